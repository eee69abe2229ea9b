import type { Migration } from './migration.ts'

/** What a take's greeting was drawn from, and what its scenario made of the rules' weights when it or a talk began. */
export const scenarioWeights: Migration = {
  version: 8,
  up: (db) => {
    db.exec(`
      ALTER TABLE takes ADD COLUMN seed INTEGER CHECK (seed BETWEEN 0 AND 4294967295);
      -- Takes from before this version were graded by the rulebook's own weights, and still are.
      ALTER TABLE takes ADD COLUMN weights TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(weights));
      ALTER TABLE talks ADD COLUMN weights TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(weights));
    `)
  }
}
