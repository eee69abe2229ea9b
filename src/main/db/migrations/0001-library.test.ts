import { join } from 'node:path'
import { expect, it } from 'vitest'
import { temporaryFolder } from '../../testing/bench.ts'
import { openWritable, type WritableDb } from '../handles.ts'
import { library } from './0001-library.ts'

const fresh = (): WritableDb => {
  const db = openWritable(join(temporaryFolder(), 'library.sqlite'))
  library.up(db)
  db.exec(`
    INSERT INTO sessions (id, started_at) VALUES ('s', '2026-01-01T00:00:00Z');
    INSERT INTO takes (seq, id, session_id, prospect_id, prospect_name, company, card, scenario_id, scenario_name,
      clock_mode, intent, sample_rate, started_at, started_local, status)
    VALUES (7, 't', 's', 'p', 'Zoë Ørsted', 'Nordlys', '{}', 'c', 'C', 'limit', '', 16000,
      '2026-01-01T00:00:00Z', '2026-01-01T00:00:00', 'recording');
  `)
  return db
}
const found = (db: WritableDb, query: string): unknown[] =>
  db.prepare('SELECT rowid FROM take_search WHERE take_search MATCH ?').pluck().all(query)

it('finds names without their accents', () => {
  const db = fresh()
  expect(found(db, 'zoe')).toEqual([7])
  expect(found(db, 'nordlys')).toEqual([7])
  db.close()
})

it('follows words, notes and names as they change', () => {
  const db = fresh()
  db.exec(`INSERT INTO transcripts VALUES (7, 'eleven drivers', 'typed', 'now')`)
  expect(found(db, 'drivers')).toEqual([7])
  db.exec(`UPDATE transcripts SET text = 'nine trucks'`)
  expect(found(db, 'drivers')).toEqual([])
  expect(found(db, 'trucks')).toEqual([7])
  db.exec(`UPDATE takes SET note = 'slower next time', company = 'Sydlys'`)
  expect(found(db, 'slower')).toEqual([7])
  expect(found(db, 'trucks')).toEqual([7])
  expect(found(db, 'nordlys')).toEqual([])
  db.exec('DELETE FROM transcripts')
  expect(found(db, 'trucks')).toEqual([])
  expect(found(db, 'slower')).toEqual([7])
  db.close()
})

it('forgets a deleted take with its words and its grade', () => {
  const db = fresh()
  db.exec(`INSERT INTO transcripts VALUES (7, 'eleven drivers', 'typed', 'now')`)
  db.exec(`INSERT INTO grades VALUES (7, '1', 50, 1, NULL, '[]', '[]', 'now')`)
  db.exec('DELETE FROM takes')
  expect(found(db, 'drivers OR zoe')).toEqual([])
  expect(db.prepare('SELECT count(*) FROM transcripts').pluck().get()).toBe(0)
  expect(db.prepare('SELECT count(*) FROM grades').pluck().get()).toBe(0)
  db.close()
})

it('refuses a saved take that does not say why it ended', () => {
  const db = fresh()
  expect(() => db.exec(`UPDATE takes SET status = 'saved'`)).toThrow(/CHECK/)
  db.close()
})
