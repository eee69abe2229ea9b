import type { DrillOutcome, DrillSeries } from '../../shared/drill.ts'

/** A try of which only the outcome matters. */
type Tried = { readonly outcome: DrillOutcome }

/** The passes of the series that runs, oldest first; a full series is followed by an empty one. */
export const passesInRow = <T extends Tried>(tries: readonly T[], needed: number): T[] => {
  let row: T[] = []
  for (const one of tries) {
    if (one.outcome === 'not-yet') row = []
    else if (one.outcome === 'passed') row = row.length >= needed ? [one] : [...row, one]
  }
  return row
}

/** How a drill's tries, oldest first, stand as series of so many passes; a try that is not known changes nothing. */
export const seriesOf = (tries: readonly Tried[], needed: number): DrillSeries => {
  let [best, streak, completed] = [0, 0, 0]
  for (const { outcome } of tries) {
    if (outcome === 'not-yet') streak = 0
    if (outcome !== 'passed') continue
    streak += 1
    best = Math.max(best, streak)
    if (streak % needed === 0) completed += 1
  }
  const inRow = passesInRow(tries, needed).length
  return { inRow, needed, done: inRow === needed, best, streak, completed }
}
