import { mondayOf } from '../../shared/day.ts'
import { fewest } from '../../shared/few.ts'
import type { Mean } from '../../shared/report.ts'
import type { RuleTally, TeamTrend } from '../../shared/team.ts'
import { mostPerEnd, rounded, sum, verdictOf } from '../comparison.ts'
import type { TeamDay } from '../db/team-days.ts'
import { eachRule } from '../db/team-rules.ts'

export type Sums = { count: number; total: number; squares: number }

const none: Sums = { count: 0, total: 0, squares: 0 }

const added = (a: Sums, { scored, scoreSum, scoreSquares }: TeamDay): Sums => ({
  count: a.count + scored,
  total: a.total + scoreSum,
  squares: a.squares + scoreSquares
})

/** The scores of some days together. */
export const sumsOf = (days: readonly TeamDay[]): Sums => days.reduce(added, none)

/** Null of no scores; the same as of the single values, to a tenth. */
export const meanOfSums = ({ count, total, squares }: Sums): Mean | null => {
  if (count === 0) return null
  const variance = count === 1 ? null : Math.max(0, (squares - total ** 2 / count) / (count - 1))
  return {
    count,
    mean: rounded(total / count, 1),
    spread: variance === null ? null : rounded(Math.sqrt(variance), 1)
  }
}

const versions = new Intl.Collator('en', { numeric: true })

/** The measure of the newest day with a score; of two on that day the later version. */
export const newestKey = (days: readonly TeamDay[]): string | null => {
  const last = days.findLast(({ scored }) => scored > 0)
  if (last === undefined) return null
  const keys = days
    .filter(({ day, scored }) => scored > 0 && day === last.day)
    .flatMap(({ measureKey }) => (measureKey === null ? [] : [measureKey]))
  return keys.toSorted(versions.compare).at(-1) ?? null
}

export const byMeasure = (days: readonly TeamDay[], key: string | null): TeamDay[] =>
  key === null ? [] : days.filter(({ measureKey }) => measureKey === key)

/** Whole days from one end until they hold so many scores; answers how many days these are, too. */
const endOf = (days: readonly Sums[], wanted: number): { sums: Sums; days: number } => {
  let sums = none
  let taken = 0
  for (const { count, total, squares } of days) {
    if (sums.count >= wanted) break
    sums = { count: sums.count + count, total: sums.total + total, squares: sums.squares + squares }
    taken += 1
  }
  return { sums, days: taken }
}

/**
 * The scores of the first days against those of the last, by one measure and oldest first. Whole days, as a report says
 * no more: so many that each end has half of the scores or ten. A change counts from two standard errors of the
 * difference on (Welch).
 */
export const trendOf = (days: readonly TeamDay[]): TeamTrend => {
  const perDay = [...Map.groupBy(days, ({ day }) => day).values()]
    .map(sumsOf)
    .filter(({ count }) => count > 0)
  const total = sum(perDay.map(({ count }) => count))
  if (total < fewest) return { verdict: 'too-few', first: null, last: null }
  const wanted = Math.min(mostPerEnd, Math.floor(total / 2))
  const start = endOf(perDay, wanted)
  const end = endOf(perDay.toReversed(), wanted)
  const [first, last] = [meanOfSums(start.sums), meanOfSums(end.sums)]
  if (first === null || last === null || start.days + end.days > perDay.length)
    return { verdict: 'early', first: null, last: null }
  if (first.count < fewest || last.count < fewest) return { verdict: 'early', first, last }
  return { verdict: verdictOf(first, last), first, last }
}

export const weeksOf = (days: readonly TeamDay[]): (Mean & { monday: string })[] =>
  [...Map.groupBy(days, ({ day }) => mondayOf(day))].flatMap(([monday, inWeek]) => {
    const mean = meanOfSums(sumsOf(inWeek))
    return mean === null ? [] : [{ monday, ...mean }]
  })

/** Means over the scenarios: to go from a hard one to an easy one is no progress. */
export const firstToBestOf = (days: readonly TeamDay[]) => {
  const scenarios = [...Map.groupBy(days, ({ scenarioId }) => scenarioId).values()].flatMap((ofScenario) => {
    const first = ofScenario.find(({ firstScore }) => firstScore !== null)?.firstScore ?? null
    const bests = ofScenario.flatMap(({ bestScore }) => (bestScore === null ? [] : [bestScore]))
    return first === null ? [] : [{ first, best: bests.reduce((best, one) => Math.max(best, one), 0) }]
  })
  if (scenarios.length === 0) return { firstScore: null, bestScore: null, firstToBest: null }
  const firstScore = rounded(sum(scenarios.map(({ first }) => first)) / scenarios.length, 1)
  const bestScore = rounded(sum(scenarios.map(({ best }) => best)) / scenarios.length, 1)
  return { firstScore, bestScore, firstToBest: rounded(bestScore - firstScore, 1) }
}

/** What was recorded on a day, in drills and outside of them; null where the day does not say. */
export const recordedMsOf = ({
  durationMs,
  drillMs
}: Pick<TeamDay, 'durationMs' | 'drillMs'>): number | null =>
  durationMs === null ? null : durationMs + drillMs

/** Null where the days do not say; days that do not say are left out where others do. */
export const minutesOf = (durations: readonly (number | null)[]): number | null => {
  const known = durations.filter((durationMs) => durationMs !== null)
  return known.length === 0 && durations.length > 0 ? null : rounded(sum(known) / 60_000, 4)
}

export type Counts = { kept: number; warned: number; failed: number }

/** For each rule what became of it on these days. */
export const rulesOf = (days: readonly TeamDay[]): Map<string, Counts> => {
  // By place in each bundle's list first: two million times a name would take a second.
  const sums = new Map<readonly string[], Int32Array>()
  for (const { rules, ruleIds } of days) {
    const ofList = sums.get(ruleIds) ?? new Int32Array(ruleIds.length * 3)
    sums.set(ruleIds, ofList)
    eachRule(rules, (place, kept, warned, failed) => {
      const at = place * 3
      ofList[at] = (ofList[at] ?? 0) + kept
      ofList[at + 1] = (ofList[at + 1] ?? 0) + warned
      ofList[at + 2] = (ofList[at + 2] ?? 0) + failed
    })
  }
  const counts = new Map<string, Counts>()
  for (const [ruleIds, ofList] of sums)
    ruleIds.forEach((ruleId, place) => {
      const [kept = 0, warned = 0, failed = 0] = ofList.subarray(place * 3, place * 3 + 3)
      const so = counts.get(ruleId) ?? { kept: 0, warned: 0, failed: 0 }
      if (kept + warned + failed > 0)
        counts.set(ruleId, { kept: so.kept + kept, warned: so.warned + warned, failed: so.failed + failed })
    })
  return counts
}

export const tallyOf = (ruleId: string, title: string, { kept, warned, failed }: Counts): RuleTally => {
  const missed = warned + failed
  const graded = kept + missed
  return {
    ...{ ruleId, title, graded, missed },
    share: graded === 0 ? 0 : rounded(missed / graded, 3),
    isTooFew: graded < fewest
  }
}

/** Missed most often first, then by share, as in a rep's own report. */
export const byMisses = <One extends Pick<RuleTally, 'missed' | 'share'>>(
  nameOf: (one: One) => string
): ((a: One, b: One) => number) => {
  return (a, b) => b.missed - a.missed || b.share - a.share || (nameOf(a) < nameOf(b) ? -1 : 1)
}
