import type { Migration } from './migration.ts'

/** Warm-ups before a call block: who is on the list, where the run stands, and what was tried. */
export const blocks: Migration = {
  version: 12,
  up: (db) => {
    db.exec(`
      CREATE TABLE blocks (
        seq INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        -- The day it is for, on the rep's clock.
        day TEXT NOT NULL,
        scenario_id TEXT NOT NULL,
        -- NULL = the list stands, the block has not begun.
        started_at TEXT,
        ended_at TEXT,
        paused INTEGER NOT NULL DEFAULT 0 CHECK (paused IN (0, 1)),
        run_ms REAL NOT NULL DEFAULT 0 CHECK (run_ms >= 0),
        -- Who is on the stage, at which step and since when.
        current_id TEXT,
        step TEXT NOT NULL DEFAULT 'card' CHECK (step IN ('card', 'call', 'result')),
        step_at TEXT,
        reviewed_ms REAL NOT NULL DEFAULT 0 CHECK (reviewed_ms >= 0),
        -- What is being typed in place of talking.
        draft TEXT NOT NULL DEFAULT '',
        CHECK (ended_at IS NULL OR started_at IS NOT NULL),
        CHECK (current_id IS NULL OR (started_at IS NOT NULL AND ended_at IS NULL AND step_at IS NOT NULL))
      ) STRICT;

      -- Like a take, a line keeps the name as it was and outlives its prospect.
      CREATE TABLE block_items (
        block_seq INTEGER NOT NULL REFERENCES blocks (seq) ON DELETE CASCADE,
        position INTEGER NOT NULL CHECK (position >= 0),
        prospect_id TEXT NOT NULL,
        name TEXT NOT NULL,
        company TEXT NOT NULL,
        standing TEXT NOT NULL CHECK (json_valid(standing)),
        state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'done', 'skipped')),
        -- What the rep wrote on the ready sheet in place of what was found.
        edits TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(edits)),
        PRIMARY KEY (block_seq, position),
        UNIQUE (block_seq, prospect_id)
      ) STRICT, WITHOUT ROWID;

      -- A try with a recording has the recording's words and grade; one that was typed keeps its own.
      CREATE TABLE block_tries (
        seq INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        block_seq INTEGER NOT NULL REFERENCES blocks (seq) ON DELETE CASCADE,
        prospect_id TEXT NOT NULL,
        tried_at TEXT NOT NULL,
        take_id TEXT UNIQUE REFERENCES takes (id) ON DELETE CASCADE,
        words TEXT,
        marks TEXT CHECK (marks IS NULL OR json_valid(marks)),
        grade TEXT CHECK (grade IS NULL OR json_valid(grade)),
        CHECK (take_id IS NOT NULL OR words IS NOT NULL OR marks IS NOT NULL),
        CHECK ((grade IS NULL) = (words IS NULL))
      ) STRICT;
      CREATE INDEX block_tries_by_block ON block_tries (block_seq, prospect_id, seq);
    `)
  }
}
