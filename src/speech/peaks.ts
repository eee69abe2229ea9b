import { safeSample } from './samples.ts'

/** The largest absolute sample, 0..1, of each of `buckets` equal slices of a take: its waveform, for drawing. */
export const peaks = (samples: Float32Array, buckets: number): Float32Array => {
  const heights = new Float32Array(Math.max(0, Math.floor(buckets)))
  if (samples.length === 0) return heights
  return heights.map((_, bucket) => {
    const from = Math.floor((bucket * samples.length) / heights.length)
    const to = Math.max(from + 1, Math.floor(((bucket + 1) * samples.length) / heights.length))
    let highest = 0
    for (let index = from; index < to; index += 1) {
      highest = Math.max(highest, Math.abs(safeSample(samples[index] ?? 0)))
    }
    return highest
  })
}
