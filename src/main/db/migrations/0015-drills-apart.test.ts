import { join } from 'node:path'
import { expect, it } from 'vitest'
import { temporaryFolder } from '../../testing/bench.ts'
import { openWritable, type WritableDb } from '../handles.ts'
import { migrations } from '../migrate.ts'
import { drillsApart } from './0015-drills-apart.ts'

/** A manager's library of the fourteenth version with three bundles: without drills, with tries, with a take in a drill. */
const before = (): WritableDb => {
  const db = openWritable(join(temporaryFolder(), 'library.sqlite'))
  for (const { version, up } of migrations) if (version < drillsApart.version) up(db)
  const insert = db.prepare(
    `INSERT INTO team_bundles (seq, id, sha256, file_name, imported_at, state, rep_name, source, person, from_day, to_day,
       made_on, made_at, is_whole, attempts, takes, recordings, version, lacks, rule_titles, rule_ids)
     VALUES (@seq, @id, @id, 'f.json', 'now', 'here', 'Dan', @id, @id, '2026-01-01', '2026-01-31', '2026-02-01',
       '2026-02-01', 1, 1, 0, 0, 2, @lacks, '{}', '[]')`
  )
  for (const seq of [1, 2, 3]) insert.run({ seq, id: `b${seq}`, lacks: seq === 3 ? '["part"]' : '[]' })
  db.exec(`
    INSERT INTO team_days (bundle_seq, day, scenario_id, scenario, attempts, scored, score_sum, score_squares, duration_ms,
      pace_takes, pace_words, pace_ms, filler_takes, filler_count, filler_ms, rules)
    VALUES (1, '2026-01-05', 'car', 'Car', 4, 0, 0, 0, 60000, 0, 0, 0, 0, 0, 0, x'');
    INSERT INTO team_drill_days VALUES (2, '2026-01-05', 'hook', 'Hook', 3, 1, 0);
    INSERT INTO team_takes (bundle_seq, take_id, at_local, scenario, prospect, drill, length_s, rules)
    VALUES (1, 't1', '2026-01-05T09:00:00', 'Car', 'Zoë', NULL, 20, '{}'),
      (3, 't3', '2026-01-05T09:00:00', 'Car', 'Zoë', 'Hook', 20, '{}');
  `)
  return db
}

it('leaves the days as they were, with nothing told of drills', () => {
  const db = before()
  drillsApart.up(db)
  expect(db.prepare('SELECT attempts, duration_ms, drill_takes, drill_ms FROM team_days_told').all()).toEqual(
    [{ attempts: 4, duration_ms: 60_000, drill_takes: 0, drill_ms: 0 }]
  )
  db.close()
})

it('marks the bundles whose scores have drills in them', () => {
  const db = before()
  drillsApart.up(db)
  expect(db.prepare('SELECT lacks FROM team_bundles ORDER BY seq').pluck().all()).toEqual([
    '[]',
    '["drills-apart"]',
    '["part","drills-apart"]'
  ])
  db.close()
})
