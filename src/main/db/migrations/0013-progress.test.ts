import { join } from 'node:path'
import { expect, it } from 'vitest'
import { temporaryFolder } from '../../testing/bench.ts'
import { openWritable, type WritableDb } from '../handles.ts'
import { migrations } from '../migrate.ts'
import { progress } from './0013-progress.ts'

const finding = (ruleId: string, verdict: string, group = 'opening'): unknown => ({ ruleId, verdict, group })

const findings = [
  finding('hook-in-10s', 'pass'),
  finding('value-first', 'fail'),
  finding('length-cap', 'warn', 'shape'),
  finding('number-clear', 'needs-input', 'names'),
  finding('seven-touches', 'fail', 'campaign')
]

/** A library of the twelfth version with a graded take, brought to the thirteenth. */
const brought = (stored: unknown = findings): WritableDb => {
  const db = openWritable(join(temporaryFolder(), 'library.sqlite'))
  for (const { version, up } of migrations) if (version < progress.version) up(db)
  db.exec(`
    INSERT INTO sessions (id, started_at) VALUES ('s', '2026-01-01T00:00:00Z');
    INSERT INTO takes (seq, id, session_id, prospect_id, prospect_name, company, card, scenario_id, scenario_name,
      clock_mode, intent, sample_rate, started_at, started_local, status)
    VALUES (7, 't', 's', 'p', 'Zoë Ørsted', 'Nordlys', '{}', 'c', 'C', 'limit', '', 16000,
      '2026-01-01T00:00:00Z', '2026-01-01T00:00:00', 'recording');
    INSERT INTO transcripts (take_seq, text, origin, updated_at) VALUES (7, 'Hi', 'typed', '2026-01-01T00:00:00Z');
  `)
  grade(db, stored)
  progress.up(db)
  return db
}

const grade = (db: WritableDb, stored: unknown): void => {
  db.prepare(
    `INSERT OR REPLACE INTO grades (take_seq, rulebook_version, score, coverage, findings, fix_first, graded_at,
       campaign_coverage)
     VALUES (7, '1.1.0', 71, 0.9, ?, '[]', '2026-01-01T00:00:00Z', 0)`
  ).run(JSON.stringify(stored))
}

const marks = (db: WritableDb): unknown => db.prepare('SELECT score, passed, missed FROM grade_marks').all()

const withFigures = (): WritableDb => {
  const db = brought()
  db.exec(`INSERT INTO take_figures (take_seq, made_by, is_timed) VALUES (7, 'x', 0)`)
  return db
}
const figures = (db: WritableDb): unknown => db.prepare('SELECT count(*) FROM take_figures').pluck().get()

it('marks the grades that are there by the rules of the score', () => {
  expect(marks(brought())).toEqual([{ score: 71, passed: 'hook-in-10s', missed: 'value-first length-cap' }])
})

it('takes findings of another shape for none', () => {
  expect(marks(brought(['old', 3, { title: 'x' }]))).toEqual([{ score: 71, passed: '', missed: '' }])
})

it('follows a grade that is given again, changed, or taken away', () => {
  const db = brought()
  grade(db, [finding('value-first', 'pass')])
  expect(marks(db)).toEqual([{ score: 71, passed: 'value-first', missed: '' }])
  db.exec('UPDATE grades SET score = NULL')
  expect(marks(db)).toEqual([{ score: null, passed: 'value-first', missed: '' }])
  db.exec('DELETE FROM grades')
  expect(marks(db)).toEqual([])
})

it.each([
  `UPDATE takes SET measures = '{}'`,
  `UPDATE takes SET card = '{}'`,
  `UPDATE transcripts SET text = 'Hello'`,
  'DELETE FROM transcripts',
  'DELETE FROM grades',
  'DELETE FROM takes'
])('forgets the figures of a take after %s', (change) => {
  const db = withFigures()
  db.exec(change)
  expect(figures(db)).toBe(0)
})

it('keeps the figures of a take whose note changes', () => {
  const db = withFigures()
  db.exec(`UPDATE takes SET note = 'Better', favourite = 1`)
  expect(figures(db)).toBe(1)
})
