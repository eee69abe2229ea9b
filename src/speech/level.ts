import type { Frames } from './frames.ts'
import { hopMs } from './frames.ts'
import { resample } from './resample.ts'
import { powerToDb, quantile } from './samples.ts'
import type { TimeSpan } from './speech-activity.ts'

/** Frames this near to speech are neither speech nor noise: they hold its tails. */
export const guardFrames = 5
/** Fewer quiet frames than this (100 ms) say nothing about the noise. */
export const fewestNoiseFrames = 10
/** Which frames lie inside speech: 1 speech, 0 noise, -1 too near to tell. */
const frameKinds = (count: number, segments: TimeSpan[]): Int8Array => {
  const kinds = new Int8Array(count)
  const bounds = segments.map(
    ([startMs, endMs]) => [Math.round(startMs / hopMs), Math.round(endMs / hopMs)] as const
  )
  for (const [from, to] of bounds) kinds.fill(-1, Math.max(0, from - guardFrames), to + guardFrames)
  for (const [from, to] of bounds) kinds.fill(1, from, to)
  return kinds
}

/**
 * Level of the speech (RMS over its segments, dBFS), and how far the speech without its noise stands above the median
 * noise; null = not measurable.
 */
export const speechLevel = (
  { power }: Frames,
  segments: TimeSpan[]
): { levelDbfs: number | null; snrDb: number | null } => {
  const kinds = frameKinds(power.length, segments)
  const speech = power.filter((_, index) => kinds[index] === 1)
  const noise = power.filter((_, index) => kinds[index] === 0).sort()
  if (speech.length === 0) return { levelDbfs: null, snrDb: null }
  const speechPower = speech.reduce((sum, framePower) => sum + framePower, 0) / speech.length
  const levelDbfs = powerToDb(speechPower)
  if (noise.length < fewestNoiseFrames) return { levelDbfs, snrDb: null }
  const noisePower = quantile(noise, 0.5)
  return { levelDbfs, snrDb: powerToDb(speechPower - noisePower) - powerToDb(noisePower) }
}

/** Highest level between and on the samples, in dBFS: four times oversampled, as ITU-R BS.1770 does it. */
export const truePeakDb = (samples: Float32Array, sampleRate: number): number => {
  const peak = resample(samples, sampleRate, sampleRate * 4).reduce(
    (highest, sample) => Math.max(highest, Math.abs(sample)),
    0
  )
  return powerToDb(peak * peak)
}
