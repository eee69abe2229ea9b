import type { Migration } from './migration.ts'

/** What the rep answered to the questions about a take's words, each question once. */
export const answers: Migration = {
  version: 2,
  up: (db) => {
    db.exec(`
      CREATE TABLE answers (
        take_seq INTEGER NOT NULL REFERENCES takes (seq) ON DELETE CASCADE,
        rule_id TEXT NOT NULL,
        question TEXT NOT NULL,
        answer INTEGER NOT NULL CHECK (answer IN (0, 1)),
        answered_at TEXT NOT NULL,
        PRIMARY KEY (take_seq, rule_id, question)
      ) STRICT, WITHOUT ROWID;
    `)
  }
}
