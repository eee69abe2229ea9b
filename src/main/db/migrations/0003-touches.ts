import type { Migration } from './migration.ts'

/** What the rep settles before dialling, and every contact with a prospect: made or planned, spoken or written. */
export const touches: Migration = {
  version: 3,
  up: (db) => {
    db.exec(`
      ALTER TABLE prospects ADD COLUMN easy_name INTEGER NOT NULL DEFAULT 0 CHECK (easy_name IN (0, 1));
      ALTER TABLE prospects ADD COLUMN prefers TEXT;
      ALTER TABLE prospects ADD COLUMN refuses_email INTEGER NOT NULL DEFAULT 0 CHECK (refuses_email IN (0, 1));
      ALTER TABLE prospects ADD COLUMN preparation TEXT NOT NULL CHECK (json_valid(preparation)) DEFAULT
        '{"whyCall":"","whatTriggers":"","whatCompels":"","rightFit":null,"say":null,"greetingHeard":false,"calm":false}';
      ALTER TABLE prospects ADD COLUMN status TEXT NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'moved-on'));

      ALTER TABLE grades ADD COLUMN campaign_score REAL;
      ALTER TABLE grades ADD COLUMN campaign_coverage REAL NOT NULL DEFAULT 0;
      ALTER TABLE grades ADD COLUMN pack TEXT CHECK (pack IS NULL OR json_valid(pack));

      -- Like a take, a touch outlives its prospect's row until the prospect is purged.
      CREATE TABLE touches (
        id TEXT PRIMARY KEY,
        prospect_id TEXT NOT NULL,
        -- Local time of the rep, ISO 8601 without a zone.
        at TEXT NOT NULL,
        channel TEXT NOT NULL,
        planned INTEGER NOT NULL CHECK (planned IN (0, 1)),
        outcome TEXT,
        -- What was said or written; empty = not kept.
        words TEXT NOT NULL,
        -- The rehearsal whose words were left.
        take_id TEXT,
        removed_at TEXT
      ) STRICT;
      CREATE INDEX touches_by_prospect ON touches (prospect_id, at);
    `)
  }
}
