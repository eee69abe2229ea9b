import type { Migration } from './migration.ts'

/** The first library: prospects, sessions, takes with their words and grades, settings, and the search over them. */
export const library: Migration = {
  version: 1,
  up: (db) => {
    db.exec(`
      PRAGMA application_id = 0x52494e47;

      CREATE TABLE settings (
        key TEXT PRIMARY KEY,
        value TEXT NOT NULL CHECK (json_valid(value))
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE prospects (
        id TEXT PRIMARY KEY,
        first_name TEXT NOT NULL,
        last_name TEXT NOT NULL,
        company TEXT NOT NULL,
        industry TEXT NOT NULL,
        facts TEXT NOT NULL CHECK (json_valid(facts)),
        rep_name TEXT NOT NULL,
        rep_company TEXT NOT NULL,
        callback_number TEXT NOT NULL,
        called_from TEXT,
        line_returns INTEGER CHECK (line_returns IN (0, 1)),
        relationship TEXT NOT NULL,
        pronunciation TEXT NOT NULL,
        script TEXT NOT NULL,
        is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1)),
        updated_at TEXT NOT NULL,
        removed_at TEXT
      ) STRICT;

      CREATE TABLE sessions (
        id TEXT PRIMARY KEY,
        started_at TEXT NOT NULL
      ) STRICT;

      -- A take outlives its prospect: it keeps the card as it was, so prospect_id is no foreign key.
      CREATE TABLE takes (
        seq INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        session_id TEXT NOT NULL REFERENCES sessions (id),
        prospect_id TEXT NOT NULL,
        prospect_name TEXT NOT NULL,
        company TEXT NOT NULL,
        card TEXT NOT NULL CHECK (json_valid(card)),
        scenario_id TEXT NOT NULL,
        scenario_name TEXT NOT NULL,
        clock_mode TEXT NOT NULL,
        intent TEXT NOT NULL,
        sample_rate INTEGER NOT NULL,
        started_at TEXT NOT NULL,
        started_local TEXT NOT NULL,
        status TEXT NOT NULL CHECK (status IN ('recording', 'saved')),
        end_reason TEXT,
        recovered INTEGER NOT NULL DEFAULT 0 CHECK (recovered IN (0, 1)),
        duration_ms REAL NOT NULL DEFAULT 0,
        measures TEXT CHECK (measures IS NULL OR json_valid(measures)),
        peaks BLOB,
        note TEXT NOT NULL DEFAULT '',
        favourite INTEGER NOT NULL DEFAULT 0 CHECK (favourite IN (0, 1)),
        removed_at TEXT,
        CHECK (status = 'recording' OR end_reason IS NOT NULL)
      ) STRICT;
      CREATE INDEX takes_by_start ON takes (started_at DESC, seq DESC);
      CREATE INDEX takes_by_prospect ON takes (prospect_id, started_at DESC);
      CREATE INDEX takes_by_session ON takes (session_id);

      CREATE TABLE transcripts (
        take_seq INTEGER PRIMARY KEY REFERENCES takes (seq) ON DELETE CASCADE,
        text TEXT NOT NULL,
        origin TEXT NOT NULL,
        updated_at TEXT NOT NULL
      ) STRICT;

      CREATE TABLE grades (
        take_seq INTEGER PRIMARY KEY REFERENCES takes (seq) ON DELETE CASCADE,
        rulebook_version TEXT NOT NULL,
        score REAL,
        coverage REAL NOT NULL,
        capped_by TEXT,
        findings TEXT NOT NULL CHECK (json_valid(findings)),
        fix_first TEXT NOT NULL CHECK (json_valid(fix_first)),
        graded_at TEXT NOT NULL
      ) STRICT;

      CREATE VIRTUAL TABLE take_search USING fts5(
        words, note, names,
        content = '', contentless_delete = 1,
        tokenize = "unicode61 remove_diacritics 2"
      );
      CREATE TRIGGER takes_search_insert AFTER INSERT ON takes BEGIN
        INSERT INTO take_search (rowid, words, note, names)
        VALUES (new.seq, '', new.note, new.prospect_name || ' ' || new.company);
      END;
      CREATE TRIGGER takes_search_update AFTER UPDATE OF note, prospect_name, company ON takes BEGIN
        INSERT OR REPLACE INTO take_search (rowid, words, note, names)
        VALUES (
          new.seq,
          coalesce((SELECT text FROM transcripts WHERE take_seq = new.seq), ''),
          new.note,
          new.prospect_name || ' ' || new.company
        );
      END;
      CREATE TRIGGER takes_search_delete AFTER DELETE ON takes BEGIN
        DELETE FROM take_search WHERE rowid = old.seq;
      END;
      CREATE TRIGGER transcripts_search_insert AFTER INSERT ON transcripts BEGIN
        INSERT OR REPLACE INTO take_search (rowid, words, note, names)
        SELECT seq, new.text, note, prospect_name || ' ' || company FROM takes WHERE seq = new.take_seq;
      END;
      CREATE TRIGGER transcripts_search_update AFTER UPDATE OF text ON transcripts BEGIN
        INSERT OR REPLACE INTO take_search (rowid, words, note, names)
        SELECT seq, new.text, note, prospect_name || ' ' || company FROM takes WHERE seq = new.take_seq;
      END;
      -- While a whole take is being deleted its row is gone already, and nothing is put back.
      CREATE TRIGGER transcripts_search_delete AFTER DELETE ON transcripts BEGIN
        INSERT OR REPLACE INTO take_search (rowid, words, note, names)
        SELECT seq, '', note, prospect_name || ' ' || company FROM takes WHERE seq = old.take_seq;
      END;
    `)
  }
}
