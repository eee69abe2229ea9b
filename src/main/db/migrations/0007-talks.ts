import type { Migration } from './migration.ts'

/** Talks with whoever answers the telephone: a session of turns, each with a recording that is no voicemail. */
export const talks: Migration = {
  version: 7,
  up: (db) => {
    db.exec(`
      -- A turn's recording is kept, compressed and let go as a voicemail's; it is in no history and has no grade.
      ALTER TABLE takes ADD COLUMN kind TEXT NOT NULL DEFAULT 'voicemail' CHECK (kind IN ('voicemail', 'turn'));

      -- Like a take, a talk keeps the card as it was and outlives its prospect. Its id is its session's.
      CREATE TABLE talks (
        seq INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE REFERENCES sessions (id),
        prospect_id TEXT NOT NULL,
        prospect_name TEXT NOT NULL,
        company TEXT NOT NULL,
        card TEXT NOT NULL CHECK (json_valid(card)),
        scenario_id TEXT NOT NULL,
        scenario_name TEXT NOT NULL,
        -- With the scene and what drove each turn it replays the talk.
        seed INTEGER NOT NULL,
        scene TEXT NOT NULL CHECK (json_valid(scene)),
        started_at TEXT NOT NULL,
        started_local TEXT NOT NULL,
        -- What was said last; NULL while the talk runs, and after a kill until the next start.
        last_line TEXT,
        ending TEXT CHECK (ending IN ('voicemail', 'transfer', 'well', 'empty', 'badly', 'left')),
        said_no INTEGER NOT NULL DEFAULT 0 CHECK (said_no IN (0, 1)),
        grade TEXT CHECK (grade IS NULL OR json_valid(grade)),
        score REAL,
        rulebook_version TEXT,
        graded_at TEXT,
        removed_at TEXT,
        CHECK ((ending IS NULL) = (last_line IS NULL))
      ) STRICT;
      CREATE INDEX talks_by_start ON talks (started_at DESC, seq DESC);

      CREATE TABLE talk_turns (
        talk_seq INTEGER NOT NULL REFERENCES talks (seq) ON DELETE CASCADE,
        turn INTEGER NOT NULL CHECK (turn >= 0),
        state TEXT NOT NULL,
        line TEXT NOT NULL,
        take_id TEXT REFERENCES takes (id) ON DELETE SET NULL,
        -- What made the talk go on: the moves in 'drove', a silence, or nothing yet.
        step TEXT NOT NULL DEFAULT 'open' CHECK (step IN ('open', 'moves', 'silence')),
        drove TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(drove)),
        -- What the rep said and did as it is known now.
        words TEXT,
        source TEXT NOT NULL DEFAULT 'none' CHECK (source IN ('words', 'tapped', 'none')),
        moves TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(moves)),
        answer_ms REAL,
        barged_in INTEGER NOT NULL DEFAULT 0 CHECK (barged_in IN (0, 1)),
        trust REAL NOT NULL CHECK (trust BETWEEN 0 AND 100),
        PRIMARY KEY (talk_seq, turn)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX talk_turns_by_take ON talk_turns (take_id);
    `)
  }
}
