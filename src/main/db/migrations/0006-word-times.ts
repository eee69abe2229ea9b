import type { Migration } from './migration.ts'

/** Which engine a transcript's words came from, and when each of them was said. */
export const wordTimes: Migration = {
  version: 6,
  up: (db) => {
    db.exec(`
      ALTER TABLE transcripts ADD COLUMN engine TEXT;
      -- 'open': nobody has looked yet. Words from before this version keep the grade they were given.
      ALTER TABLE transcripts ADD COLUMN timing TEXT NOT NULL DEFAULT 'none'
        CHECK (timing IN ('open', 'timed', 'other-words', 'none'));
      ALTER TABLE transcripts ADD COLUMN words TEXT CHECK (words IS NULL OR json_valid(words));
    `)
  }
}
