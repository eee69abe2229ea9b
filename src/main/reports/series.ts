import { dayOf } from '../../shared/day.ts'
import type { DayScore, Measure, Series, TakeFacts } from '../../shared/report.ts'
import { measureKey, rounded, sum } from '../comparison.ts'

/** The measure of the newest take that has a score; null when none has. */
export const newestMeasure = (takes: readonly TakeFacts[]): Measure | null =>
  takes.findLast(({ score }) => score !== null)?.measure ?? null

/** Scores by one measure, in the takes' order. */
export const scoresBy = (takes: readonly TakeFacts[], measure: Measure | null): number[] => {
  if (measure === null) return []
  const key = measureKey(measure)
  return takes.flatMap((take) =>
    take.score !== null && take.measure !== null && measureKey(take.measure) === key ? [take.score] : []
  )
}

/** The takes that were given their score by the newest measure: only these are compared with each other. */
export const comparable = (takes: readonly TakeFacts[]): TakeFacts[] => {
  const newest = newestMeasure(takes)
  if (newest === null) return []
  const key = measureKey(newest)
  return takes.filter(({ measure }) => measure !== null && measureKey(measure) === key)
}

export const minutesOf = (takes: readonly Pick<TakeFacts, 'durationMs'>[]): number =>
  rounded(sum(takes.map(({ durationMs }) => durationMs)) / 60_000, 4)

type Rated = Pick<TakeFacts, 'spokenMs'>

/** So many of a thing for each minute spoken, over the takes where both are known. */
const perMinute = <Take extends Rated>(
  takes: readonly Take[],
  counted: (take: Take) => number | null,
  places: number
): number | null => {
  const known = takes.flatMap((take) => {
    const counts = counted(take)
    return counts === null || take.spokenMs === null || take.spokenMs <= 0
      ? []
      : [{ counts, ms: take.spokenMs }]
  })
  if (known.length === 0) return null
  return rounded(sum(known.map(({ counts }) => counts)) / (sum(known.map(({ ms }) => ms)) / 60_000), places)
}

export const wpmOf = (takes: readonly TakeFacts[]): number | null => perMinute(takes, ({ words }) => words, 0)
export const fillersOf = (takes: readonly TakeFacts[]): number | null =>
  perMinute(takes, ({ fillers }) => fillers, 1)
const lengthOf = (takes: readonly TakeFacts[]): number =>
  rounded(sum(takes.map(({ durationMs }) => durationMs)) / Math.max(1, takes.length) / 1_000, 1)

/** What the scores of each day come to, in the order of the takes; these have one measure. */
export const daysOf = (takes: readonly TakeFacts[]): DayScore[] =>
  [...Map.groupBy(takes, ({ startedLocal }) => dayOf(startedLocal))].flatMap(([day, ofDay]) => {
    const scores = ofDay.flatMap(({ score }) => (score === null ? [] : [score]))
    return scores.length === 0
      ? []
      : [
          {
            day,
            count: scores.length,
            mean: rounded(sum(scores) / scores.length, 1),
            best: Math.max(...scores)
          }
        ]
  })

/** What became of takes that belong together, oldest first and at least one. */
export const seriesOf = (id: string, name: string, takes: readonly TakeFacts[]): Series => {
  const measure = newestMeasure(takes)
  const scores = scoresBy(takes, measure)
  const [firstScore = null] = scores
  const bestScore = scores.length === 0 ? null : scores.reduce((best, score) => Math.max(best, score), 0)
  return {
    id,
    name,
    attempts: takes.length,
    measure,
    scored: scores.length,
    days: daysOf(comparable(takes)),
    firstScore,
    bestScore,
    firstToBest: firstScore === null || bestScore === null ? null : rounded(bestScore - firstScore, 1),
    lastPracticeOn: dayOf(takes.at(-1)?.startedLocal ?? ''),
    practiceMinutes: minutesOf(takes),
    averageWpm: wpmOf(takes),
    fillersPerMinute: fillersOf(takes),
    lengthS: lengthOf(takes)
  }
}
