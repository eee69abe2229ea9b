import { join } from 'node:path'
import { expect, it } from 'vitest'
import { temporaryFolder } from '../../testing/bench.ts'
import { openWritable, type WritableDb } from '../handles.ts'
import { migrations } from '../migrate.ts'
import { blocks } from './0012-blocks.ts'

/** A library of the version before with a take, brought to this one. */
const brought = (): WritableDb => {
  const db = openWritable(join(temporaryFolder(), 'library.sqlite'))
  for (const { version, up } of migrations) if (version < blocks.version) up(db)
  db.exec(`
    INSERT INTO sessions (id, started_at) VALUES ('s', '2026-01-01T00:00:00Z');
    INSERT INTO takes (seq, id, session_id, prospect_id, prospect_name, company, card, scenario_id, scenario_name,
      clock_mode, intent, sample_rate, started_at, started_local, status, end_reason)
    VALUES (7, 't', 's', 'p', 'Zoë Ørsted', 'Nordlys', '{}', 'c', 'C', 'limit', '', 16000,
      '2026-01-01T00:00:00Z', '2026-01-01T00:00:00', 'saved', 'stopped');
  `)
  blocks.up(db)
  db.exec(`
    INSERT INTO blocks (seq, id, day, scenario_id, started_at) VALUES (1, 'b', '2026-01-01', 'c', 'then');
    INSERT INTO block_items (block_seq, position, prospect_id, name, company, standing)
    VALUES (1, 0, 'p', 'Zoë Ørsted', 'Nordlys', '{}');
  `)
  return db
}

it('leaves the takes that were there as they were', () => {
  const db = brought()
  expect(db.prepare('SELECT id, prospect_name FROM takes').all()).toEqual([
    { id: 't', prospect_name: 'Zoë Ørsted' }
  ])
  db.close()
})

it('has nobody on the stage before the start or after the end', () => {
  const db = brought()
  db.exec(`UPDATE blocks SET current_id = 'p', step_at = 'now'`)
  expect(() => db.exec(`UPDATE blocks SET ended_at = 'now'`)).toThrow(/CHECK/)
  expect(() => db.exec(`UPDATE blocks SET started_at = NULL`)).toThrow(/CHECK/)
  expect(() => db.exec(`UPDATE blocks SET step = 'lunch'`)).toThrow(/CHECK/)
  db.exec(`UPDATE blocks SET current_id = NULL, ended_at = 'now'`)
  db.close()
})

it('has everybody on a list once, and forgets a list whole', () => {
  const db = brought()
  const add = db.prepare(
    `INSERT INTO block_items (block_seq, position, prospect_id, name, company, standing)
     VALUES (1, ?, ?, '', '', '{}')`
  )
  expect(() => add.run(1, 'p')).toThrow(/UNIQUE/)
  expect(() => add.run(0, 'q')).toThrow(/UNIQUE/)
  add.run(1, 'q')
  db.exec('DELETE FROM blocks')
  expect(db.prepare('SELECT count(*) FROM block_items').pluck().get()).toBe(0)
  db.close()
})

it('keeps a recording as one try, forgets it with the recording, and takes no empty try', () => {
  const db = brought()
  const add = db.prepare(
    `INSERT INTO block_tries (id, block_seq, prospect_id, tried_at, take_id, words, marks, grade)
     VALUES (?, 1, 'p', 'now', ?, ?, ?, ?)`
  )
  add.run('one', 't', null, null, null)
  expect(() => add.run('two', 't', null, null, null)).toThrow(/UNIQUE/)
  expect(() => add.run('three', null, null, null, null)).toThrow(/CHECK/)
  expect(() => add.run('four', null, 'Zoë, two ships.', null, null)).toThrow(/CHECK/)
  add.run('five', null, 'Zoë, two ships.', null, '{}')
  add.run('six', null, null, '{}', null)
  db.exec('DELETE FROM takes')
  expect(db.prepare('SELECT id FROM block_tries ORDER BY seq').pluck().all()).toEqual(['five', 'six'])
  db.close()
})
