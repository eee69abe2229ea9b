import type { Threshold } from '../rule.ts'

/** What a pack may make of any weight. */
export const weightBounds = [0, 20] as const

const measured = /^(?:(?:s|ms|hours|days|%|semitones|confidence|share)\b|%|dB)|\/s$| per | a minute$/

/** Whether a threshold counts things, so that half a one has no meaning. */
export const isCount = ({ value, unit }: Threshold): boolean =>
  Number.isInteger(value) && !measured.test(unit)

/** The least and the most that a pack may make of a threshold: what it states, else half and double. */
export const boundsOf = (threshold: Threshold): readonly [least: number, most: number] => {
  if (threshold.bounds) return threshold.bounds
  const { value, unit } = threshold
  const [least, most] = [Math.min(value / 2, value * 2), Math.max(value / 2, value * 2)]
  if (isCount(threshold)) return [Math.min(value, Math.max(1, Math.ceil(least))), most]
  return /^(?:share\b|confidence)/.test(unit) ? [least, Math.min(1, most)] : [least, most]
}
