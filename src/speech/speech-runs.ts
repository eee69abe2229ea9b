import { bandCount, type FrameColumns } from './frame-columns.ts'
import { hopMs } from './frames.ts'
import { quantile } from './samples.ts'
import { leastSpeechMs, loudRuns, type Run, speechThresholdDb, wordRuns } from './speech-activity.ts'

/** Loud runs are lengthened by soft consonants and fading vowels, at most this far ... */
const farthestFrames = 30
/** ... across gaps no longer than this ... */
const widestGapFrames = 5
/** ... of frames this far above the noise of some band, in its own spread. */
const aboveNoiseSpreads = 3
const leastAboveNoiseDb = 2
/** What is softer than this below the loud frames is breath and room. */
const softestBelowDb = 48
/** Frames this near to a loud run may hold its tails: they are no sample of the noise. */
const guardFrames = 15
const fewestNoiseFrames = 20
/** Windows let a sound be seen a frame before it begins and after it ends, where its level jumps by this much. */
const steepDb = 6

/** Mean of a frame's band level and its neighbours': single frames of noise swing too much. */
const smoothedBandDb = ({ bandDb, count }: FrameColumns, frame: number, band: number): number => {
  let sum = 0
  for (let at = frame - 1; at <= frame + 1; at += 1) {
    sum += bandDb[Math.max(0, Math.min(count - 1, at)) * bandCount + band] as number
  }
  return sum / 3
}

/** Which level in each band is more than its noise; null where there is no noise to measure. */
const bandThresholds = (columns: FrameColumns, loud: Run[]): number[] | null => {
  const isNoise = new Uint8Array(columns.count).fill(1)
  for (const { from, to } of loud) isNoise.fill(0, Math.max(0, from - guardFrames), to + guardFrames)
  const places = [...isNoise.keys()].filter((frame) => isNoise[frame] === 1)
  if (places.length < fewestNoiseFrames) return null
  return Array.from({ length: bandCount }, (_, band) => {
    const levels = Float64Array.from(places, (frame) => smoothedBandDb(columns, frame, band)).sort()
    const middleDb = quantile(levels, 0.5)
    const spreadDb = (quantile(levels, 0.84) - quantile(levels, 0.16)) / 2
    return middleDb + Math.max(leastAboveNoiseDb, aboveNoiseSpreads * spreadDb)
  })
}

/** Frames that some band lifts out of the noise. */
const audibleFrames = (columns: FrameColumns, thresholds: number[], softestDb: number): Uint8Array =>
  Uint8Array.from({ length: columns.count }, (_, frame) => {
    if ((columns.speechDb[frame] as number) < softestDb) return 0
    return thresholds.some((thresholdDb, band) => smoothedBandDb(columns, frame, band) > thresholdDb) ? 1 : 0
  })

/** How far a run reaches beyond `edge` in one direction over audible frames. */
const reachFrom = (audible: Uint8Array, edge: number, direction: 1 | -1): number => {
  let reached = edge
  for (let away = 1, gap = 0; away <= farthestFrames && gap <= widestGapFrames; away += 1) {
    const frame = direction === 1 ? edge + away - 1 : edge - away
    if (frame < 0 || frame >= audible.length) break
    gap = audible[frame] === 1 ? 0 : gap + 1
    if (gap === 0) reached = direction === 1 ? frame + 1 : frame
  }
  return reached
}

/** Frames in all runs together. */
export const lengthOf = (runs: readonly { from: number; to: number }[]): number =>
  runs.reduce((sum, { from, to }) => sum + to - from, 0)

/** Whether the level jumps from the outermost frame of a run to the one within. */
const isSteep = ({ speechDb }: FrameColumns, outer: number, inner: number): boolean =>
  (speechDb[inner] as number) - (speechDb[outer] as number) > steepDb

const lengthened = (columns: FrameColumns, run: Run, audible: Uint8Array): Run => {
  const from = reachFrom(audible, run.from, -1)
  const to = reachFrom(audible, run.to, 1)
  return {
    ...run,
    from: from < run.from && isSteep(columns, from, from + 1) ? from + 1 : from,
    to: to > run.to && isSteep(columns, to - 1, to - 2) ? to - 1 : to
  }
}

/**
 * Where somebody speaks, as runs of frames: loud runs (of which noise alone has none), lengthened by what lifts some band
 * out of the noise around the speech.
 */
export const speechRuns = (columns: FrameColumns): Run[] => {
  const levelDb = columns.speechDb.subarray(0, columns.count)
  const thresholdDb = speechThresholdDb(levelDb)
  const loud = loudRuns(levelDb, thresholdDb)
  const words = wordRuns(loud)
  if (lengthOf(words) * hopMs < leastSpeechMs) return []
  const thresholds = bandThresholds(columns, words)
  if (thresholds === null) return words
  const loudestDb = quantile(Float64Array.from(levelDb).sort(), 0.95)
  const audible = audibleFrames(columns, thresholds, loudestDb - softestBelowDb)
  const inWords = loud.filter(({ from, to }) => words.some((word) => from >= word.from && to <= word.to))
  return wordRuns(inWords.map((run) => lengthened(columns, run, audible)))
}
