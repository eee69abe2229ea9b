import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { meanOf, measureKey } from '../comparison.ts'
import type { TeamDay } from '../db/team-days.ts'
import {
  byMeasure,
  byMisses,
  firstToBestOf,
  meanOfSums,
  minutesOf,
  newestKey,
  recordedMsOf,
  trendOf,
  weeksOf
} from './figures.ts'
import { type TeamFacts, teamViewOf } from './model.ts'
import { peopleOf } from './people.ts'
import { everything } from './team.fixture.ts'

const ruleIds = ['clear-ask', 'hook-in-10s']
const measureOf = (rulebookVersion: string) => ({ rulebookVersion, pack: null })
/** A day with these scores; rules as four numbers each. */
const dayOf = (
  day: string,
  scores: readonly number[],
  change: Partial<TeamDay> & { version?: string } = {}
): TeamDay => {
  const measure = measureOf(change.version ?? '1.1.0')
  return {
    ...{ repId: 'dan', day, scenarioId: 'car', scenario: 'Car' },
    ...{ measure, measureKey: measureKey(measure) },
    ...{ attempts: scores.length, scored: scores.length },
    scoreSum: scores.reduce((all, score) => all + score, 0),
    scoreSquares: scores.reduce((all, score) => all + score ** 2, 0),
    firstScore: scores[0] ?? null,
    bestScore: scores.length === 0 ? null : Math.max(...scores),
    durationMs: scores.length * 30_000,
    ...{ paceTakes: 0, words: 0, paceMs: 0, fillerTakes: 0, fillers: 0, fillerMs: 0 },
    ...{ drillTakes: 0, drillMs: 0 },
    rules: new Uint16Array(),
    ruleIds,
    ...change
  }
}
const dates = (count: number): string[] =>
  Array.from({ length: count }, (_, at) => new Date(Date.UTC(2026, 0, 1 + at)).toISOString().slice(0, 10))
const covering = (repId: string, from = '2026-01-01', to = '2026-01-31') => ({
  ...{ repId, from, to, lacks: [] },
  scenarioIds: null
})
const facts = (days: readonly TeamDay[], change: Partial<TeamFacts> = {}): TeamFacts => ({
  bundles: [...new Set(days.map(({ repId }) => repId))].map((repId) => covering(repId)),
  days,
  talks: [],
  drilled: [],
  nameOf: (repId) => `Name of ${repId}`,
  titleOf: (ruleId) => `Title of ${ruleId}`,
  takes: new Map(),
  notes: new Map(),
  scenarios: [],
  ...change
})

describe('the figures of days', () => {
  it('give the same mean and spread as the single scores', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 60 }), (scores) => {
        const { scored: count, scoreSum: total, scoreSquares: squares } = dayOf('2026-01-01', scores)
        expect(meanOfSums({ count, total, squares })).toEqual(meanOf(scores))
      })
    )
  })

  it.each([
    ['nothing of four scores', [[10], [20], [30], [40]], 'too-few'],
    ['nothing yet of a single day', [[10, 10, 10, 90, 90, 90, 90, 90, 90, 90]], 'early'],
    ['nothing yet with fewer than five at an end', [[10], [20], [30], [40], [50], [60]], 'early'],
    [
      'a rise',
      [
        [40, 42, 41],
        [43, 40],
        [70, 72],
        [71, 73, 70]
      ],
      'up'
    ],
    [
      'a fall',
      [
        [70, 72, 71],
        [73, 70],
        [40, 42],
        [41, 43, 40]
      ],
      'down'
    ],
    [
      'no change where scores are all over the place',
      [
        [10, 90, 20],
        [80, 30],
        [95, 5],
        [60, 20, 85]
      ],
      'unclear'
    ]
  ])('tell %s', (_, scores, verdict) => {
    expect(trendOf(dates(scores.length).map((day, at) => dayOf(day, scores[at] ?? []))).verdict).toBe(verdict)
  })

  it('compare ten scores of each end, by whole days', () => {
    const days = dates(30).map((day, at) => dayOf(day, [at, at + 1]))
    expect(trendOf(days)).toMatchObject({
      verdict: 'up',
      first: { count: 10, mean: 2.5 },
      last: { count: 10 }
    })
  })

  it('take the first and the best score within a scenario', () => {
    const days = [
      dayOf('2026-01-01', [30, 50]),
      dayOf('2026-01-01', [80], { scenarioId: 'desk' }),
      dayOf('2026-01-02', [60, 40]),
      dayOf('2026-01-03', [90, 70], { scenarioId: 'desk' })
    ]
    expect(firstToBestOf(days)).toEqual({ firstScore: 55, bestScore: 75, firstToBest: 20 })
    expect(firstToBestOf([])).toEqual({ firstScore: null, bestScore: null, firstToBest: null })
  })

  it('know weeks by their Mondays, and minutes where any day says', () => {
    const days = dates(9).map((day) => dayOf(day, [50]))
    expect(weeksOf(days).map(({ monday, count }) => [monday, count])).toEqual([
      ['2025-12-29', 4],
      ['2026-01-05', 5]
    ])
    const recorded = [
      { durationMs: 30_000, drillMs: 12_000 },
      { durationMs: null, drillMs: 0 }
    ]
    expect(recorded.map(recordedMsOf)).toEqual([42_000, null])
    expect(minutesOf([60_000, null])).toBe(1)
    expect(minutesOf([null])).toBeNull()
    expect(minutesOf([])).toBe(0)
  })

  it('find the newest measure, the later version of two on a day', () => {
    const days = [
      dayOf('2026-01-01', [50], { version: '2.0.0' }),
      dayOf('2026-01-02', [50], { version: '1.10.0' }),
      dayOf('2026-01-02', [50], { version: '1.9.0' }),
      dayOf('2026-01-03', [])
    ]
    expect(newestKey(days)).toBe(measureKey(measureOf('1.10.0')))
    expect(byMeasure(days, newestKey(days))).toHaveLength(1)
    expect(newestKey([])).toBeNull()
  })
})

describe('the team', () => {
  it('compares only reps with the measure of most, and says who is apart', () => {
    const missed = Uint16Array.from([0, 2, 1, 3, 1, 6, 0, 0])
    const view = teamViewOf(
      facts([
        dayOf('2026-01-01', [10, 20], { repId: 'ann', version: '1.0.0', rules: missed }),
        dayOf('2026-01-02', [40, 50, 60, 50, 40, 50], { repId: 'ann', rules: missed }),
        dayOf('2026-01-02', [50], { repId: 'bob', rules: missed }),
        dayOf('2026-01-02', [90], { repId: 'cy', version: '2.0.0', rules: missed })
      ]),
      everything
    )
    expect(view.reps).toMatchObject([
      { repId: 'ann', isCompared: true, compared: 6, isTooFew: false, firstScore: 40, bestScore: 60 },
      { repId: 'bob', isCompared: true, compared: 1, isTooFew: true, trend: { verdict: 'too-few' } },
      { repId: 'cy', isCompared: false, measure: { rulebookVersion: '2.0.0' } }
    ])
    expect(view.measures.map(({ reps }) => reps)).toEqual([2, 1])
    expect(view.rules).toMatchObject([
      { ruleId: 'clear-ask', title: 'Title of clear-ask', graded: 12, missed: 8, share: 0.667 },
      { ruleId: 'hook-in-10s', graded: 12, missed: 0, share: 0 }
    ])
    expect(view.rules[0]?.reps.map(({ repId, graded }) => [repId, graded])).toEqual([
      ['ann', 6],
      ['bob', 6]
    ])
    const [, other] = view.measures
    const apart = teamViewOf(
      facts([dayOf('2026-01-02', [90], { repId: 'cy', version: '2.0.0' }), dayOf('2026-01-02', [50])]),
      { ...everything, measureKey: other?.key ?? null }
    )
    expect(apart.comparedKey).toBe(other?.key)
    expect(apart.reps).toMatchObject([{ repId: 'cy', isCompared: true }, { isCompared: false }])
  })

  it('tells who did not practise from whom nobody knows it', () => {
    const view = teamViewOf(
      facts([dayOf('2026-01-10', [50], { repId: 'ann' })], {
        bundles: [covering('ann'), covering('bob'), covering('cy', '2025-01-01', '2025-12-31')],
        talks: [{ repId: 'dora', day: '2026-01-11', scenarioId: 'gate', talks: 1, durationMs: 60_000 }]
      }),
      { ...everything, from: '2026-01-01', to: '2026-01-31' }
    )
    expect(view.reps.map(({ repId, standing }) => [repId, standing])).toEqual([
      ['ann', 'practised'],
      ['bob', 'not-practised'],
      ['cy', 'not-covered']
    ])
    expect(view.reps[1]).toMatchObject({ practiceMinutes: 0, lastPracticeOn: null, measure: null })
  })

  it('counts a day of tries at drills alone as one of practice', () => {
    const drilled = ['2026-01-01', '2026-01-12'].map((day) => ({ repId: 'dan', day }))
    const [row] = teamViewOf(facts([dayOf('2026-01-01', [50])], { drilled }), everything).reps
    expect(row).toMatchObject({ practiceDays: 2, lastPracticeOn: '2026-01-12', attempts: 1 })
    const [alone] = teamViewOf(facts([], { bundles: [covering('dan')], drilled }), everything).reps
    expect(alone).toMatchObject({ standing: 'practised', practiceDays: 2, attempts: 0, practiceMinutes: 0 })
  })

  it('counts live talks as practice', () => {
    const view = teamViewOf(
      facts([dayOf('2026-01-10', [50])], {
        talks: [{ repId: 'dan', day: '2026-01-11', scenarioId: 'gate', talks: 1, durationMs: 60_000 }]
      }),
      everything
    )
    expect(view.reps).toMatchObject([
      { attempts: 1, practiceDays: 2, practiceMinutes: 1.5, lastPracticeOn: '2026-01-11' }
    ])
  })

  it('is empty without a bundle', () => {
    expect(teamViewOf(facts([]), everything)).toEqual({
      ...{ coveredFrom: null, coveredTo: null, scenarios: [], reps: [], rules: [] },
      ...{ measures: [], comparedKey: null }
    })
  })
})

describe('people', () => {
  const bundle = (seq: number, repId: string | null, repName: string, madeAt = `2026-01-0${seq}`) => ({
    ...{ seq, repId, repName, madeAt }
  })
  const none = new Map<string, string>()

  it('are known by their library, and by a name that one library has', () => {
    const { whose, names } = peopleOf(
      [
        bundle(1, null, 'Dan  W'),
        bundle(2, 'x', 'dan w'),
        bundle(3, null, 'Zoë'),
        bundle(4, 'x', 'Daniel W')
      ],
      none,
      none
    )
    expect([...whose.values()].map(({ person }) => person)).toEqual(['x', 'x', 'name:zoë', 'x'])
    expect(names.get('x')).toBe('Daniel W')
    expect(names.get('name:zoë')).toBe('Zoë')
  })

  it('who share a name are two, and neither is taken for the one without an id', () => {
    const { whose } = peopleOf(
      [bundle(1, 'x', 'Dan'), bundle(2, 'y', 'Dan'), bundle(3, null, 'Dan')],
      none,
      none
    )
    expect([...whose.values()].map(({ person }) => person)).toEqual(['x', 'y', 'name:dan'])
  })

  it('can be joined, in a circle too, and called otherwise', () => {
    const bundles = [bundle(1, 'x', 'Dan'), bundle(2, 'y', 'Dan'), bundle(3, null, 'D.')]
    const joins = new Map([
      ['y', 'x'],
      ['name:d.', 'y']
    ])
    const { whose, names } = peopleOf(bundles, joins, new Map([['x', 'Dan of Leeds']]))
    expect([...whose.values()]).toEqual([
      { source: 'x', person: 'x' },
      { source: 'y', person: 'x' },
      { source: 'x', person: 'x' }
    ])
    expect(names.get('x')).toBe('Dan of Leeds')
    expect(() =>
      peopleOf(
        bundles,
        new Map([
          ['x', 'y'],
          ['y', 'x']
        ]),
        none
      )
    ).not.toThrow()
    expect(peopleOf([bundle(1, 'x', ' ')], none, none).names.get('x')).toBe('A rep without a name')
  })
})

it('puts first what is missed most often, then what is missed by the greater share, then by name', () => {
  const rules = [
    { name: 'd', missed: 1, share: 0.1 },
    { name: 'c', missed: 1, share: 0.1 },
    { name: 'b', missed: 1, share: 0.9 },
    { name: 'a', missed: 3, share: 0.1 }
  ]
  expect(rules.toSorted(byMisses(({ name }) => name)).map(({ name }) => name)).toEqual(['a', 'b', 'c', 'd'])
})
