import { join } from 'node:path'
import { expect, it } from 'vitest'
import { temporaryFolder } from '../../testing/bench.ts'
import { openWritable, type WritableDb } from '../handles.ts'
import { findTake } from '../takes.ts'
import { library } from './0001-library.ts'
import { answers } from './0002-answers.ts'
import { touches } from './0003-touches.ts'
import { recordings } from './0004-recordings.ts'

const card = JSON.stringify({ firstName: 'Zoë' })

/** A library of the third version with a take, brought to the fourth. */
const brought = (): WritableDb => {
  const db = openWritable(join(temporaryFolder(), 'library.sqlite'))
  for (const { up } of [library, answers, touches]) up(db)
  db.prepare(`INSERT INTO sessions VALUES ('s', '2026-01-01T00:00:00Z')`).run()
  db.prepare(
    `INSERT INTO takes (id, session_id, prospect_id, prospect_name, company, card, scenario_id, scenario_name,
       clock_mode, intent, sample_rate, started_at, started_local, status, end_reason, note)
     VALUES ('t', 's', 'p', 'Zoë', 'Nordlys', ?, 'desk', 'Desk', 'limit', '', 48000, '2026-01-01T00:00:00Z',
       '2026-01-01T00:00:00', 'saved', 'stopped', 'two ships')`
  ).run(card)
  recordings.up(db)
  return db
}

it('leaves a take as it was, with its recording as it was recorded', () => {
  const db = brought()
  expect(db.prepare('SELECT note, sound FROM takes').all()).toEqual([{ note: 'two ships', sound: 'wav' }])
  expect(findTake(db, 'nobody')).toBeNull()
  db.close()
})

it('knows the three ways a recording can be, and no other', () => {
  const db = brought()
  const mark = (sound: string) => db.prepare('UPDATE takes SET sound = ?').run(sound)
  for (const sound of ['opus', 'removed', 'wav']) mark(sound)
  expect(() => mark('mp3')).toThrow(/CHECK/)
  db.close()
})
