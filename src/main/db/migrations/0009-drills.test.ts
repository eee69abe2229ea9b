import { join } from 'node:path'
import { expect, it } from 'vitest'
import { temporaryFolder } from '../../testing/bench.ts'
import { openWritable, type WritableDb } from '../handles.ts'
import { library } from './0001-library.ts'
import { answers } from './0002-answers.ts'
import { touches } from './0003-touches.ts'
import { recordings } from './0004-recordings.ts'
import { earlierGrades } from './0005-earlier-grades.ts'
import { wordTimes } from './0006-word-times.ts'
import { talks } from './0007-talks.ts'
import { scenarioWeights } from './0008-scenario-weights.ts'
import { drills } from './0009-drills.ts'

/** A library of the eighth version with a take, brought to the ninth. */
const brought = (): WritableDb => {
  const db = openWritable(join(temporaryFolder(), 'library.sqlite'))
  const before = [library, answers, touches, recordings, earlierGrades, wordTimes, talks, scenarioWeights]
  for (const { up } of before) up(db)
  db.exec(`
    INSERT INTO sessions (id, started_at) VALUES ('s', '2026-01-01T00:00:00Z');
    INSERT INTO takes (seq, id, session_id, prospect_id, prospect_name, company, card, scenario_id, scenario_name,
      clock_mode, intent, sample_rate, started_at, started_local, status)
    VALUES (7, 't', 's', 'p', 'Zoë Ørsted', 'Nordlys', '{}', 'c', 'C', 'limit', '', 16000,
      '2026-01-01T00:00:00Z', '2026-01-01T00:00:00', 'recording');
  `)
  drills.up(db)
  return db
}

const withTry = (): WritableDb => {
  const db = brought()
  db.exec(`
    INSERT INTO drill_runs VALUES ('r', 'ten-second-hook', 'Hook', NULL, 'p', 'c', '1.5', NULL, '2026-01-01T00:00:00Z',
      '2026-01-01T00:00:00');
    INSERT INTO drill_takes VALUES ('t', 'r');
    INSERT INTO drill_tries VALUES (1, 'y', 'r', '2026-01-01T00:00:00Z', '2026-01-01T00:00:00', 'passed', 'In time.',
      NULL, 0, '[]', '{}', '{}', '1.1.0');
  `)
  return db
}

it('leaves the takes that are there, in no drill', () => {
  const db = brought()
  expect(db.prepare('SELECT id, status FROM takes').all()).toEqual([{ id: 't', status: 'recording' }])
  expect(db.prepare('SELECT * FROM drill_takes').all()).toEqual([])
  db.close()
})

it('keeps a try when its take goes for good, and forgets whose it was', () => {
  const db = withTry()
  db.exec(`DELETE FROM takes WHERE id = 't'`)
  expect(db.prepare('SELECT id FROM drill_tries').all()).toEqual([{ id: 'y' }])
  expect(db.prepare('SELECT * FROM drill_takes').all()).toEqual([])
  db.close()
})

it('keeps one try for a run, and no outcome that would punish', () => {
  const db = withTry()
  const another = `INSERT INTO drill_tries SELECT 2, 'z', run_id, at, at_local, outcome, reason, needs, self_marked,
    answers, marks, brought, rulebook_version FROM drill_tries`
  expect(() => db.exec(another)).toThrow(/UNIQUE/)
  expect(() => db.exec(`UPDATE drill_tries SET outcome = 'failed'`)).toThrow(/CHECK/)
  expect(() => db.exec(`UPDATE drill_runs SET time_factor = '3'`)).toThrow(/CHECK/)
  db.close()
})
