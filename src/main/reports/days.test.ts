import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reportBundle } from '../../shared/report.ts'
import { sum } from '../comparison.ts'
import { readBundle, writeBundle } from './bundle.ts'
import { contradictionIn } from './contradictions.ts'
import { dayTallies, drillDayTallies, ruleTitlesOf } from './days.ts'
import { choicesFor, madeThen, manyTakes, someTalks, someTries, takeFacts } from './facts.fixture.ts'
import { reportOf } from './model.ts'
import { fillersOf, minutesOf, wpmOf } from './series.ts'

const finding = (ruleId: string, verdict: 'pass' | 'warn' | 'fail' | 'not-applicable', title = 'Title') => ({
  ...{ ruleId, verdict, title },
  reason: ''
})

describe('the days', () => {
  it('add up to what the report says of all takes', () => {
    fc.assert(
      fc.property(fc.nat({ max: 120 }), (count) => {
        const takes = manyTakes(count)
        const days = dayTallies(takes)
        const scores = takes.flatMap(({ score }) => (score === null ? [] : [score]))
        expect(sum(days.map(({ attempts }) => attempts))).toBe(count)
        expect(sum(days.map(({ scoreSum }) => scoreSum))).toBeCloseTo(sum(scores))
        expect(sum(days.map(({ scoreSquares }) => scoreSquares))).toBeCloseTo(sum(scores.map((s) => s ** 2)))
        expect(sum(days.map(({ durationMs }) => durationMs ?? 0)) / 60_000).toBeCloseTo(minutesOf(takes), 3)
        const words = sum(days.map(({ pace }) => pace.words))
        const spokenMs = sum(days.map(({ pace }) => pace.spokenMs))
        expect(count === 0 ? null : Math.round(words / (spokenMs / 60_000))).toBe(wpmOf(takes))
        const fillers = sum(days.map((day) => day.fillers.fillers))
        expect(count === 0 ? null : Math.round((fillers / (spokenMs / 60_000)) * 10) / 10).toBe(
          fillersOf(takes)
        )
      }),
      { numRuns: 40 }
    )
  })

  it('are apart by day, scenario and measure, with the first and the best score of each', () => {
    const at = (startedLocal: string, score: number | null, change: object = {}) =>
      takeFacts({ startedLocal, score, ...change })
    const days = dayTallies([
      at('2026-03-02T09:00:00', 50),
      at('2026-03-02T10:00:00', 80),
      at('2026-03-02T11:00:00', null),
      at('2026-03-02T12:00:00', 60, { scenarioId: 'car' }),
      at('2026-03-02T13:00:00', 90, { measure: { rulebookVersion: '2.0.0', pack: null } }),
      at('2026-03-03T09:00:00', null, { measure: null, words: null })
    ])
    expect(days).toMatchObject([
      { attempts: 3, scored: 2, scoreSum: 130, scoreSquares: 8_900, firstScore: 50, bestScore: 80 },
      { scenarioId: 'car', attempts: 1, firstScore: 60 },
      { measure: { rulebookVersion: '2.0.0' }, bestScore: 90 },
      { day: '2026-03-03', scored: 0, firstScore: null, bestScore: null, pace: { takes: 0, words: 0 } }
    ])
  })

  it('count for each rule who kept it, was warned and failed, and know it by its newest miss', () => {
    const takes = [
      takeFacts({ findings: [finding('a', 'fail', 'Missed'), finding('b', 'not-applicable')] }),
      takeFacts({ findings: [finding('a', 'pass', 'Kept'), finding('c', 'pass', 'C')] }),
      takeFacts({ findings: [finding('a', 'warn', 'Nearly')] }),
      takeFacts({ findings: [finding('a', 'pass', 'Kept again')] })
    ]
    expect(dayTallies(takes)).toMatchObject([{ rules: { a: [2, 1, 1], c: [1, 0, 0] } }])
    expect(dayTallies(takes)[0]?.rules).not.toHaveProperty('b')
    expect(ruleTitlesOf(takes)).toEqual({ a: 'Nearly', c: 'C' })
  })

  it('count tries at drills', () => {
    expect(drillDayTallies(someTries)).toMatchObject([
      { day: '2026-02-01', drillId: 'ten-second-hook', tries: 1, passed: 0, open: 0 },
      { passed: 1 },
      { passed: 1 },
      { drillId: 'own-1', tries: 1, passed: 0, open: 1 }
    ])
  })
})

describe('a report with days', () => {
  const report = reportOf(
    { takes: manyTakes(30), talks: someTalks, tries: someTries },
    choicesFor(),
    madeThen
  )
  const [first] = report.days
  const withDay = (change: object) => ({
    ...report,
    days: [{ ...first, ...change }] as typeof report.days
  })

  it('is as its schema says and contradicts nothing', () => {
    expect(reportBundle.shape.report.safeParse(report).error).toBeUndefined()
    expect(contradictionIn(report)).toBeNull()
  })

  it.each([
    ['more scores than takes', withDay({ scored: 9, attempts: 1 })],
    ['a best score of nobody', withDay({ scored: 0, scoreSum: 0, scoreSquares: 0 })],
    ['a sum above the best', withDay({ scoreSum: 9_999 })],
    [
      'squares that are too small',
      withDay({ scored: 2, attempts: 2, scoreSum: 80, bestScore: 80, scoreSquares: 1 })
    ],
    ['a take of a day', withDay({ durationMs: 1e9 })],
    [
      'a rule that judged more takes than there are',
      withDay({ attempts: 1, scored: 1, rules: { a: [1, 1, 0] } })
    ],
    ['neither a take nor one in a drill', withDay({ attempts: 0, scored: 0 })],
    ['a day of a take in a drill', withDay({ drills: { takes: 1, durationMs: 4e6 } })],
    ['more takes in drills than it says', { ...report, drillTakes: 1 }],
    ['scores without a measure', withDay({ measure: null })],
    ['a day outside', withDay({ day: '2027-01-01' })],
    ['the same day twice', { ...report, days: [...report.days, ...report.days] }],
    ['its end before its start', { ...report, from: '2026-06-30', to: '2026-01-01' }]
  ])('is refused with %s, whatever its checksum says', (_, wrong) => {
    expect(readBundle(writeBundle(wrong))).toMatchObject({ ok: false, code: 'bundle-refused' })
  })

  it.each(['constructor', 'toString', '', 'a'.repeat(101)])('takes no rule that is called %j', (name) => {
    const text = writeBundle(withDay({})).replace(/"rules":\{/, `"rules":{${JSON.stringify(name)}:[0,0,0],`)
    expect(readBundle(text)).toMatchObject({ ok: false })
  })
})
