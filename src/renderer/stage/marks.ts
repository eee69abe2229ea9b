import { hookMs, longMs, targetFromMs, targetToMs, tooLongMs } from '../ui/marks.ts'

/** Tones are heard as these pass; each is a little lower than the one before. */
export const toneMarks = [
  { atMs: hookMs, pitchHz: 784 },
  { atMs: targetFromMs, pitchHz: 698 },
  { atMs: targetToMs, pitchHz: 587 },
  { atMs: longMs, pitchHz: 523 },
  { atMs: tooLongMs, pitchHz: 392 }
] as const

export type Phase = 'hook' | 'build' | 'target' | 'close' | 'long' | 'too-long'

/** What the clock says under its figures. */
export const phaseWords: Record<Phase, string> = {
  hook: 'Hook them by 10 s',
  build: 'Say why it matters to them',
  target: 'In the target band',
  close: 'Time to close',
  long: 'Past 30 s',
  'too-long': 'Past 40 s'
}

export const phaseAt = (elapsedMs: number): Phase => {
  if (elapsedMs < hookMs) return 'hook'
  if (elapsedMs < targetFromMs) return 'build'
  if (elapsedMs <= targetToMs) return 'target'
  if (elapsedMs <= longMs) return 'close'
  return elapsedMs <= tooLongMs ? 'long' : 'too-long'
}

const shortAxisMs = 60_000
/** Beyond this a fixed axis would press the marks together. */
const longestFixedAxisMs = 90_000

/**
 * How much time the wave's axis shows. The scenario's whole limit while that is short enough to read; otherwise a
 * minute that doubles whenever the take outgrows it.
 */
export const axisMs = (elapsedMs: number, limitMs: number | null): number => {
  if (limitMs !== null && limitMs <= longestFixedAxisMs) return limitMs
  let axis = shortAxisMs
  while (axis < elapsedMs) axis *= 2
  return limitMs === null ? axis : Math.min(axis, limitMs)
}
