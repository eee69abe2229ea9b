import type { AudioMeasures } from '../../shared/take.ts'
import { measureTake } from '../../speech/measure.ts'
import { peaks } from '../../speech/peaks.ts'
import { readRecording } from './read-recording.ts'

/** How many slices the wave of a take is drawn from. */
export const peakCount = 1_200

/** What is kept of a recording's sound; null and no peaks where it ended before its first sample. */
export type MeasuredFile = { measures: AudioMeasures | null; peaks: Float32Array<ArrayBuffer> }

/** Measures a sealed recording; rejects when it is not there. */
export const measureFile = async (path: string): Promise<MeasuredFile> => {
  const sound = await readRecording(path)
  if (!sound.ok) return { measures: null, peaks: new Float32Array(0) }
  const { samples, sampleRate } = sound.value
  return { measures: measureTake(samples, sampleRate), peaks: new Float32Array(peaks(samples, peakCount)) }
}
