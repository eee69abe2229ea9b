import type { ClockMode } from '../../shared/take.ts'

/** An untimed take that somebody forgot ends here; no scenario is longer. */
const untimedCapMs = 600_000

/** The mode that a key steps to. */
export const nextClockMode = (mode: ClockMode): ClockMode =>
  mode === 'limit' ? 'countdown' : mode === 'countdown' ? 'untimed' : 'limit'

export type ClockChoice = { mode: ClockMode; countdownS: number }

/** When the take ends by itself. */
export const endsAtMs = ({ mode, countdownS }: ClockChoice, limitMs: number): number => {
  if (mode === 'untimed') return untimedCapMs
  return mode === 'countdown' ? Math.min(countdownS * 1000, limitMs) : limitMs
}

/** A wave shorter than this would be all marks. */
const shortestAxisMs = 30_000

/** How much time the wave's axis must hold; null when it may grow with the take. */
export const axisLimitMs = (mode: ClockMode, endMs: number): number | null =>
  mode === 'untimed' ? null : Math.max(shortestAxisMs, endMs)

/** What the clock shows: time used, or in a countdown time left. */
export const shownMs = (elapsedMs: number, mode: ClockMode, endMs: number): number =>
  mode === 'countdown' ? Math.max(0, endMs - elapsedMs) : elapsedMs
