import { join } from 'node:path'
import { expect, it } from 'vitest'
import { temporaryFolder } from '../../testing/bench.ts'
import { openWritable, type WritableDb } from '../handles.ts'
import { library } from './0001-library.ts'
import { answers } from './0002-answers.ts'
import { touches } from './0003-touches.ts'
import { recordings } from './0004-recordings.ts'
import { earlierGrades } from './0005-earlier-grades.ts'

/** A library of the fourth version with a graded take, brought to the fifth. */
const brought = (): WritableDb => {
  const db = openWritable(join(temporaryFolder(), 'library.sqlite'))
  for (const { up } of [library, answers, touches, recordings]) up(db)
  db.exec(`
    INSERT INTO sessions (id, started_at) VALUES ('s', '2026-01-01T00:00:00Z');
    INSERT INTO takes (seq, id, session_id, prospect_id, prospect_name, company, card, scenario_id, scenario_name,
      clock_mode, intent, sample_rate, started_at, started_local, status)
    VALUES (7, 't', 's', 'p', 'Zoë Ørsted', 'Nordlys', '{}', 'c', 'C', 'limit', '', 16000,
      '2026-01-01T00:00:00Z', '2026-01-01T00:00:00', 'recording');
    INSERT INTO grades (take_seq, rulebook_version, score, coverage, findings, fix_first, graded_at, pack)
    VALUES (7, '1.0.0', 50, 1, '[]', '[]', 'then', '{"name":"Team","version":"1"}');
  `)
  earlierGrades.up(db)
  return db
}
const keep = (db: WritableDb, take: number): unknown =>
  db
    .prepare(
      `INSERT INTO earlier_grades VALUES (NULL, ?, '1.0.0', 50, 1, NULL, '[]', '[]', 'then', NULL, 0, NULL, 'now')`
    )
    .run(take)
const count = (db: WritableDb): unknown => db.prepare('SELECT count(*) FROM earlier_grades').pluck().get()

it('leaves the grade that stands as it was', () => {
  const db = brought()
  expect(db.prepare('SELECT score, pack FROM grades WHERE take_seq = 7').get()).toEqual({
    score: 50,
    pack: '{"name":"Team","version":"1"}'
  })
  expect(count(db)).toBe(0)
  db.close()
})

it('keeps several earlier grades of a take that is there, and forgets them with it', () => {
  const db = brought()
  keep(db, 7)
  keep(db, 7)
  expect(() => keep(db, 8)).toThrow(/FOREIGN KEY/)
  expect(count(db)).toBe(2)
  db.exec('DELETE FROM takes')
  expect(count(db)).toBe(0)
  db.close()
})
