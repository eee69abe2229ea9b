import { dbToGain } from './samples.ts'

/** How a ringing line sounds to the caller: British double ring, long North American one, single European tone. */
export type RingKind = 'uk' | 'us' | 'europe'

type Cadence = { tonesHz: readonly number[]; burstsMs: number[]; gapMs: number; restMs: number }

/** Frequencies and cadences of ITU-T E.180's list of national tones. */
const cadences: Record<RingKind, Cadence> = {
  uk: { tonesHz: [400, 450], burstsMs: [400, 400], gapMs: 200, restMs: 2_000 },
  us: { tonesHz: [440, 480], burstsMs: [2_000], gapMs: 0, restMs: 4_000 },
  europe: { tonesHz: [425], burstsMs: [1_000], gapMs: 0, restMs: 4_000 }
}

const ringEdgeMs = 12
/** Of all its tones together. */
const ringDb = -24
const beepHz = 1_000
const beepMs = 400
const beepEdgeMs = 15
const beepDb = -16

const sampleCount = (lengthMs: number, sampleRate: number): number =>
  Math.round((lengthMs * sampleRate) / 1_000)

/** Lets samples rise from and fall to nothing along a raised cosine, in place, so that neither end clicks. */
export const fadeEdges = (
  samples: Float32Array,
  sampleRate: number,
  riseMs: number,
  fallMs: number
): Float32Array => {
  const last = samples.length - 1
  const rise = Math.min(sampleCount(riseMs, sampleRate), samples.length)
  const fall = Math.min(sampleCount(fallMs, sampleRate), samples.length)
  for (let index = 0; index < rise; index += 1) {
    samples[index] = (samples[index] ?? 0) * (0.5 - 0.5 * Math.cos((Math.PI * index) / rise))
  }
  for (let index = 0; index < fall; index += 1) {
    samples[last - index] = (samples[last - index] ?? 0) * (0.5 - 0.5 * Math.cos((Math.PI * index) / fall))
  }
  return samples
}

const tone = (
  tonesHz: readonly number[],
  lengthMs: number,
  edgeMs: number,
  levelDb: number,
  sampleRate: number
): Float32Array => {
  const samples = new Float32Array(sampleCount(lengthMs, sampleRate)).map((_, index) =>
    tonesHz.reduce(
      (sum, hz) => sum + Math.SQRT2 * dbToGain(levelDb) * Math.sin((2 * Math.PI * hz * index) / sampleRate),
      0
    )
  )
  return fadeEdges(samples, sampleRate, edgeMs, edgeMs)
}

/** Puts sounds one after the other. */
export const joinSounds = (sounds: Float32Array[]): Float32Array => {
  const joined = new Float32Array(sounds.reduce((sum, sound) => sum + sound.length, 0))
  let at = 0
  for (const sound of sounds) {
    joined.set(sound, at)
    at += sound.length
  }
  return joined
}

/** Silence of this length. */
export const silence = (lengthMs: number, sampleRate: number): Float32Array =>
  new Float32Array(sampleCount(lengthMs, sampleRate))

/** Adds a sound onto another from a place in milliseconds, in place; what would stick out is left off. */
export const mixInto = (
  bed: Float32Array,
  sound: Float32Array,
  atMs: number,
  sampleRate: number
): Float32Array => {
  const from = sampleCount(atMs, sampleRate)
  const fitting = sound.subarray(0, Math.max(0, bed.length - from))
  fitting.forEach((sample, index) => {
    bed[from + index] = (bed[from + index] ?? 0) + sample
  })
  return bed
}

/** The ringing that a caller hears, `rings` times; it ends with the last burst, before the rest. */
export const ringback = (kind: RingKind, rings: number, sampleRate: number): Float32Array => {
  const { tonesHz, burstsMs, gapMs, restMs } = cadences[kind]
  const ring = burstsMs.flatMap((lengthMs, index) => [
    ...(index === 0 ? [] : [silence(gapMs, sampleRate)]),
    tone(tonesHz, lengthMs, ringEdgeMs, ringDb - 10 * Math.log10(tonesHz.length), sampleRate)
  ])
  const rest = silence(restMs, sampleRate)
  return joinSounds(
    Array.from({ length: rings }, (_, index) => (index === 0 ? ring : [rest, ...ring])).flat()
  )
}

/** The voicemail's beep: 1 kHz for 0.4 s. */
export const beep = (sampleRate: number): Float32Array =>
  tone([beepHz], beepMs, beepEdgeMs, beepDb, sampleRate)

/** The soft knock of a line being picked up: two short damped tones, no step. */
export const pickUp = (sampleRate: number): Float32Array => {
  const knock = new Float32Array(sampleCount(40, sampleRate)).map((_, index) => {
    const seconds = index / sampleRate
    const body = Math.sin(2 * Math.PI * 620 * seconds) + 0.5 * Math.sin(2 * Math.PI * 1_430 * seconds)
    return dbToGain(-22) * body * Math.exp(-seconds / 0.008)
  })
  return fadeEdges(knock, sampleRate, 3, 10)
}

/** The hiss of an open line, RMS in dBFS; the same every time. */
export const lineHiss = (lengthMs: number, levelDb: number, sampleRate: number): Float32Array => {
  const uniformRms = 1 / Math.sqrt(3)
  let state = 0x2545f491
  const hiss = silence(lengthMs, sampleRate).map(() => {
    // Numerical Recipes' 32-bit linear congruential generator: noise without Math.random, so it renders alike.
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return (dbToGain(levelDb) / uniformRms) * (state / 0x8000_0000 - 1)
  })
  return fadeEdges(hiss, sampleRate, 40, 40)
}
