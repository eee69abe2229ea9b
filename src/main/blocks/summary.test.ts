import { expect, it } from 'vitest'
import type { Finding, Grade, Verdict } from '../../shared/grade.ts'
import { type Rehearsed, summaryOf } from './summary.ts'
import { bestTry, type KnownTry, shownTry } from './tries.ts'

const finding = (ruleId: string, verdict: Verdict): Finding => ({
  ruleId,
  group: 'opening',
  verdict,
  title: `${ruleId} ${verdict}`,
  reason: '',
  advice: 'Do it.',
  spans: [],
  weight: 5,
  cause: null,
  heardBy: [],
  rewrite: null,
  question: null,
  selfMarked: false
})

const graded = (score: number | null, verdicts: Record<string, Verdict>): Grade => ({
  rulebookVersion: '1',
  score,
  coverage: 1,
  cappedBy: null,
  findings: Object.entries(verdicts).map(([id, verdict]) => finding(id, verdict)),
  fixFirst: Object.entries(verdicts)
    .filter(([, verdict]) => verdict === 'fail')
    .map(([id]) => id),
  campaign: { score: null, coverage: 0 },
  pack: null
})

let made = 0
const tried = (grade: Grade | null, given: Partial<KnownTry> = {}): KnownTry => {
  made += 1
  return {
    id: `try ${made}`,
    triedAt: '2026-03-01T10:00:00Z',
    takeId: null,
    words: grade === null ? null : 'words',
    marks: null,
    grade,
    ...given
  }
}
const person = (name: string, tries: KnownTry[]): Rehearsed => ({
  prospectId: name,
  name,
  state: 'done',
  tries
})

it('compares the first try with the best, rule by rule, the greatest gain first', () => {
  const summary = summaryOf([
    person('Zoë', [
      tried(graded(40, { hook: 'fail', ask: 'pass', pace: 'pass' })),
      tried(graded(80, { hook: 'pass', ask: 'pass', pace: 'warn' })),
      tried(graded(60, { hook: 'fail', ask: 'pass', pace: 'pass' }))
    ]),
    person('Ada', [tried(graded(50, { hook: 'warn' })), tried(graded(55, { hook: 'pass' }))])
  ])
  expect(summary).toMatchObject({ rehearsed: 2, tries: 5, skipped: 0 })
  expect(summary.people[0]).toMatchObject({
    firstScore: 40,
    bestScore: 80,
    tries: 3,
    mended: ['hook pass'],
    lost: ['pace warn']
  })
  expect(summary.rules).toEqual([
    { ruleId: 'hook', title: 'hook pass', first: 0, best: 2, of: 2 },
    { ruleId: 'pace', title: 'pace warn', first: 1, best: 0, of: 1 }
  ])
})

it('compares nothing where there is one try, and leaves out what one of the two could not judge', () => {
  const alone = summaryOf([person('Zoë', [tried(graded(40, { hook: 'fail' }))])])
  expect(alone.people).toEqual([])
  expect(alone.rules).toEqual([])
  const half = summaryOf([
    person('Ada', [tried(graded(40, { hook: 'needs-input' })), tried(graded(90, { hook: 'pass' }))])
  ])
  expect(half.people[0]).toMatchObject({ mended: [], lost: [] })
  const marked = summaryOf([person('Ada', [tried(null), tried(graded(90, { hook: 'pass' }))])])
  expect(marked.people).toEqual([])
})

it('takes the highest score for the best, words before ticks, and the later of equals', () => {
  const marks = { hook: true, ask: true, promise: true, number: true }
  const ticked = tried(null, { marks })
  const unscored = tried(graded(null, {}))
  const low = tried(graded(10, {}))
  const same = tried(graded(10, {}))
  expect(bestTry([low, ticked, unscored])?.id).toBe(low.id)
  expect(bestTry([unscored, ticked])?.id).toBe(unscored.id)
  expect(bestTry([low, same])?.id).toBe(same.id)
  expect(bestTry([])).toBeNull()
})

it('names one thing to fix: the grade’s first, or the first part that was not ticked', () => {
  const said = shownTry(tried(graded(40, { ask: 'pass', hook: 'fail' }), { takeId: 'take' }))
  expect(said).toMatchObject({ kind: 'said', score: 40, fix: { ruleId: 'hook', title: 'hook fail' } })
  const marks = { hook: true, ask: true, promise: false, number: false }
  expect(shownTry(tried(null, { marks }))).toMatchObject({
    kind: 'marked',
    score: null,
    fix: { ruleId: null, title: 'The promise is missing', reason: 'You ticked 2 of 4.' }
  })
  expect(shownTry(tried(graded(100, { hook: 'pass' }))).fix).toBeNull()
})
