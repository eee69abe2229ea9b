import { join } from 'node:path'
import { expect, it } from 'vitest'
import { temporaryFolder } from '../../testing/bench.ts'
import { openWritable, type WritableDb } from '../handles.ts'
import { library } from './0001-library.ts'
import { answers } from './0002-answers.ts'

/** A library of the first version with a take, its words and its grade, brought to the second. */
const brought = (): WritableDb => {
  const db = openWritable(join(temporaryFolder(), 'library.sqlite'))
  library.up(db)
  db.exec(`
    INSERT INTO sessions (id, started_at) VALUES ('s', '2026-01-01T00:00:00Z');
    INSERT INTO takes (seq, id, session_id, prospect_id, prospect_name, company, card, scenario_id, scenario_name,
      clock_mode, intent, sample_rate, started_at, started_local, status)
    VALUES (7, 't', 's', 'p', 'Zoë Ørsted', 'Nordlys', '{}', 'c', 'C', 'limit', '', 16000,
      '2026-01-01T00:00:00Z', '2026-01-01T00:00:00', 'recording');
    INSERT INTO transcripts VALUES (7, 'eleven drivers', 'typed', 'now');
    INSERT INTO grades VALUES (7, '1', 50, 1, NULL, '[]', '[]', 'now');
  `)
  answers.up(db)
  return db
}
const tell = (db: WritableDb, take: number, question: string, answer: number): unknown =>
  db.prepare(`INSERT INTO answers VALUES (?, 'number-clear', ?, ?, 'now')`).run(take, question, answer)
const count = (db: WritableDb): unknown => db.prepare('SELECT count(*) FROM answers').pluck().get()

it('leaves what was there as it was', () => {
  const db = brought()
  expect(db.prepare('SELECT text FROM transcripts WHERE take_seq = 7').pluck().get()).toBe('eleven drivers')
  expect(db.prepare('SELECT score FROM grades WHERE take_seq = 7').pluck().get()).toBe(50)
  expect(count(db)).toBe(0)
  db.close()
})

it('keeps one answer to a question, yes or no, about a take that is there', () => {
  const db = brought()
  tell(db, 7, 'Is it?', 1)
  tell(db, 7, 'Was it?', 0)
  expect(() => tell(db, 7, 'Is it?', 0)).toThrow(/UNIQUE/)
  expect(() => tell(db, 7, 'Will it?', 2)).toThrow(/CHECK/)
  expect(() => tell(db, 8, 'Is it?', 1)).toThrow(/FOREIGN KEY/)
  db.close()
})

it('forgets the answers with their take', () => {
  const db = brought()
  tell(db, 7, 'Is it?', 1)
  db.exec('DELETE FROM takes')
  expect(count(db)).toBe(0)
  db.close()
})
