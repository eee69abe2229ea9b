import type { Migration } from './migration.ts'

/** Which file of a take's recording counts: as it was recorded, compressed, or none because the rep let old ones go. */
export const recordings: Migration = {
  version: 4,
  up: (db) => {
    db.exec(`
      ALTER TABLE takes ADD COLUMN sound TEXT NOT NULL DEFAULT 'wav' CHECK (sound IN ('wav', 'opus', 'removed'));
    `)
  }
}
