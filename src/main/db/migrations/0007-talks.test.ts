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

/** A library of the sixth version with a take and its words, brought to the seventh. */
const brought = (): WritableDb => {
  const db = openWritable(join(temporaryFolder(), 'library.sqlite'))
  for (const { up } of [library, answers, touches, recordings, earlierGrades, wordTimes]) up(db)
  db.exec(`
    INSERT INTO sessions (id, started_at) VALUES ('s', '2026-01-01T00:00:00Z');
    INSERT INTO takes (seq, id, session_id, prospect_id, prospect_name, company, card, scenario_id, scenario_name,
      clock_mode, intent, sample_rate, started_at, started_local, status)
    VALUES (7, 't', 's', 'p', 'Zoë Ørsted', 'Nordlys', '{}', 'c', 'C', 'limit', '', 16000,
      '2026-01-01T00:00:00Z', '2026-01-01T00:00:00', 'recording');
    INSERT INTO transcripts (take_seq, text, origin, updated_at) VALUES (7, 'Zoë, two ships.', 'typed', 'now');
  `)
  talks.up(db)
  return db
}
const talk = (db: WritableDb, session: string, ending: string | null, lastLine: string | null): unknown =>
  db
    .prepare(
      `INSERT INTO talks (id, prospect_id, prospect_name, company, card, scenario_id, scenario_name, seed, scene,
         started_at, started_local, ending, last_line)
       VALUES (?, 'p', 'Zoë Ørsted', 'Nordlys', '{}', 'desk', 'Desk', 7, '{}', 'now', 'now', ?, ?)`
    )
    .run(session, ending, lastLine)
const turn = (db: WritableDb, talkSeq: number, number: number, takeId: string | null, trust = 50): unknown =>
  db
    .prepare(
      `INSERT INTO talk_turns (talk_seq, turn, state, line, take_id, trust) VALUES (?, ?, 'who', '“Who?”', ?, ?)`
    )
    .run(talkSeq, number, takeId, trust)

it('leaves every take that was there a voicemail, with its words', () => {
  const db = brought()
  expect(db.prepare('SELECT kind, prospect_name FROM takes').all()).toEqual([
    { kind: 'voicemail', prospect_name: 'Zoë Ørsted' }
  ])
  expect(db.prepare('SELECT text FROM transcripts').pluck().get()).toBe('Zoë, two ships.')
  expect(() => db.exec(`UPDATE takes SET kind = 'song'`)).toThrow(/CHECK/)
  db.close()
})

it('keeps a talk of a session that is there, running or ended, and nothing in between', () => {
  const db = brought()
  talk(db, 's', null, null)
  expect(() => talk(db, 'nowhere', null, null)).toThrow(/FOREIGN KEY/)
  expect(() => db.exec(`UPDATE talks SET ending = 'well'`)).toThrow(/CHECK/)
  expect(() => db.exec(`UPDATE talks SET ending = 'bored', last_line = 'Bye.'`)).toThrow(/CHECK/)
  db.exec(`UPDATE talks SET ending = 'well', last_line = 'Bye.'`)
  expect(() => db.exec(`DELETE FROM sessions`)).toThrow(/FOREIGN KEY/)
  db.close()
})

it('keeps each turn once, without its recording when that is gone, and forgets them with their talk', () => {
  const db = brought()
  talk(db, 's', null, null)
  turn(db, 1, 0, 't')
  turn(db, 1, 1, null)
  expect(() => turn(db, 1, 1, null)).toThrow(/UNIQUE/)
  expect(() => turn(db, 2, 0, null)).toThrow(/FOREIGN KEY/)
  expect(() => turn(db, 1, 2, null, 101)).toThrow(/CHECK/)
  db.exec('DELETE FROM takes')
  expect(db.prepare('SELECT turn, take_id FROM talk_turns ORDER BY turn').all()).toEqual([
    { turn: 0, take_id: null },
    { turn: 1, take_id: null }
  ])
  db.exec('DELETE FROM talks')
  expect(db.prepare('SELECT count(*) FROM talk_turns').pluck().get()).toBe(0)
  db.close()
})
