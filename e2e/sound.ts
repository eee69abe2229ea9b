import { readFileSync } from 'node:fs'
import { resample } from '../src/speech/resample.ts'
import { parseWav } from '../src/speech/wav.ts'

/** The rate at which the place is searched; the comparison itself is made at the recording's own rate. */
const searchRateHz = 4_000
const windowMs = 250
/** A device that hiccups shifts what follows by less than this. */
const hiccupMs = 20

export type Sound = { samples: Float32Array; sampleRate: number }

export const soundOf = (path: string): Sound => {
  const wav = parseWav(readFileSync(path))
  if (!wav.ok) throw new Error(`${path}: ${wav.reason}`)
  return { samples: wav.value.samples, sampleRate: wav.value.sampleRate }
}

type Sums = { products: number; first: number; second: number }

/** Products and energies of `part` beside the stretch of `whole` that begins at `from`; speech has no offset to take off. */
const sumsAt = (part: Float32Array, whole: Float32Array, from: number): Sums => {
  const sums = { products: 0, first: 0, second: 0 }
  for (let index = 0; index < part.length; index++) {
    const a = part[index] ?? 0
    const b = whole[from + index] ?? 0
    sums.products += a * b
    sums.first += a * a
    sums.second += b * b
  }
  return sums
}

const correlationOf = ({ products, first, second }: Sums): number =>
  first * second === 0 ? 0 : products / Math.sqrt(first * second)

/** The place between `from` and `to` at which `part` is most like `whole`. */
const bestPlace = (part: Float32Array, whole: Float32Array, from: number, to: number): number => {
  let best = { at: from, score: Number.NEGATIVE_INFINITY }
  for (let at = Math.max(0, from); at <= Math.min(to, whole.length - part.length); at++) {
    const score = correlationOf(sumsAt(part, whole, at))
    if (score > best.score) best = { at, score }
  }
  return best.at
}

/** Where the take begins in the fed file: one second of it is searched at 4 kHz, then refined. */
const placeOf = ({ samples, sampleRate }: Sound, fed: Float32Array): number => {
  const probeAt = 3 * sampleRate
  const probe = samples.subarray(probeAt, probeAt + sampleRate)
  const coarseProbe = resample(probe, sampleRate, searchRateHz)
  const coarseFed = resample(fed, sampleRate, searchRateHz)
  // The file says the same words several times: only a place at which the whole take fits is its place.
  const last = Math.floor(((fed.length - samples.length + probeAt) / sampleRate) * searchRateHz)
  const coarse = bestPlace(coarseProbe, coarseFed, 0, last)
  const step = Math.ceil(sampleRate / searchRateHz)
  const near = Math.round((coarse / searchRateHz) * sampleRate)
  return bestPlace(probe, fed, near - 2 * step, near + 2 * step) - probeAt
}

/**
 * How alike a stored take and the fed file are: Pearson's correlation over the take, in windows of 250 ms of which each
 * may lie up to 20 ms beside the one before. `shiftMs` is how far the last window lies off the first: 0 when the fake
 * device never hiccuped.
 */
export const compareWithFed = (stored: Sound, source: Sound): { correlation: number; shiftMs: number } => {
  const { samples, sampleRate } = stored
  const fed =
    source.sampleRate === sampleRate
      ? source.samples
      : resample(source.samples, source.sampleRate, sampleRate)
  const length = Math.round((windowMs / 1000) * sampleRate)
  const reach = Math.round((hiccupMs / 1000) * sampleRate)
  const start = placeOf(stored, fed)
  const total: Sums = { products: 0, first: 0, second: 0 }
  let shift = 0
  for (let at = Math.max(0, -start); at + length <= samples.length; at += length) {
    const part = samples.subarray(at, at + length)
    if (correlationOf(sumsAt(part, fed, start + shift + at)) < 0.99 && sumsAt(part, part, 0).first > 1) {
      const expected = start + shift + at
      shift = bestPlace(part, fed, expected - reach, expected + reach) - start - at
    }
    const sums = sumsAt(part, fed, start + shift + at)
    total.products += sums.products
    total.first += sums.first
    total.second += sums.second
  }
  return { correlation: correlationOf(total), shiftMs: (shift / sampleRate) * 1000 }
}
