import type { Migration } from './migration.ts'

/** What a card holds beside the graded fields: where facts were read, pains, numbers, and when the line was last tried. */
export const card: Migration = {
  version: 11,
  up: (db) => {
    db.exec(`
      -- One source for each fact in the facts' order; a fact from before has none.
      ALTER TABLE prospects ADD COLUMN fact_sources TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(fact_sources));
      ALTER TABLE prospects ADD COLUMN pains TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(pains));
      ALTER TABLE prospects ADD COLUMN numbers TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(numbers));
      ALTER TABLE prospects ADD COLUMN rep_numbers TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(rep_numbers));
      -- A local day; a line that was marked before has none and is tried again.
      ALTER TABLE prospects ADD COLUMN line_checked_on TEXT;
    `)
  }
}
