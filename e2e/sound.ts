import { readFileSync } from 'node:fs'
import { resample } from '../src/speech/resample.ts'
import { parseWav } from '../src/speech/wav.ts'

/** The rate at which the place is searched; the comparison itself is made at the recording's own rate. */
const searchRateHz = 4_000
const windowMs = 250
/** Places are told to a sixteenth of a millisecond. */
const lagRateHz = 16_000
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

/** Pearson's correlation over the common length; two silent sounds are alike. */
export const alikeness = (first: Float32Array, second: Float32Array): number => {
  const length = Math.min(first.length, second.length)
  const sums = sumsAt(first.subarray(0, length), second, 0)
  return sums.first * sums.second === 0 ? 1 : correlationOf(sums)
}

/** So many places all over a sound, ms, each with something to hear in the time behind it; none in a silent one. */
export const loudPlaces = ({ samples, sampleRate }: Sound, count: number, lengthMs: number): number[] => {
  const length = Math.round((lengthMs / 1000) * sampleRate)
  const steps = 200
  const energies = Array.from({ length: steps }, (_, step) => {
    const at = Math.floor((step / steps) * (samples.length - 2 * length))
    return { at, energy: samples.subarray(at, at + length).reduce((sum, sample) => sum + sample * sample, 0) }
  })
  const floor = Math.max(...energies.map(({ energy }) => energy)) / 10
  if (floor === 0) return []
  const loud = energies.filter(({ energy }) => energy >= floor)
  return Array.from({ length: count }, (_, turn) => loud[Math.floor((turn / count) * loud.length)])
    .filter((place) => place !== undefined)
    .map(({ at }) => (at / sampleRate) * 1000)
}

/** How much later than `placeMs` of a sound a part of it lies, in ms, and how alike; 200 ms to either side are searched. */
export const foundAt = (
  { samples, sampleRate }: Sound,
  part: Float32Array,
  placeMs: number
): { lagMs: number; alike: number } => {
  const reach = Math.round(0.2 * lagRateHz)
  const whole = resample(samples, sampleRate, lagRateHz)
  const expected = Math.round((placeMs / 1000) * lagRateHz)
  const sought = resample(part, sampleRate, lagRateHz)
  const found = bestPlace(sought, whole, expected - reach, expected + reach)
  return {
    lagMs: ((found - expected) / lagRateHz) * 1000,
    alike: correlationOf(sumsAt(sought, whole, found))
  }
}
