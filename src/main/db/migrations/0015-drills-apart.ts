import type { Migration } from './migration.ts'

/** Bundles tell what was made in drills apart; of those that are here and do not, each says so. */
export const drillsApart: Migration = {
  version: 15,
  up: (db) => {
    db.exec(`
      ALTER TABLE team_days ADD COLUMN drill_takes INTEGER NOT NULL DEFAULT 0;
      ALTER TABLE team_days ADD COLUMN drill_ms REAL NOT NULL DEFAULT 0;
      UPDATE team_bundles SET lacks = json_insert(lacks, '$[#]', 'drills-apart')
      WHERE seq IN (SELECT bundle_seq FROM team_drill_days)
        OR seq IN (SELECT bundle_seq FROM team_takes WHERE drill IS NOT NULL);
    `)
  }
}
