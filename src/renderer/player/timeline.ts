/** A stretch of a recording. */
export type Stretch = { startMs: number; endMs: number }

const leadInMs = 150
const leadOutMs = 250
const shortestMs = 700

/**
 * What to play for a stretch: a little more than the words, because their times are often interpolated and a word
 * cut at its edge cannot be judged.
 */
export const audible = ({ startMs, endMs }: Stretch, durationMs: number): Stretch => {
  const start = Math.max(0, Math.min(startMs, durationMs) - leadInMs)
  return { startMs: start, endMs: Math.min(durationMs, Math.max(endMs + leadOutMs, start + shortestMs)) }
}

/** Puts stretches that overlap under each other: the lane of each, none above `lanes`. */
export const laneOf = (stretches: readonly Stretch[], lanes: number, gapMs: number): number[] => {
  const freeFrom: number[] = Array.from({ length: lanes }, () => Number.NEGATIVE_INFINITY)
  const order = stretches
    .map((_, index) => index)
    .sort((a, b) => startOf(stretches, a) - startOf(stretches, b))
  const chosen = stretches.map(() => 0)
  for (const index of order) {
    const stretch = stretches[index]
    if (!stretch) continue
    const free = freeFrom.findIndex((from) => from <= stretch.startMs)
    const lane = free === -1 ? freeFrom.indexOf(Math.min(...freeFrom)) : free
    freeFrom[lane] = Math.max(freeFrom[lane] ?? 0, stretch.endMs + gapMs)
    chosen[index] = lane
  }
  return chosen
}

const startOf = (stretches: readonly Stretch[], index: number): number => stretches[index]?.startMs ?? 0

/** Where the figures under the wave stand: every 5 s, or wider apart so that at most ten are shown. */
export const rulerSteps = (durationMs: number): number[] => {
  const step = [5_000, 10_000, 15_000, 30_000, 60_000].find((wide) => durationMs / wide <= 10) ?? 120_000
  return Array.from({ length: Math.floor(durationMs / step) + 1 }, (_, index) => index * step)
}
