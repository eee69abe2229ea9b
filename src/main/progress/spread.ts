import { fewest } from '../../shared/few.ts'
import type { ProgressChange, ProgressTrend, Quartiles } from '../../shared/progress.ts'
import { changeOf, rounded } from '../comparison.ts'

/**
 * A change is named from so many standard errors of the difference on: seven figures are looked at, and at two errors
 * each one time in three one of them would stand out by chance alone (Bonferroni: 5 % over seven).
 */
export const clearErrors = 2.69

/** The first values against the last, so that no chart calls a change what the page's first sentence does not. */
export const changeIn = (values: readonly number[]): ProgressChange | null => changeOf(values, clearErrors)

/** The value below which a share of the sorted values lies, between two of them in proportion; of at least one. */
export const quantile = (sorted: ArrayLike<number>, share: number): number => {
  const place = (sorted.length - 1) * share
  const below = sorted[Math.floor(place)] ?? Number.NaN
  const part = place - Math.floor(place)
  return part === 0 ? below : below + part * ((sorted[Math.floor(place) + 1] ?? below) - below)
}

export const sorted = (values: readonly number[]): Float64Array => Float64Array.from(values).sort()

/** What is known of each, in their order. */
export const known = <One>(all: readonly One[], measured: (one: One) => number | null): number[] => {
  const values: number[] = []
  for (const one of all) {
    const value = measured(one)
    if (value !== null) values.push(value)
  }
  return values
}

/** Of rising values; null of none. */
export const quartilesOf = (inRow: ArrayLike<number>): Quartiles | null => {
  if (inRow.length === 0) return null
  return {
    q1: rounded(quantile(inRow, 0.25), 2),
    median: rounded(quantile(inRow, 0.5), 2),
    q3: rounded(quantile(inRow, 0.75), 2)
  }
}

type Share = { readonly missed: number; readonly graded: number }

/** With one more of each kind, so that none and all have a spread, too (Agresti and Caffo, 2000). */
const smoothed = ({ missed, graded }: Share): { share: number; variance: number } => {
  const share = (missed + 1) / (graded + 2)
  return { share, variance: (share * (1 - share)) / (graded + 2) }
}

/** Whether a share moved by more than two standard errors of the difference. */
export const trendOfShares = (before: Share, now: Share): ProgressTrend => {
  if (before.graded < fewest || now.graded < fewest) return 'early'
  const [then, today] = [smoothed(before), smoothed(now)]
  const difference = today.share - then.share
  if (Math.abs(difference) <= 2 * Math.sqrt(then.variance + today.variance)) return 'unclear'
  return difference > 0 ? 'up' : 'down'
}
