import type { FrameColumns } from './frame-columns.ts'
import { hopMs } from './frames.ts'
import { createHistogram } from './histogram.ts'
import { fewestNoiseFrames } from './level.ts'
import { powerToDb } from './samples.ts'
import type { Run } from './speech-activity.ts'

const tailMs = 2_000
/** Less speech than this on either side, 1 s and .5 s, says nothing of how loud it is. */
const fewestFrames = { body: 100, tail: 50 }
/** The noise is an estimate: what it leaves of a power is not less than this share. */
const leastLeft = 0.01

type Spoken = { atMs: number; power: number }

/** Collects how loud the speech is before its last two seconds and in them, in memory for two seconds. */
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
  const body = { power: 0, frames: 0 }
  const noiseDb = createHistogram(-120, 0, 0.1)
  let tail: Spoken[] = []
  return {
    add: ({ speechDb }, { runs, quiet, firstFrame, lastSpeechMs }) => {
      for (const frame of quiet) noiseDb.add(speechDb[frame] as number)
      const kept = tail.filter(({ atMs }) => atMs >= lastSpeechMs - tailMs)
      const past = tail.filter(({ atMs }) => atMs < lastSpeechMs - tailMs)
      for (const { from, to } of runs) {
        for (let frame = from; frame < to; frame += 1) {
          const spoken = {
            atMs: (firstFrame + frame) * hopMs,
            power: 10 ** ((speechDb[frame] as number) / 10)
          }
          ;(spoken.atMs < lastSpeechMs - tailMs ? past : kept).push(spoken)
        }
      }
      for (const { power } of past) body.power += power
      body.frames += past.length
      tail = kept
    },
    dropDb: () => {
      if (body.frames < fewestFrames.body || tail.length < fewestFrames.tail) return null
      const noise = noiseDb.count() < fewestNoiseFrames ? 0 : 10 ** (noiseDb.quantile(0.5) / 10)
      const withoutNoiseDb = (power: number): number => powerToDb(Math.max(power - noise, leastLeft * power))
      const tailPower = tail.reduce((sum, { power }) => sum + power, 0)
      return withoutNoiseDb(body.power / body.frames) - withoutNoiseDb(tailPower / tail.length)
    }
  }
}
