import { dayOf } from '../../shared/day.ts'
import { verdicts } from '../../shared/grade.ts'
import type { DayTally, Measure, Report } from '../../shared/report.ts'
import type { TeamLack } from '../../shared/team.ts'
import { z } from '../../shared/zod.ts'
import { measureKey, rounded, sum } from '../comparison.ts'

// The report as it was in bundles of version 1. It is never edited: files of it are about.

const day = z.iso.date()
const score = z.number().min(0).max(100)
const count = z.int().min(0)
const pack = z.strictObject({ name: z.string(), version: z.string() }).nullable()
const measure = z.strictObject({ rulebookVersion: z.string(), pack })
const mean = z.strictObject({ count: count.min(1), mean: z.number(), spread: z.number().nullable() })

const series = z.strictObject({
  id: z.string(),
  name: z.string(),
  attempts: count,
  measure: measure.nullable(),
  scores: z.array(score),
  firstScore: score.nullable(),
  bestScore: score.nullable(),
  firstToBest: score.nullable(),
  lastPracticeAt: z.string(),
  practiceMinutes: z.number(),
  averageWpm: z.number().nullable(),
  fillersPerMinute: z.number().nullable(),
  lengthS: z.number()
})

const take = z.strictObject({
  id: z.string(),
  at: z.string(),
  scenario: z.string(),
  prospect: z.string(),
  drill: z.string().nullable(),
  measure: measure.nullable(),
  score: score.nullable(),
  coverage: z.number().nullable(),
  lengthS: z.number(),
  wpm: z.number().nullable(),
  fillersPerMinute: z.number().nullable(),
  rules: z.record(z.string(), z.enum(verdicts)),
  transcript: z.string().nullable(),
  audio: z.strictObject({ format: z.enum(['wav', 'opus']), base64: z.string() }).nullable()
})

export const reportV1 = z.strictObject({
  rep: z.string(),
  from: day,
  to: day,
  madeOn: day,
  programVersion: z.string(),
  anonymised: z.boolean(),
  attempts: count,
  scored: count,
  practiceMinutes: z.number(),
  practiceDays: count,
  headline: z.string(),
  measures: z.array(measure.extend({ since: z.string(), takes: count })),
  points: z.array(z.strictObject({ at: z.string(), score, measure: count })),
  weeks: z.array(mean.extend({ monday: day })),
  scenarios: z.array(series),
  prospects: z.array(series),
  missed: z
    .array(
      z.strictObject({
        ruleId: z.string(),
        title: z.string(),
        missed: count,
        graded: count,
        example: z.strictObject({ on: z.string(), prospect: z.string(), reason: z.string() })
      })
    )
    .max(3),
  drills: z.array(
    z.strictObject({ title: z.string(), tries: count, passed: count, open: count, lastOn: z.string() })
  ),
  next: z.string(),
  takes: z.array(take).nullable()
})
export type ReportV1 = z.infer<typeof reportV1>

type Scored = {
  at: string
  scenarioId: string
  scenario: string
  measure: Measure | null
  score: number | null
  lengthS: number | null
  rules: Readonly<Record<string, string>>
}

const tallyOf = (first: Scored, ofDay: readonly Scored[]): DayTally => {
  const scores = ofDay.flatMap((one) => (one.score === null ? [] : [one.score]))
  const lengths = ofDay.flatMap(({ lengthS }) => (lengthS === null ? [] : [lengthS]))
  const rules = new Map<string, [number, number, number]>()
  for (const [ruleId, verdict] of ofDay.flatMap((one) => Object.entries(one.rules))) {
    const tally = rules.get(ruleId) ?? [0, 0, 0]
    const place = ['pass', 'warn', 'fail'].indexOf(verdict)
    if (place === 0 || place === 1 || place === 2) tally[place] += 1
    rules.set(ruleId, tally)
  }
  return {
    day: dayOf(first.at),
    scenarioId: first.scenarioId,
    scenario: first.scenario,
    measure: first.measure,
    attempts: ofDay.length,
    scored: scores.length,
    scoreSum: rounded(sum(scores), 1),
    scoreSquares: rounded(sum(scores.map((one) => one ** 2)), 1),
    firstScore: scores[0] ?? null,
    bestScore: scores.length === 0 ? null : scores.reduce((best, one) => Math.max(best, one)),
    durationMs: lengths.length === 0 ? null : rounded(sum(lengths) * 1_000, 1),
    drills: { takes: 0, durationMs: 0 },
    pace: { takes: 0, words: 0, spokenMs: 0 },
    fillers: { takes: 0, fillers: 0, spokenMs: 0 },
    rules: Object.fromEntries(rules)
  }
}

/** From the single takes where these are in it, else from the moment and score of each. */
const scoredOf = ({ takes, points, measures, scenarios }: ReportV1): Scored[] => {
  if (takes === null)
    return points.flatMap(({ at, score: given, measure: place }) => {
      const by = measures[place]
      if (by === undefined) return []
      const { rulebookVersion, pack: byPack } = by
      const measured = { rulebookVersion, pack: byPack }
      return [{ at, scenarioId: '', scenario: '', measure: measured, score: given, lengthS: null, rules: {} }]
    })
  const ids = new Map(scenarios.map(({ id, name }) => [name, id]))
  return takes.map((one) => ({ ...one, scenarioId: ids.get(one.scenario) ?? '' }))
}

const daysOf = (scored: readonly Scored[]): DayTally[] =>
  [
    ...Map.groupBy(scored, ({ at, scenarioId, measure: by }) =>
      JSON.stringify([dayOf(at), scenarioId, by === null ? null : measureKey(by)])
    ).values()
  ].flatMap((ofDay) => {
    const [first] = ofDay
    return first === undefined ? [] : [tallyOf(first, ofDay)]
  })

const dayPointsOf = (points: ReportV1['points']): Report['points'] =>
  [...Map.groupBy(points, (point) => JSON.stringify([dayOf(point.at), point.measure])).values()].flatMap(
    (ofDay) => {
      const [first] = ofDay
      const scores = ofDay.map((point) => point.score)
      return first === undefined
        ? []
        : [
            {
              day: dayOf(first.at),
              measure: first.measure,
              count: scores.length,
              mean: rounded(sum(scores) / scores.length, 1),
              best: scores.reduce((best, one) => Math.max(best, one))
            }
          ]
    }
  )

const seriesOf = ({ scores, lastPracticeAt, ...rest }: ReportV1['scenarios'][number]) => ({
  ...rest,
  scored: scores.length,
  days: [],
  lastPracticeOn: dayOf(lastPracticeAt)
})

/** A report of version 1 as one of this version, and what it cannot say. */
export const upgradeV1 = (given: ReportV1): { report: Report; lacks: TeamLack[] } => {
  const titles = given.missed.map(({ ruleId, title }) => [ruleId, title])
  return {
    lacks: [
      ...(given.takes === null ? (['rules', 'scenarios', 'minutes'] as const) : []),
      ...(['pace', 'drills', 'rep-id'] as const),
      ...(given.drills.length > 0 ? (['drills-apart'] as const) : [])
    ],
    report: {
      ...given,
      repId: null,
      // It does not say what was left out, so that a report that does goes before it.
      scope: { scenarioIds: null, isWhole: false },
      madeAt: `${given.madeOn}T00:00:00.000Z`,
      drillTakes: 0,
      drillMinutes: 0,
      talks: 0,
      talkMinutes: 0,
      measures: given.measures.map((one) => ({ ...one, since: dayOf(one.since) })),
      points: dayPointsOf(given.points),
      scenarios: given.scenarios.map(seriesOf),
      prospects: given.prospects.map(seriesOf),
      days: daysOf(scoredOf(given)),
      drillDays: [],
      talkDays: [],
      ruleTitles: Object.fromEntries(titles)
    }
  }
}
