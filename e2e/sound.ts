import { readFileSync } from 'node:fs'
import { resample } from '../src/speech/resample.ts'
import { parseWav } from '../src/speech/wav.ts'

const compareRateHz = 16_000
const searchRateHz = 4_000

/** A WAV file's samples at the rate that recordings are compared at. */
export const soundOf = (path: string): Float32Array => {
  const wav = parseWav(readFileSync(path))
  if (!wav.ok) throw new Error(`${path}: ${wav.reason}`)
  return resample(wav.value.samples, wav.value.sampleRate, compareRateHz)
}

/** Pearson's correlation of `part` with the stretch of `whole` that begins at `from`. */
const correlationAt = (part: Float32Array, whole: Float32Array, from: number): number => {
  const length = Math.min(part.length, whole.length - from)
  let sumA = 0
  let sumB = 0
  let sumAA = 0
  let sumBB = 0
  let sumAB = 0
  for (let index = 0; index < length; index++) {
    const a = part[index] ?? 0
    const b = whole[from + index] ?? 0
    sumA += a
    sumB += b
    sumAA += a * a
    sumBB += b * b
    sumAB += a * b
  }
  const spread = Math.sqrt((sumAA - (sumA * sumA) / length) * (sumBB - (sumB * sumB) / length))
  return spread === 0 ? 0 : (sumAB - (sumA * sumB) / length) / spread
}

const bestOf = (from: number, to: number, score: (at: number) => number): { at: number; score: number } => {
  let best = { at: from, score: Number.NEGATIVE_INFINITY }
  for (let at = Math.max(0, from); at <= to; at++) {
    const value = score(at)
    if (value > best.score) best = { at, score: value }
  }
  return best
}

/**
 * Where in the fed file the stored take lies, and how alike the two are over the whole take.
 * The place is searched with one second of speech at 4 kHz, then refined at 16 kHz.
 */
export const compareWithFed = (
  stored: Float32Array,
  fed: Float32Array
): { correlation: number; placeS: number } => {
  const probeAt = 3 * compareRateHz
  const probe = stored.subarray(probeAt, probeAt + compareRateHz)
  const coarseProbe = resample(probe, compareRateHz, searchRateHz)
  const coarseFed = resample(fed, compareRateHz, searchRateHz)
  const coarse = bestOf(0, coarseFed.length - coarseProbe.length, (at) =>
    correlationAt(coarseProbe, coarseFed, at)
  )
  const middle = Math.round((coarse.at / searchRateHz) * compareRateHz)
  const fine = bestOf(middle - 16, middle + 16, (at) => correlationAt(probe, fed, at))
  const start = fine.at - probeAt
  return { correlation: correlationAt(stored, fed, start), placeS: start / compareRateHz }
}
