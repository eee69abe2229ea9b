import { resample } from '../src/speech/resample.ts'
import { type KnownTake, randomFrom, rmsOf, takeRateHz } from './verify-speech-takes.ts'

export type Colour = 'white' | 'pink'

/** Noise of this RMS; white, or pink by P. Kellet's filter. */
export const noiseOf = (colour: Colour, rms: number, count: number, seed: number): Float32Array => {
  const random = randomFrom(seed)
  let [low, middle, high] = [0, 0, 0]
  const sound = new Float32Array(count).map(() => {
    let white = -6
    for (let draw = 0; draw < 12; draw += 1) white += random()
    if (colour === 'white') return white
    low = 0.997_65 * low + white * 0.099_046
    middle = 0.963 * middle + white * 0.296_516_4
    high = 0.57 * high + white * 1.052_691_3
    return low + middle + high + white * 0.1848
  })
  const factor = rms / rmsOf(sound)
  return sound.map((sample) => sample * factor)
}

/** RMS of what is spoken, its pauses left out. */
const spokenRms = ({ samples, sampleRate, firstMs, lastMs, pauses }: KnownTake): number => {
  const spoken = samples.filter((_, index) => {
    const atMs = (index / sampleRate) * 1_000
    return atMs >= firstMs && atMs < lastMs && !pauses.some(([from, to]) => atMs >= from && atMs < to)
  })
  return rmsOf(spoken)
}

/** The take with noise this many decibels below its speech. */
export const withNoise = (take: KnownTake, snrDb: number, colour: Colour = 'white'): KnownTake => {
  const rms = spokenRms(take) / 10 ** (snrDb / 20)
  const noise = noiseOf(colour, rms, take.samples.length, 7 + take.name.length)
  return { ...take, samples: take.samples.map((sample, index) => sample + (noise[index] ?? 0)) }
}

const muLaw = (sample: number): number => {
  const coded = Math.round((127 * Math.log1p(255 * Math.min(1, Math.abs(sample)))) / Math.log1p(255)) / 127
  return (Math.sign(sample) * Math.expm1(coded * Math.log1p(255))) / 255
}

/** The take as an old telephone line has it: 8 kHz, eight bits of mu-law. */
export const onTheLine = (take: KnownTake): KnownTake => ({
  ...take,
  sampleRate: 8_000,
  samples: resample(take.samples, take.sampleRate, 8_000).map(muLaw)
})

/** The take driven this many decibels beyond what can be stored. */
export const overdriven = (take: KnownTake, byDb: number): KnownTake => {
  const peak = take.samples.reduce((highest, sample) => Math.max(highest, Math.abs(sample)), 0)
  const factor = 10 ** (byDb / 20) / peak
  return { ...take, samples: take.samples.map((sample) => Math.max(-1, Math.min(1, sample * factor))) }
}

/** The take with its last two seconds of speech this much softer, after half a second's fall. */
export const trailingOff = (take: KnownTake, byDb: number): KnownTake => ({
  ...take,
  samples: take.samples.map((sample, index) => {
    const intoFallS = index / take.sampleRate - (take.lastMs / 1_000 - 2.5)
    return sample * 10 ** ((-byDb * Math.max(0, Math.min(1, intoFallS / 0.5))) / 20)
  })
})

export type Contour = { take: KnownTake; spreadSt: number }

const quantileAt = (sorted: Float64Array, share: number): number =>
  sorted[Math.round(share * (sorted.length - 1))] ?? 0

/** Eight seconds of a buzzing vowel around `middleHz` whose pitch swings by `depthSt` and sinks by `fallSt`. */
const contour = (middleHz: number, depthSt: number, fallSt: number): Contour => {
  const seconds = 8
  const samples = new Float32Array(seconds * takeRateHz)
  const pitches: number[] = []
  let turns = 0
  for (let index = 0; index < samples.length; index += 1) {
    const atS = index / takeRateHz
    const st = depthSt * Math.sin(2 * Math.PI * 0.55 * atS) + fallSt * (0.5 - (atS % 2) / 2)
    const hz = middleHz * 2 ** (st / 12)
    turns += hz / takeRateHz
    const isSounding = atS % 2 < 1.7 && atS > 0.3
    if (!isSounding) continue
    pitches.push(st)
    const swell =
      Math.min(1, (atS % 2) * 20, (1.7 - (atS % 2)) * 20) * (0.7 + 0.3 * Math.cos(2 * Math.PI * 4 * atS))
    let sum = 0
    for (let partial = 1; partial * hz < 3_600; partial += 1) {
      const formants = [600, 1_200, 2_500].reduce(
        (level, formantHz) => level + 1 / (1 + ((partial * hz - formantHz) / 120) ** 2),
        0.02
      )
      sum += formants * Math.sin(2 * Math.PI * partial * turns)
    }
    samples[index] = 0.1 * swell * sum
  }
  const sorted = Float64Array.from(pitches).sort()
  const known = { firstMs: 300, lastMs: 7_700, pauses: [], fillers: [], syllables: 0 }
  return {
    take: { name: `contour ${middleHz} Hz`, sampleRate: takeRateHz, samples, ...known },
    spreadSt: (quantileAt(sorted, 0.9) - quantileAt(sorted, 0.1)) / 2.563
  }
}

/** Voices of men and women, from one tone to very lively. */
export const contours = (): Contour[] =>
  [110, 150, 190, 240].flatMap((middleHz) =>
    [0.3, 1, 2, 3.5, 5].map((depthSt) => contour(middleHz, depthSt, depthSt / 2))
  )
