import type { FrameColumns } from './frame-columns.ts'
import { hopMs } from './frames.ts'
import { createHistogram } from './histogram.ts'
import { fewestNoiseFrames } from './level.ts'
import { powerToDb } from './samples.ts'
import type { Run } from './speech-activity.ts'

const tailMs = 2_000
/** Less speech than this on either side, 1 s and .5 s, says nothing of how loud it is. */
const fewestFrames = { body: 100, tail: 50 }
/** What lies 10 dB below the mean is left out of it (ITU-R BS.1770-4): else an end full of soft consonants is a soft end. */
const gateShare = 0.1
/** The noise is an estimate: what it leaves of a power is not less than this share. */
const leastLeft = 0.01
const lowestDb = -120
const stepDb = 0.1

/** How many frames have each level, in steps of `stepDb` from `lowestDb` on. */
const createCounts = (): Uint32Array => new Uint32Array(Math.round(-lowestDb / stepDb) + 1)
const placeOf = (levelDb: number): number =>
  Math.round((Math.max(lowestDb, Math.min(0, levelDb)) - lowestDb) / stepDb)
const powers = Float64Array.from(createCounts(), (_, place) => 10 ** ((lowestDb + place * stepDb) / 10))

/** Mean of the counted powers without the noise, as far as they reach `leastPower`. */
const meanPower = (counts: Uint32Array, noise: number, leastPower = 0): number => {
  let [sum, frames] = [0, 0]
  for (const [place, count] of counts.entries()) {
    const heard = powers[place] as number
    const power = Math.max(heard - noise, leastLeft * heard)
    if (power < leastPower) continue
    sum += power * count
    frames += count
  }
  return sum / frames
}
const gatedDb = (counts: Uint32Array, noise: number): number =>
  powerToDb(meanPower(counts, noise, gateShare * meanPower(counts, noise)))

/** Collects how loud the speech is before its last two seconds and in them, in memory that does not grow. */
export type Finish = {
  /** Takes one more stretch: its speech, its quiet frames and where the last speech so far ends, in ms. */
  add: (
    columns: FrameColumns,
    found: { runs: readonly Run[]; quiet: readonly number[]; firstFrame: number; lastSpeechMs: number }
  ) => void
  /** By how many decibels the end is softer; null = too little was said. */
  dropDb: () => number | null
}

export const createFinish = (): Finish => {
  const body = { counts: createCounts(), frames: 0 }
  const noiseDb = createHistogram(lowestDb, 0, stepDb)
  let tail: { atMs: number; place: number }[] = []
  return {
    add: ({ speechDb }, { runs, quiet, firstFrame, lastSpeechMs }) => {
      for (const frame of quiet) noiseDb.add(speechDb[frame] as number)
      const spoken = tail
      for (const { from, to } of runs) {
        for (let frame = from; frame < to; frame += 1) {
          spoken.push({ atMs: (firstFrame + frame) * hopMs, place: placeOf(speechDb[frame] as number) })
        }
      }
      tail = spoken.filter(({ atMs }) => atMs >= lastSpeechMs - tailMs)
      for (const { place } of spoken.slice(0, spoken.length - tail.length)) {
        body.counts[place] = (body.counts[place] as number) + 1
      }
      body.frames += spoken.length - tail.length
    },
    dropDb: () => {
      if (body.frames < fewestFrames.body || tail.length < fewestFrames.tail) return null
      const noise = noiseDb.count() < fewestNoiseFrames ? 0 : 10 ** (noiseDb.quantile(0.5) / 10)
      const ending = createCounts()
      for (const { place } of tail) ending[place] = (ending[place] as number) + 1
      return gatedDb(body.counts, noise) - gatedDb(ending, noise)
    }
  }
}
