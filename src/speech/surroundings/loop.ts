import type { Biquad } from '../biquad.ts'
import { butterworthQ, createFilter, highPass, lowPass } from '../biquad.ts'
import { truePeakDb } from '../level.ts'
import { integratedLoudness } from '../loudness.ts'
import { dbToGain } from '../samples.ts'

/*
 * A loop is a ring: a sound that sticks out of its end goes on at its beginning, whatever is periodic fits it a whole
 * number of times, and every filter runs round it twice, the second time from the state that the first left. So there
 * is no place where it begins, and nothing to crossfade.
 */
export const loopRateHz = 16_000
export const loopSeconds = 24
export const loopLength = loopRateHz * loopSeconds
/** The loudness of every loop that is shipped. */
export const loopLufs = -26
const highestPeakDb = -3

/** Random numbers that are the same for the same seed; `next` gives 0..1. */
export type Chance = { next: () => number; between: (least: number, most: number) => number }

/** T. Ettinger's mulberry32: 32 bits of state, no Math.random, so that a loop renders alike. */
export const chance = (seed: number): Chance => {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000
  }
  return { next, between: (least, most) => least + (most - least) * next() }
}

export const emptyLoop = (): Float32Array => new Float32Array(loopLength)

/** White noise, -1..1. */
export const noiseLoop = ({ between }: Chance): Float32Array => emptyLoop().map(() => between(-1, 1))

/** Adds a sound at a second of the loop, in place; what sticks out goes on at the beginning. */
export const addRound = (loop: Float32Array, sound: Float32Array, atS: number, gain = 1): Float32Array => {
  const from = Math.round(atS * loopRateHz)
  for (let index = 0; index < sound.length; index += 1) {
    const place = (from + index) % loop.length
    loop[place] = (loop[place] ?? 0) + gain * (sound[index] ?? 0)
  }
  return loop
}

/** Adds loops of one length onto the first, in place. */
export const layered = (first: Float32Array, ...others: readonly Float32Array[]): Float32Array => {
  for (const other of others) addRound(first, other, 0)
  return first
}

/** Runs something that remembers round the loop until it has forgotten that there was a beginning, in place. */
const settled = (loop: Float32Array, run: (samples: Float32Array) => Float32Array): Float32Array => {
  run(loop.slice())
  return run(loop)
}

/** Filters the loop, in place. */
export const filtered = (loop: Float32Array, ...filters: readonly Biquad[]): Float32Array => {
  for (const filter of filters) settled(loop, createFilter(filter))
  return loop
}

/** Second order on each side: the band between two corners. */
export const band = (lowHz: number, highHz: number): Biquad[] => [
  highPass(lowHz, loopRateHz, Math.SQRT1_2),
  lowPass(highHz, loopRateHz, Math.SQRT1_2)
]

/** Fourth order: hardly anything above the corner. */
export const dulled = (cornerHz: number): Biquad[] =>
  butterworthQ.map((q) => lowPass(cornerHz, loopRateHz, q))

/** Lets the loop swell and fade between 1 - depth and 1, some whole number of times, in place. */
export const swelling = (loop: Float32Array, depth: number, times: number, phase: number): Float32Array => {
  for (let index = 0; index < loop.length; index += 1) {
    const wave = 0.5 + 0.5 * Math.sin(2 * Math.PI * (times * (index / loop.length) + phase))
    loop[index] = (loop[index] ?? 0) * (1 - depth * wave)
  }
  return loop
}

/** A sound heard in passing: it comes and goes in a bell of this width (standard deviation) in seconds. */
export const inPassing = (sound: Float32Array, widthS: number): Float32Array =>
  sound.map((sample, index) => {
    const fromMiddleS = (index - sound.length / 2) / loopRateHz
    const edge = Math.min(1, index / 400, (sound.length - 1 - index) / 400)
    return sample * edge * Math.exp(-0.5 * (fromMiddleS / widthS) ** 2)
  })

/** Brings a layer to a loudness, in place; silence stays silence. */
export const atLoudness = (loop: Float32Array, lufs: number): Float32Array => {
  const measured = integratedLoudness(loop, loopRateHz)
  if (measured === null) return loop
  const gain = dbToGain(lufs - measured)
  for (let index = 0; index < loop.length; index += 1) loop[index] = (loop[index] ?? 0) * gain
  return loop
}

/** The finished loop: no offset, at the loudness of all loops, away from full scale. */
export const finished = (loop: Float32Array): Float32Array => {
  const levelled = atLoudness(filtered(loop, highPass(35, loopRateHz, Math.SQRT1_2)), loopLufs)
  const tooHighDb = truePeakDb(levelled, loopRateHz) - highestPeakDb
  return tooHighDb <= 0 ? levelled : atLoudness(levelled, loopLufs - tooHighDb)
}

/** Comb lengths and all-pass lengths of M. Schroeder's reverberator, in seconds, none a multiple of another. */
const combsS = [0.0297, 0.0371, 0.0411, 0.0437]
const allPassesS = [0.005, 0.0017]
const allPassGain = 0.7
const roomFloorHz = 220

const createComb = (delayS: number, decayS: number): ((samples: Float32Array) => Float32Array) => {
  const line = new Float32Array(Math.round(delayS * loopRateHz))
  const back = 10 ** ((-3 * delayS) / decayS)
  let at = 0
  let dull = 0
  return (samples) =>
    samples.map((sample) => {
      const delayed = line[at] ?? 0
      // Air and upholstery take the highs first.
      dull += 0.7 * (delayed - dull)
      line[at] = sample + back * dull
      at = (at + 1) % line.length
      return delayed
    })
}

const createAllPass = (delayS: number): ((samples: Float32Array) => Float32Array) => {
  const line = new Float32Array(Math.round(delayS * loopRateHz))
  let at = 0
  return (samples) =>
    samples.map((sample) => {
      const delayed = line[at] ?? 0
      const kept = sample + allPassGain * delayed
      line[at] = kept
      at = (at + 1) % line.length
      return delayed - allPassGain * kept
    })
}

/** The loop in a room whose sound takes `decayS` to fade by 60 dB; `wet` is the room's share, 0..1. */
export const inRoom = (loop: Float32Array, decayS: number, wet: number): Float32Array => {
  const sum = emptyLoop()
  for (const delayS of combsS) addRound(sum, settled(loop.slice(), createComb(delayS, decayS)), 0, 0.25)
  const room = allPassesS.reduce((heard, delayS) => settled(heard, createAllPass(delayS)), sum)
  // Combs hoard the lows, and a hall that booms is no hall.
  filtered(room, highPass(roomFloorHz, loopRateHz, Math.SQRT1_2))
  return loop.map((sample, index) => (1 - wet) * sample + wet * (room[index] ?? 0))
}
