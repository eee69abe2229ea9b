import type { AudioMeasures } from '../shared/take.ts'
import { createClipCounter } from './clipping.ts'
import { dropFrames, emptyColumns, type FrameColumns, framesBetween } from './frame-columns.ts'
import { createFrameReader } from './frame-reader.ts'
import { hopMs, measureRateHz } from './frames.ts'
import { createResampler } from './resample.ts'
import { powerToDb, safeSamples } from './samples.ts'
import { type Run, shortestPauseMs, type TimeSpan } from './speech-activity.ts'
import { speechRuns } from './speech-runs.ts'
import { syllableNuclei } from './syllables.ts'
import { createTakeTotals } from './take-totals.ts'

/** Steep enough for measures, and three times as fast as the resampler's own. */
const resamplerCrossings = 10
/** Two minutes of frames are judged together; a longer take is cut at the longest silence of the second minute. */
const chapterFrames = 12_000
const liveFrames = 3_000
const liveLevelFrames = 30
const livePaceFrames = 500

/** How it goes, while somebody is talking. */
export type LiveDelivery = {
  elapsedMs: number
  /** Level of the last 300 ms, dBFS. */
  levelDb: number
  /** Time since the last speech; null = nothing was said in the last half minute. */
  silentMs: number | null
  /** Syllables per second in the last five seconds, pauses left out; null = hardly anything was said in them. */
  articulationRate: number | null
  /** Where there was speech in the last half minute. */
  speech: TimeSpan[]
  /** Pauses of the last half minute. */
  pauses: TimeSpan[]
}

/** Measures a recording that arrives in pieces of any size, in memory that does not grow with it. */
export type TakeMeter = {
  push: (samples: Float32Array) => void
  live: () => LiveDelivery
  /** Ends the recording; its measures are the same however it was cut. */
  finish: () => AudioMeasures
}

const toTenths = (measured: number): number => Math.round(measured * 10) / 10
const toHundredths = (measured: number): number => Math.round(measured * 100) / 100
const orNull = (round: (measured: number) => number, measured: number | null): number | null =>
  measured === null ? null : round(measured)

/** The middle of the longest silence after the first half; where there is none, the softest frame. */
const cutPlace = (columns: FrameColumns): number => {
  const from = columns.count >> 1
  const edges = [from, ...speechRuns(columns).flatMap((run) => [run.from, run.to]), columns.count]
  let longest = { length: 0, middle: 0 }
  for (let at = 0; at < edges.length; at += 2) {
    const start = Math.max(from, edges[at] as number)
    const length = (edges[at + 1] as number) - start
    if (length > longest.length) longest = { length, middle: start + (length >> 1) }
  }
  if (longest.length > 0) return longest.middle
  const half = columns.speechDb.subarray(from, columns.count)
  return from + Math.max(1, half.indexOf(Math.min(...half)))
}

const livePace = (columns: FrameColumns, runs: Run[]): number | null => {
  const from = columns.count - livePaceFrames
  const spoken = runs.reduce((sum, run) => sum + Math.max(0, run.to - Math.max(run.from, from)), 0)
  if (spoken < livePaceFrames / 5) return null
  const nuclei = syllableNuclei(columns, runs).filter(({ frame }) => frame >= from)
  return toTenths((nuclei.length * 1_000) / (spoken * hopMs))
}

const liveDelivery = (columns: FrameColumns, dropped: number): LiveDelivery => {
  const first = Math.max(0, columns.count - liveFrames)
  const recent = framesBetween(columns, first, columns.count)
  const runs = speechRuns(recent)
  const end = runs.at(-1)?.to
  const msOf = (frame: number): number => (dropped + first + frame) * hopMs
  const last = recent.power.subarray(Math.max(0, recent.count - liveLevelFrames), recent.count)
  return {
    elapsedMs: (dropped + columns.count) * hopMs,
    levelDb: toTenths(powerToDb(last.reduce((sum, power) => sum + power, 0) / Math.max(1, last.length))),
    silentMs: end === undefined ? null : (recent.count - end) * hopMs,
    articulationRate: livePace(recent, runs),
    speech: runs.map(({ from, to }): TimeSpan => [msOf(from), msOf(to)]),
    pauses: runs.slice(1).flatMap(({ from }, at): TimeSpan[] => {
      const endMs = msOf(runs[at]?.to ?? from)
      return msOf(from) - endMs >= shortestPauseMs ? [[endMs, msOf(from)]] : []
    })
  }
}

export const createTakeMeter = (sampleRate: number): TakeMeter => {
  const columns = emptyColumns()
  const reader = createFrameReader(columns)
  const resampler = createResampler(sampleRate, measureRateHz, resamplerCrossings)
  const clipping = createClipCounter(sampleRate)
  const totals = createTakeTotals()
  let taken = 0
  let dropped = 0
  const endChapter = (frames: number): void => {
    const durationMs = Math.round((taken / sampleRate) * 1_000)
    totals.add(framesBetween(columns, 0, frames), dropped, durationMs)
    dropFrames(columns, frames)
    dropped += frames
  }
  const onFrame = (): void => {
    if (columns.count === chapterFrames) endChapter(cutPlace(columns))
  }
  return {
    push: (samples) => {
      const safe = safeSamples(samples)
      clipping.push(safe)
      taken += safe.length
      reader.push(resampler.push(safe), onFrame)
    },
    live: () => liveDelivery(columns, dropped),
    finish: () => {
      reader.push(resampler.rest(), onFrame)
      reader.finish(onFrame)
      endChapter(columns.count)
      const measured = totals.measures()
      return {
        durationMs: Math.round((taken / sampleRate) * 1_000),
        ...measured,
        levelDbfs: orNull(toTenths, measured.levelDbfs),
        snrDb: orNull(toTenths, measured.snrDb),
        clippingPerS: toTenths(clipping.perS()),
        articulationRate: orNull(toHundredths, measured.articulationRate),
        pitchSpreadSt: orNull(toHundredths, measured.pitchSpreadSt),
        tailDropDb: orNull(toTenths, measured.tailDropDb)
      }
    }
  }
}
