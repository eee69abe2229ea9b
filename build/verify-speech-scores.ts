import type { KnownTake } from './verify-speech-takes.ts'

/** What a program says of one take, as far as it is compared; null = it cannot say. */
export type Heard = {
  firstMs: number | null
  lastMs: number | null
  pauses: readonly (readonly [startMs: number, endMs: number])[]
  syllables: number | null
  articulationRate: number | null
  pitchSpreadSt: number | null
}

export type Pair = { take: KnownTake; heard: Heard }

const ascending = (values: readonly number[]): number[] => values.toSorted((a, b) => a - b)

export const quantileOf = (values: readonly number[], share: number): number =>
  ascending(values)[Math.min(values.length - 1, Math.floor(share * values.length))] ?? Number.NaN
export const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

/** Milliseconds that the found edge of the speech is off. */
export const edgeErrors = (pairs: readonly Pair[], edge: 'firstMs' | 'lastMs'): number[] =>
  pairs.map(({ take, heard }) => Math.abs((heard[edge] ?? Number.POSITIVE_INFINITY) - take[edge]))

/** When a take first rises above -60 dB of its peak: up to 12 ms after espeak's first sentence, which begins with nothing. */
export const firstSoundMs = ({ samples, sampleRate }: KnownTake): number => {
  const peak = samples.reduce((highest, sample) => Math.max(highest, Math.abs(sample)), 0)
  return (samples.findIndex((sample) => Math.abs(sample) > peak / 1_000) / sampleRate) * 1_000
}

const overlapMs = (one: readonly [number, number], other: readonly [number, number]): number =>
  Math.min(one[1], other[1]) - Math.max(one[0], other[0])

const longPauseMs = 350

/** How many of the true pauses of .35 s and more were found, how many found ones are none, and their lengths' errors. */
export const pauseScores = (
  pairs: readonly Pair[]
): { recall: number; falsePerMinute: number; lengthErrorsMs: number[] } => {
  let [known, found, wrong, minutes] = [0, 0, 0, 0]
  const lengthErrorsMs: number[] = []
  for (const { take, heard } of pairs) {
    for (const pause of take.pauses.filter(([from, to]) => to - from >= longPauseMs)) {
      known += 1
      const match = heard.pauses.find((one) => overlapMs(one, pause) > 0.5 * (pause[1] - pause[0]))
      if (match === undefined) continue
      found += 1
      lengthErrorsMs.push(match[1] - match[0] - (pause[1] - pause[0]))
    }
    const isWrong = (one: readonly [number, number]): boolean =>
      one[1] - one[0] >= longPauseMs && !take.pauses.some((pause) => overlapMs(one, pause) > 0)
    wrong += heard.pauses.filter(isWrong).length
    minutes += take.samples.length / take.sampleRate / 60
  }
  return { recall: found / known, falsePerMinute: wrong / minutes, lengthErrorsMs }
}

/** Syllables a second that were really said, its pauses left out. */
export const trueRate = ({ syllables, firstMs, lastMs, pauses }: KnownTake): number => {
  const pausedMs = pauses.reduce((sum, [from, to]) => sum + to - from, 0)
  return syllables / ((lastMs - firstMs - pausedMs) / 1_000)
}

/** Relative errors of the articulation rate, signed. */
export const rateErrors = (pairs: readonly Pair[]): number[] =>
  pairs.map(({ take, heard }) => (heard.articulationRate ?? 0) / trueRate(take) - 1)
