import fc from 'fast-check'
import { builtInRulebook } from '../../grading/rulebook.ts'
import { daysAfter } from '../../shared/day.ts'
import { bandsIn } from './distributions.ts'
import type { ProgressGround, ProgressRows, ProgressTake, ReadFigures, TakeVerdicts } from './facts.ts'

export const today = '2026-11-22'

export const figures: ReadFigures = {
  pace: 4.5,
  fillers: 1,
  pauses: 0.5,
  length: 20,
  hook: 'said',
  hookS: 8,
  isTimed: false,
  heard: 'deleted',
  deletedMs: 9_000,
  listener: '60 1'
}

/** A take with everything known, `daysAgo` before today; `seq` also names it. */
export const takeOf = (seq: number, daysAgo: number, change: Partial<ProgressTake> = {}): ProgressTake => ({
  seq,
  id: `00000000-0000-4000-8000-${String(seq).padStart(12, '0')}`,
  at: `${daysAfter(today, -daysAgo)}T10:00:00`,
  scenarioId: 'airport',
  prospectId: 'priya',
  durationMs: 20_000,
  drillId: null,
  measure: 0,
  score: 60,
  coverage: 0.9,
  figures,
  ...change
})

export const groundOf = (change: Partial<ProgressGround> = {}): ProgressGround => ({
  choices: { period: 'all', scenarioId: null },
  today,
  from: daysAfter(today, -400),
  to: today,
  allScenarios: [],
  bands: bandsIn(builtInRulebook),
  hookTargetS: 10,
  listenerModel: 1,
  ruleOf: (ruleId) => (ruleId === 'gone' ? null : { title: `Title of ${ruleId}`, group: 'opening' }),
  drillFor: (ruleId) => (ruleId === 'hook' ? { id: 'ten-second-hook', title: 'Hook' } : null),
  prospectName: ({ prospectId }) => `Name of ${prospectId}`,
  scenarioName: ({ scenarioId }) => `Name of ${scenarioId}`,
  drillTitle: (drillId) => `Title of ${drillId}`,
  ...change
})

const measures = [
  { rulebookVersion: '1.0.0', pack: null },
  { rulebookVersion: '1.1.0', pack: null },
  { rulebookVersion: '1.1.0', pack: { name: 'team', version: '2' } }
]

export const rowsOf = (change: Partial<ProgressRows> = {}): ProgressRows => ({
  takes: [],
  measures,
  verdicts: [],
  tries: [],
  talks: [],
  days: [],
  ...change
})

const maybe = (value: fc.Arbitrary<number>): fc.Arbitrary<number | null> => fc.option(value, { freq: 4 })
/** Whole numbers among them: ends of bins and of targets. */
const between = (min: number, max: number): fc.Arbitrary<number> =>
  fc.oneof(fc.double({ min, max, noNaN: true }), fc.integer({ min: Math.ceil(min), max }))

const someFigures: fc.Arbitrary<ReadFigures> = fc
  .record({
    pace: maybe(between(1, 10)),
    fillers: maybe(between(0, 20)),
    pauses: maybe(between(0, 8)),
    length: maybe(between(1, 120)),
    hookS: maybe(between(0, 40)),
    isTimed: fc.boolean(),
    deletedMs: maybe(between(1_500, 60_000)),
    heard: fc.boolean(),
    listener: fc.constantFrom('60 1', '75 1')
  })
  .map(({ heard, deletedMs, ...known }) => ({
    ...known,
    hook: known.hookS === null ? 'none' : 'said',
    heard: deletedMs !== null ? 'deleted' : heard ? 'out' : null,
    deletedMs
  }))

const someTakes: fc.Arbitrary<ProgressTake[]> = fc
  .array(
    fc.record({
      daysAgo: fc.integer({ min: 0, max: 400 }),
      scenarioId: fc.constantFrom('airport', 'car'),
      prospectId: fc.constantFrom('priya', 'marcus', 'zoe'),
      durationMs: fc.integer({ min: 0, max: 60_000 }),
      drillId: fc.constantFrom(null, null, null, 'ten-second-hook'),
      grade: fc.option(
        fc.record({
          measure: fc.integer({ min: 0, max: 2 }),
          score: maybe(between(0, 100)),
          coverage: between(0, 1)
        }),
        { freq: 6 }
      ),
      figures: fc.option(someFigures, { freq: 6 })
    }),
    { maxLength: 40 }
  )
  .map((all) =>
    all.map(({ daysAgo, grade, ...rest }, index) =>
      takeOf(index + 1, daysAgo, { ...rest, ...(grade ?? { measure: null, score: null, coverage: null }) })
    )
  )

const ruleIds = ['hook', 'value', 'cap', 'gone']

const someVerdicts: fc.Arbitrary<TakeVerdicts[]> = fc
  .array(
    fc.record({
      daysAgo: fc.integer({ min: 0, max: 70 }),
      measure: fc.integer({ min: 0, max: 2 }),
      score: maybe(between(0, 100)),
      passed: fc.subarray(ruleIds),
      missed: fc.subarray(ruleIds)
    }),
    { maxLength: 30 }
  )
  .map((all) =>
    all.map(({ daysAgo, passed, missed, ...rest }, index) => {
      const { seq, id, at } = takeOf(index + 1, daysAgo)
      return { seq, id, at, missed, passed: passed.filter((rule) => !missed.includes(rule)), ...rest }
    })
  )

const someDay = fc.integer({ min: 0, max: 400 }).map((daysAgo) => daysAfter(today, -daysAgo))

export const someRows: fc.Arbitrary<ProgressRows> = fc.record({
  takes: someTakes,
  measures: fc.constant(measures),
  verdicts: someVerdicts,
  tries: fc.array(
    fc.record({
      drillId: fc.constantFrom('ten-second-hook', 'rewrite'),
      outcome: fc.constantFrom('passed', 'not-yet', 'unknown'),
      at: someDay.map((day) => `${day}T11:00:00`)
    }),
    { maxLength: 10 }
  ),
  talks: fc.array(
    fc.record({
      day: someDay,
      talks: fc.integer({ min: 1, max: 3 }),
      ms: fc.integer({ min: 0, max: 9_000 })
    }),
    { maxLength: 5 }
  ),
  days: fc.array(someDay, { maxLength: 20 })
})
