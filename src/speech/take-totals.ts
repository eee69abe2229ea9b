import type { AudioMeasures } from '../shared/take.ts'
import { edgesOf } from './edges.ts'
import { fillerRuns } from './fillers.ts'
import { createFinish } from './finish.ts'
import type { FrameColumns } from './frame-columns.ts'
import { hopMs } from './frames.ts'
import { createHistogram } from './histogram.ts'
import { fewestNoiseFrames, guardFrames } from './level.ts'
import { semitones, steadyPitches, voicedRuns } from './pitch-line.ts'
import { powerToDb } from './samples.ts'
import { type Run, shortestPauseMs, type TimeSpan } from './speech-activity.ts'
import { lengthOf, speechRuns } from './speech-runs.ts'
import { syllableNuclei } from './syllables.ts'

/** Half of the width of a normal curve's middle 80 %, in standard deviations, twice: what P90 - P10 is divided by. */
const deviationsInMiddle = 2.563
const leastSpokenMs = 1_000
const leastPitches = 30

/** What is kept of a take whatever its length: sums, counts and the found stretches. */
const createSums = () => ({
  firstSpeechMs: null as number | null,
  lastSpeechMs: null as number | null,
  speechMs: 0,
  pauses: [] as TimeSpan[],
  speech: { power: 0, frames: 0 },
  noiseDb: createHistogram(-120, 0, 0.1),
  pitchSt: createHistogram(0, semitones(420), 0.02),
  voicedFrames: 0,
  syllables: 0,
  fillers: [] as TimeSpan[],
  finish: createFinish()
})
type Sums = ReturnType<typeof createSums>

/** Frames that are neither speech nor so near to it that they hold its tails. */
const quietFrames = ({ count }: FrameColumns, runs: readonly Run[]): number[] => {
  const isQuiet = new Uint8Array(count).fill(1)
  for (const { from, to } of runs) isQuiet.fill(0, Math.max(0, from - guardFrames), to + guardFrames)
  return [...isQuiet.keys()].filter((frame) => isQuiet[frame] === 1)
}

const addLevels = (
  sums: Sums,
  { power }: FrameColumns,
  runs: readonly Run[],
  quiet: readonly number[]
): void => {
  for (const { from, to } of runs) {
    for (let frame = from; frame < to; frame += 1) sums.speech.power += power[frame] as number
    sums.speech.frames += to - from
  }
  for (const frame of quiet) sums.noiseDb.add(powerToDb(power[frame] as number))
}

const addTimes = (sums: Sums, edges: readonly TimeSpan[]): void => {
  for (const [startMs, endMs] of edges) {
    const beforeMs = sums.lastSpeechMs
    if (beforeMs !== null && startMs - beforeMs >= shortestPauseMs) sums.pauses.push([beforeMs, startMs])
    sums.firstSpeechMs ??= startMs
    sums.lastSpeechMs = endMs
    sums.speechMs += endMs - startMs
  }
}

const levelsOf = ({ speech, noiseDb }: Sums): Pick<AudioMeasures, 'levelDbfs' | 'snrDb'> => {
  const speechPower = speech.power / speech.frames
  const levelDbfs = powerToDb(speechPower)
  if (noiseDb.count() < fewestNoiseFrames) return { levelDbfs, snrDb: null }
  const medianDb = noiseDb.quantile(0.5)
  return { levelDbfs, snrDb: powerToDb(speechPower - 10 ** (medianDb / 10)) - medianDb }
}

const spokenMsOf = ({ firstSpeechMs, lastSpeechMs, pauses }: Sums): number =>
  pauses.reduce(
    (left, [startMs, endMs]) => left - (endMs - startMs),
    (lastSpeechMs ?? 0) - (firstSpeechMs ?? 0)
  )

/** The measures of a take without its length and its clipping. */
export type VoiceMeasures = Omit<AudioMeasures, 'durationMs' | 'clippingPerS'>

const silent: VoiceMeasures = {
  ...{ firstSpeechMs: null, lastSpeechMs: null, speechMs: 0, pauses: [], levelDbfs: null, snrDb: null },
  ...{ syllables: null, articulationRate: null, pitchSpreadSt: null, voicedMs: null },
  ...{ fillerCandidates: [], tailDropDb: null }
}

const measuresOf = (sums: Sums): VoiceMeasures => {
  if (sums.firstSpeechMs === null) return silent
  const { pitchSt, syllables } = sums
  const spokenMs = spokenMsOf(sums)
  return {
    firstSpeechMs: sums.firstSpeechMs,
    lastSpeechMs: sums.lastSpeechMs,
    speechMs: sums.speechMs,
    pauses: sums.pauses,
    ...levelsOf(sums),
    syllables,
    articulationRate: spokenMs < leastSpokenMs ? null : syllables / (spokenMs / 1_000),
    pitchSpreadSt:
      pitchSt.count() < leastPitches
        ? null
        : (pitchSt.quantile(0.9) - pitchSt.quantile(0.1)) / deviationsInMiddle,
    voicedMs: sums.voicedFrames * hopMs,
    fillerCandidates: sums.fillers,
    tailDropDb: sums.finish.dropDb()
  }
}

/**
 * Adds up what is found in one stretch of frames after the other. Its memory does not grow with the take, but for the
 * pauses and fillers found.
 */
export const createTakeTotals = (): {
  add: (columns: FrameColumns, firstFrame: number, durationMs: number) => void
  measures: () => VoiceMeasures
} => {
  const sums = createSums()
  return {
    add: (columns, firstFrame, durationMs) => {
      const msOf = (frame: number): number => Math.min((firstFrame + frame) * hopMs, durationMs)
      const runs = speechRuns(columns)
      const voiced = voicedRuns(columns, runs)
      const nuclei = syllableNuclei(columns, runs)
      const quiet = quietFrames(columns, runs)
      addLevels(sums, columns, runs, quiet)
      const within = (ms: number): number => Math.min(firstFrame * hopMs + Math.round(ms), durationMs)
      addTimes(
        sums,
        edgesOf(columns, runs).map(([startMs, endMs]): TimeSpan => [within(startMs), within(endMs)])
      )
      sums.finish.add(columns, { runs, quiet, firstFrame, lastSpeechMs: sums.lastSpeechMs ?? 0 })
      sums.syllables += nuclei.length
      sums.voicedFrames += lengthOf(voiced)
      for (const run of voiced) for (const st of steadyPitches(run)) sums.pitchSt.add(st)
      sums.fillers.push(
        ...fillerRuns(columns, { runs, voiced, nuclei }).map(
          ({ from, to }): TimeSpan => [msOf(from), msOf(to)]
        )
      )
    },
    measures: () => measuresOf(sums)
  }
}
