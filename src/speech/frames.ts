import { powerToDb } from './samples.ts'

/** The sample rate at which every measure works. */
export const measureRateHz = 16_000
/** One frame every 10 ms ... */
export const hopMs = 10
/** ... each measured over the 25 ms around its middle. */
const frameMs = 25

/** A take cut into slots of `hopMs`: frame `i` stands for the time from `i * hopMs` to `(i + 1) * hopMs`. */
export type Frames = {
  /** Mean square of each frame, its own mean taken away so that an offset or slow rumble is not sound. */
  power: Float64Array
  /** The same in dBFS, not below -120. */
  levelDb: Float64Array
}

const hopSamples = (hopMs * measureRateHz) / 1_000
const halfFrameSamples = (frameMs * measureRateHz) / 2_000

/** Mean square of a stretch, its own mean taken away. */
export const variance = (samples: Float32Array, from: number, to: number): number => {
  let sum = 0
  let squares = 0
  for (let index = from; index < to; index += 1) {
    const sample = samples[index] ?? 0
    sum += sample
    squares += sample * sample
  }
  const count = Math.max(1, to - from)
  return Math.max(0, squares / count - (sum / count) ** 2)
}

/** Frames of samples at `measureRateHz`; at the edges a frame holds what there is. */
export const frames = (samples: Float32Array): Frames => {
  const power = new Float64Array(Math.ceil(samples.length / hopSamples))
  for (let index = 0; index < power.length; index += 1) {
    const middle = index * hopSamples + hopSamples / 2
    const from = Math.max(0, middle - halfFrameSamples)
    power[index] = variance(samples, from, Math.min(samples.length, middle + halfFrameSamples))
  }
  return { power, levelDb: power.map(powerToDb) }
}
