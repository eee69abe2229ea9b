import { join } from 'node:path'
import { expect, it } from 'vitest'
import { temporaryFolder } from '../../testing/bench.ts'
import { openWritable, type WritableDb } from '../handles.ts'
import { migrations } from '../migrate.ts'
import { readRepId } from '../rep-id.ts'
import { readSetting } from '../settings.ts'
import { team } from './0014-team.ts'

/** A library of the version before with a take and a setting, brought to this one. */
const brought = (): WritableDb => {
  const db = openWritable(join(temporaryFolder(), 'library.sqlite'))
  for (const { version, up } of migrations) if (version < team.version) up(db)
  db.exec(`
    INSERT INTO settings (key, value) VALUES ('rep.theme', '"dark"');
    INSERT INTO sessions (id, started_at) VALUES ('s', '2026-01-01T00:00:00Z');
    INSERT INTO takes (seq, id, session_id, prospect_id, prospect_name, company, card, scenario_id, scenario_name,
      clock_mode, intent, sample_rate, started_at, started_local, status, end_reason)
    VALUES (7, 't', 's', 'p', 'Zoë Ørsted', 'Nordlys', '{}', 'c', 'C', 'limit', '', 16000,
      '2026-01-01T00:00:00Z', '2026-01-01T00:00:00', 'saved', 'stopped');
  `)
  team.up(db)
  return db
}

const bundle = (db: WritableDb, seq: number, change: Record<string, unknown> = {}): void => {
  const row: Record<string, unknown> = {
    ...{ seq, id: `b${seq}`, sha256: `h${seq}`, file_name: 'f.json', imported_at: 'now', state: 'here' },
    ...{ rep_id: 'r', rep_name: 'Dan', source: 'r', person: 'r', from_day: '2026-01-01' },
    ...{ to_day: '2026-01-31', made_on: '2026-02-01', made_at: `2026-02-0${seq}`, is_whole: 1 },
    ...{
      scenarios: null,
      attempts: 1,
      takes: 0,
      recordings: 0,
      version: 2,
      lacks: '[]',
      rule_titles: '{}',
      rule_ids: '[]'
    },
    ...change
  }
  const names = Object.keys(row)
  db.prepare(`INSERT INTO team_bundles (${names}) VALUES (${names.map((name) => `@${name}`)})`).run(row)
}
const day = (db: WritableDb, seq: number, on: string, scenario: string, attempts: number): void => {
  db.prepare(
    `INSERT INTO team_days (bundle_seq, day, scenario_id, scenario, attempts, scored, score_sum, score_squares,
       pace_takes, pace_words, pace_ms, filler_takes, filler_count, filler_ms, drill_takes, drill_ms, rules)
     VALUES (?, ?, ?, '', ?, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, x'')`
  ).run(seq, on, scenario, attempts)
}
const told = (db: WritableDb): unknown[] =>
  db.prepare('SELECT day, scenario_id, attempts FROM team_days_told ORDER BY day, scenario_id').raw().all()

it('leaves takes and settings as they were, and gives the library an id that stays', () => {
  const db = brought()
  expect(db.prepare('SELECT id, prospect_name FROM takes').all()).toEqual([
    { id: 't', prospect_name: 'Zoë Ørsted' }
  ])
  expect(readSetting(db, 'rep.theme')).toBe('dark')
  expect(readRepId(db)).toMatch(/^[0-9a-f-]{36}$/)
  expect(readRepId(db)).toBe(readRepId(db))
  expect(readRepId(brought())).not.toBe(readRepId(db))
  db.close()
})

it('tells a day by the bundle that was made last, and what that leaves out by the one before', () => {
  const db = brought()
  bundle(db, 1)
  day(db, 1, '2026-01-05', 'car', 1)
  day(db, 1, '2026-01-06', 'car', 1)
  day(db, 1, '2026-01-06', 'desk', 1)
  bundle(db, 2, { from_day: '2026-01-06', scenarios: '["car"]' })
  day(db, 2, '2026-01-06', 'car', 9)
  expect(told(db)).toEqual([
    ['2026-01-05', 'car', 1],
    ['2026-01-06', 'car', 9],
    ['2026-01-06', 'desk', 1]
  ])
  bundle(db, 3, { is_whole: 0 })
  day(db, 3, '2026-01-06', 'desk', 5)
  expect(told(db)).toContainEqual(['2026-01-06', 'desk', 1])
  db.exec(`UPDATE team_bundles SET state = 'removed' WHERE seq = 2`)
  expect(told(db)).toContainEqual(['2026-01-06', 'car', 1])
  bundle(db, 4, { source: 'other' })
  day(db, 4, '2026-01-06', 'desk', 7)
  expect(told(db)).toContainEqual(['2026-01-06', 'desk', 7])
  expect(told(db)).toContainEqual(['2026-01-06', 'desk', 1])
  db.close()
})

it('forgets a bundle whole, and a note with its take', () => {
  const db = brought()
  bundle(db, 1)
  day(db, 1, '2026-01-05', 'car', 1)
  db.exec(`INSERT INTO notes (id, take_id, words, written_at, written_by, received_at)
    VALUES ('n', 't', 'Well done.', 'now', '', 'now')`)
  expect(() => bundle(db, 2, { sha256: 'h1' })).toThrow(/UNIQUE/)
  expect(() => db.exec(`INSERT INTO team_joins VALUES ('a', 'a')`)).toThrow(/CHECK/)
  db.exec('DELETE FROM team_bundles')
  db.exec('DELETE FROM takes')
  expect(
    db.prepare('SELECT (SELECT count(*) FROM team_days) + (SELECT count(*) FROM notes)').pluck().get()
  ).toBe(0)
  db.close()
})
