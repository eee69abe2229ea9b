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

/** A library of the seventh version with a take, brought to the eighth. */
const brought = (): WritableDb => {
  const db = openWritable(join(temporaryFolder(), 'library.sqlite'))
  for (const { up } of [library, answers, touches, recordings, earlierGrades, wordTimes, talks]) up(db)
  db.exec(`
    INSERT INTO sessions (id, started_at) VALUES ('s', '2026-01-01T00:00:00Z');
    INSERT INTO takes (seq, id, session_id, prospect_id, prospect_name, company, card, scenario_id, scenario_name,
      clock_mode, intent, sample_rate, started_at, started_local, status)
    VALUES (7, 't', 's', 'p', 'Zoë Ørsted', 'Nordlys', '{}', 'c', 'C', 'limit', '', 16000,
      '2026-01-01T00:00:00Z', '2026-01-01T00:00:00', 'recording');
  `)
  scenarioWeights.up(db)
  return db
}

it('leaves a take without a seed, at the weights of the rulebook', () => {
  const db = brought()
  expect(db.prepare('SELECT id, seed, weights FROM takes').all()).toEqual([
    { id: 't', seed: null, weights: '{}' }
  ])
  db.close()
})

it('takes every seed that can be drawn, and no other weights than JSON', () => {
  const db = brought()
  for (const seed of [0, 4_294_967_295]) db.prepare('UPDATE takes SET seed = ?').run(seed)
  expect(() => db.exec('UPDATE takes SET seed = 4294967296')).toThrow(/CHECK/)
  expect(() => db.exec(`UPDATE takes SET weights = 'heavy'`)).toThrow(/CHECK/)
  db.close()
})
