import type { AudioMeasures } from '../shared/take.ts'
import { edgesOf } from './edges.ts'
import { fillerRuns } from './fillers.ts'
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
const tailMs = 2_000
const fewestNuclei = { body: 5, tail: 3 }

type Levelled = { atMs: number; levelDb: number }

/** Level of the mean power: it leans on the loud tops, as ears do, and faint or mistaken ones hardly count. */
const meanDb = ({ power, count }: { power: number; count: number }): number => powerToDb(power / count)
const powersOf = (nuclei: readonly Levelled[]): { power: number; count: number } => ({
  power: nuclei.reduce((sum, { levelDb }) => sum + 10 ** (levelDb / 10), 0),
  count: nuclei.length
})

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
  body: { power: 0, count: 0 },
  /** Nuclei of the last two seconds so far. */
  tail: [] as Levelled[]
})
type Sums = ReturnType<typeof createSums>

const addLevels = (sums: Sums, { power, count }: FrameColumns, runs: Run[]): void => {
  const isNoise = new Uint8Array(count).fill(1)
  for (const { from, to } of runs) isNoise.fill(0, Math.max(0, from - guardFrames), to + guardFrames)
  for (const { from, to } of runs) {
    for (let frame = from; frame < to; frame += 1) sums.speech.power += power[frame] as number
    sums.speech.frames += to - from
  }
  for (const [frame, quiet] of isNoise.entries()) {
    if (quiet === 1) sums.noiseDb.add(powerToDb(power[frame] as number))
  }
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

const addNuclei = (sums: Sums, nuclei: Levelled[]): void => {
  const tailFromMs = (sums.lastSpeechMs ?? 0) - tailMs
  const all = [...sums.tail, ...nuclei]
  sums.tail = all.filter(({ atMs }) => atMs >= tailFromMs)
  const { power, count } = powersOf(all.filter(({ atMs }) => atMs < tailFromMs))
  sums.body = { power: sums.body.power + power, count: sums.body.count + count }
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

const tailDropOf = ({ body, tail }: Sums): number | null =>
  body.count < fewestNuclei.body || tail.length < fewestNuclei.tail
    ? null
    : meanDb(body) - meanDb(powersOf(tail))

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
    tailDropDb: tailDropOf(sums)
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
      addLevels(sums, columns, runs)
      const within = (ms: number): number => Math.min(firstFrame * hopMs + Math.round(ms), durationMs)
      addTimes(
        sums,
        edgesOf(columns, runs).map(([startMs, endMs]): TimeSpan => [within(startMs), within(endMs)])
      )
      addNuclei(
        sums,
        nuclei.map(({ frame, levelDb }) => ({ atMs: msOf(frame), levelDb }))
      )
      const syllables = nuclei.filter(({ isFaint }) => !isFaint)
      sums.syllables += syllables.length
      sums.voicedFrames += lengthOf(voiced)
      for (const run of voiced) for (const st of steadyPitches(run)) sums.pitchSt.add(st)
      sums.fillers.push(
        ...fillerRuns(columns, { runs, voiced, nuclei: syllables }).map(
          ({ from, to }): TimeSpan => [msOf(from), msOf(to)]
        )
      )
    },
    measures: () => measuresOf(sums)
  }
}
