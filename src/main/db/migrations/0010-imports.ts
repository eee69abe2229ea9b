import type { Migration } from './migration.ts'

/** Which import brought a prospect in, what it filled in the cards of others, and what long lists are read by. */
export const imports: Migration = {
  version: 10,
  up: (db) => {
    db.exec(`
      CREATE TABLE imports (
        id TEXT PRIMARY KEY,
        -- Also the updated_at of every card that it made, until somebody changes the card.
        at TEXT NOT NULL,
        file_name TEXT NOT NULL,
        added INTEGER NOT NULL,
        updated INTEGER NOT NULL,
        skipped INTEGER NOT NULL,
        failed INTEGER NOT NULL,
        -- 'staged': its prospects lie in the library as removed ones, until they all come in at once.
        state TEXT NOT NULL CHECK (state IN ('staged', 'done', 'undone'))
      ) STRICT;

      CREATE TABLE import_rows (
        import_id TEXT NOT NULL REFERENCES imports (id) ON DELETE CASCADE,
        prospect_id TEXT NOT NULL,
        -- Null = the import added the prospect; else the fields that it filled, each with what it put there.
        filled TEXT CHECK (filled IS NULL OR json_valid(filled)),
        PRIMARY KEY (import_id, prospect_id)
      ) STRICT, WITHOUT ROWID;

      -- The history counts and orders by this alone: a take's row is wide, with its card, measures and wave.
      CREATE INDEX takes_shown ON takes (started_at DESC, seq DESC, scenario_id, favourite, prospect_id)
        WHERE status = 'saved' AND kind = 'voicemail' AND removed_at IS NULL;
    `)
  }
}
