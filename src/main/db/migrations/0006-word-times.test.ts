import { join } from 'node:path'
import { expect, it } from 'vitest'
import { temporaryFolder } from '../../testing/bench.ts'
import { openWritable, type WritableDb } from '../handles.ts'
import { findTranscript } from '../transcripts.ts'
import { library } from './0001-library.ts'
import { answers } from './0002-answers.ts'
import { touches } from './0003-touches.ts'
import { recordings } from './0004-recordings.ts'
import { earlierGrades } from './0005-earlier-grades.ts'
import { wordTimes } from './0006-word-times.ts'

/** A library of the fifth version with a take and its words, brought to the sixth. */
const brought = (): WritableDb => {
  const db = openWritable(join(temporaryFolder(), 'library.sqlite'))
  for (const { up } of [library, answers, touches, recordings, earlierGrades]) up(db)
  db.exec(`
    INSERT INTO sessions (id, started_at) VALUES ('s', '2026-01-01T00:00:00Z');
    INSERT INTO takes (seq, id, session_id, prospect_id, prospect_name, company, card, scenario_id, scenario_name,
      clock_mode, intent, sample_rate, started_at, started_local, status)
    VALUES (7, 't', 's', 'p', 'Zoë Ørsted', 'Nordlys', '{}', 'c', 'C', 'limit', '', 16000,
      '2026-01-01T00:00:00Z', '2026-01-01T00:00:00', 'recording');
    INSERT INTO transcripts VALUES (7, 'Zoë, two ships.', 'typed', '2026-01-01T00:00:00Z');
  `)
  wordTimes.up(db)
  return db
}

it('leaves the words as they were, without times and without asking for any', () => {
  const db = brought()
  expect(findTranscript(db, 7)).toEqual({
    text: 'Zoë, two ships.',
    origin: 'typed',
    updatedAt: '2026-01-01T00:00:00Z',
    engine: null,
    timing: 'none'
  })
  db.close()
})

it('knows four ways in which words can be timed, and no other', () => {
  const db = brought()
  const mark = (timing: string) => db.prepare('UPDATE transcripts SET timing = ?').run(timing)
  for (const timing of ['open', 'timed', 'other-words', 'none']) mark(timing)
  expect(() => mark('guessed')).toThrow(/CHECK/)
  expect(() => db.exec(`UPDATE transcripts SET words = 'no list'`)).toThrow(/CHECK/)
  db.close()
})
