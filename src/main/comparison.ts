import { fewest } from '../shared/few.ts'
import type { Mean, Measure } from '../shared/report.ts'

// How progress, reports and the team compare: one key, one mean, one limit for what counts as a change.

/** At most so many takes of each end are compared. */
export const mostPerEnd = 10
/** From so many standard errors of the difference on a change counts as one. */
const clearErrors = 2

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

export const rounded = (value: number, places: number): number => {
  const shifted = Math.round(value * 10 ** places) / 10 ** places
  return Object.is(shifted, -0) ? 0 : shifted
}

/** Null of no values. */
export const meanOf = (values: readonly number[]): Mean | null => {
  if (values.length === 0) return null
  const mean = sum(values) / values.length
  const squares = sum(values.map((value) => (value - mean) ** 2))
  const spread = values.length === 1 ? null : rounded(Math.sqrt(squares / (values.length - 1)), 1)
  return { count: values.length, mean: rounded(mean, 1), spread }
}

const standardError = ({ spread, count }: Mean): number => (spread ?? 0) / Math.sqrt(count)

/** How many standard errors of their difference lie between two means (Welch); infinitely many where neither spreads. */
export const errorsBetween = (a: Mean, b: Mean): number => {
  const difference = Math.abs(b.mean - a.mean)
  return difference === 0 ? 0 : difference / Math.hypot(standardError(a), standardError(b))
}

/** Which way a mean went, if by more than so many standard errors of the difference. */
export const verdictOf = (first: Mean, last: Mean, errors = clearErrors): 'up' | 'down' | 'unclear' => {
  if (errorsBetween(first, last) <= errors) return 'unclear'
  return last.mean > first.mean ? 'up' : 'down'
}

export type Change = { first: Mean; last: Mean; verdict: 'up' | 'down' | 'unclear' | 'early' }

/**
 * The first scores against the last ones, each half of them or ten; null while there are too few. With fewer
 * than five at an end it is early to say whether they changed.
 */
export const changeOf = (scores: readonly number[], errors = clearErrors): Change | null => {
  if (scores.length < fewest) return null
  const perEnd = Math.min(mostPerEnd, Math.floor(scores.length / 2))
  const first = meanOf(scores.slice(0, perEnd))
  const last = meanOf(scores.slice(-perEnd))
  if (first === null || last === null) return null
  return { first, last, verdict: perEnd < fewest ? 'early' : verdictOf(first, last, errors) }
}

/**
 * Whether a take's score, rules and delivery are told of its rep's practice. One that was made in a drill was made under
 * another task: its minutes count, and the rest is told of the drill.
 */
export const isOutsideDrills = ({ drillId }: { drillId: string | null }): boolean => drillId === null

/** Takes outside of drills and those that were made in them, each in the order that they came in. */
export const apartFromDrills = <Take extends { drillId: string | null }>(
  all: readonly Take[]
): { takes: Take[]; inDrills: Take[] } => ({
  takes: all.filter(isOutsideDrills),
  inDrills: all.filter((take) => !isOutsideDrills(take))
})

/** Equal for scores that may be compared. */
export const measureKey = ({ rulebookVersion, pack }: Measure): string =>
  JSON.stringify([rulebookVersion, pack?.name ?? null, pack?.version ?? null])
