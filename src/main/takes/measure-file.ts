import { readFile } from 'node:fs/promises'
import type { AudioMeasures } from '../../shared/take.ts'
import { measureTake } from '../../speech/measure.ts'
import { peaks } from '../../speech/peaks.ts'
import { parseWav } from '../../speech/wav.ts'

/** How many slices the wave of a take is drawn from. */
export const peakCount = 1_200

/** What is kept of a recording's sound; null and no peaks where it ended before its first sample. */
export type MeasuredFile = { measures: AudioMeasures | null; peaks: Float32Array<ArrayBuffer> }

/** Measures a sealed recording; throws when it cannot be read. */
export const measureFile = async (path: string): Promise<MeasuredFile> => {
  const sound = parseWav(await readFile(path))
  if (!sound.ok) return { measures: null, peaks: new Float32Array(0) }
  const { samples, sampleRate } = sound.value
  return { measures: measureTake(samples, sampleRate), peaks: new Float32Array(peaks(samples, peakCount)) }
}
