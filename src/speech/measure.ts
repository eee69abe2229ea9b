import type { AudioMeasures } from '../shared/take.ts'
import { frames, measureRateHz } from './frames.ts'
import { clippedRunsPerS, speechLevel } from './level.ts'
import { resample } from './resample.ts'
import { safeSamples } from './samples.ts'
import { speechActivity } from './speech-activity.ts'

const toTenths = (measured: number): number => Math.round(measured * 10) / 10
const tenthsOrNull = (measured: number | null): number | null =>
  measured === null ? null : toTenths(measured)

/**
 * Everything that is measured on one take's recording, without its words. Times are whole milliseconds from the first
 * sample, levels are rounded to a tenth of a decibel; a take without speech has null for its speech times and levels.
 */
export const measureTake = (samples: Float32Array, sampleRate: number): AudioMeasures => {
  const safe = safeSamples(samples)
  const durationMs = Math.round((safe.length / sampleRate) * 1_000)
  const taken = resample(safe, sampleRate, measureRateHz)
  const { segments, firstSpeechMs, lastSpeechMs, speechMs, pauses } = speechActivity(taken, durationMs)
  const { levelDbfs, snrDb } = speechLevel(frames(taken), segments)
  return {
    durationMs,
    firstSpeechMs,
    lastSpeechMs,
    speechMs,
    pauses,
    levelDbfs: tenthsOrNull(levelDbfs),
    snrDb: tenthsOrNull(snrDb),
    clippingPerS: toTenths(clippedRunsPerS(safe, sampleRate)),
    syllables: null,
    articulationRate: null,
    pitchSpreadSt: null,
    voicedMs: null,
    fillerCandidates: null,
    tailDropDb: null
  }
}
