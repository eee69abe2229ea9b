import type { Mean } from '../../shared/report.ts'

/** Fewer values than this are too few to tell anything from. */
export const fewest = 5
/** At most so many takes of each end are compared. */
const mostPerEnd = 10

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

export type Change = { first: Mean; last: Mean; verdict: 'up' | 'down' | 'unclear' | 'early' }

/**
 * The first scores against the last ones, each half of them or ten; null while there are too few. A change counts from
 * two standard errors of the difference on (Welch) where nothing else is given; with fewer than five at an end it is early to say.
 */
export const changeOf = (scores: readonly number[], clearErrors = 2): Change | null => {
  if (scores.length < fewest) return null
  const perEnd = Math.min(mostPerEnd, Math.floor(scores.length / 2))
  const first = meanOf(scores.slice(0, perEnd))
  const last = meanOf(scores.slice(-perEnd))
  if (first === null || last === null) return null
  if (perEnd < fewest) return { first, last, verdict: 'early' }
  const difference = last.mean - first.mean
  const isClear = Math.abs(difference) > clearErrors * Math.hypot(standardError(first), standardError(last))
  return { first, last, verdict: isClear ? (difference > 0 ? 'up' : 'down') : 'unclear' }
}

/** The day of a moment on the rep's clock. */
export const dayOf = (local: string): string => local.slice(0, 10)

/** The Monday of a day's week. */
export const mondayOf = (local: string): string => {
  const day = new Date(`${dayOf(local)}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7))
  return day.toISOString().slice(0, 10)
}
