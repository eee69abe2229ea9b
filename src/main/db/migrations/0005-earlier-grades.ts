import type { Migration } from './migration.ts'

/** Grades that another one replaced, as they were given: by another rulebook, or on another card or log. */
export const earlierGrades: Migration = {
  version: 5,
  up: (db) => {
    db.exec(`
      CREATE TABLE earlier_grades (
        seq INTEGER PRIMARY KEY,
        take_seq INTEGER NOT NULL REFERENCES takes (seq) ON DELETE CASCADE,
        rulebook_version TEXT NOT NULL,
        score REAL,
        coverage REAL NOT NULL,
        capped_by TEXT,
        findings TEXT NOT NULL CHECK (json_valid(findings)),
        fix_first TEXT NOT NULL CHECK (json_valid(fix_first)),
        graded_at TEXT NOT NULL,
        campaign_score REAL,
        campaign_coverage REAL NOT NULL,
        pack TEXT CHECK (pack IS NULL OR json_valid(pack)),
        replaced_at TEXT NOT NULL
      ) STRICT;
      CREATE INDEX earlier_grades_by_take ON earlier_grades (take_seq, seq);
    `)
  }
}
