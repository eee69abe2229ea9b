import { bandCount, cepstrumSize, type FrameColumns } from './frame-columns.ts'
import { isVoiced, semitones, type VoicedRun } from './pitch-line.ts'
import { quantile } from './samples.ts'
import type { Run } from './speech-activity.ts'

type Span = { from: number; to: number }

// An "um" stands by itself between two dips of the level: a vowel and a hum, or either alone, each held, on a pitch that
// stays or sinks evenly. Numbers chosen on synthesized ones (`npm run verify:speech` has others).
const meanFrames = 3
const islandBelowLoudDb = 25
const islandAboveFloorDb = 6
const islandDipFrames = 4
const islandFrames = [26, 110] as const
const leastVoicedShare = 0.75
const mostMedianChange = 1.5
/** A released hum can have a top of its own. */
const mostSyllables = 2
const shortestSoundFrames = 3
const farthestFromSounds = 2.4
/** So near to its mean, a stretch is one sound; of two, the second is the hum: its power lies lower. */
const farthestFromOneSound = 1.5
const widestFromLineSt = 1.3
const withinLineShare = 0.8
const fallStPerFrame = 0.22
const riseStPerFrame = 0.1
// Within the flow of words only one sound that is held for long on one pitch is taken for a filler.
const heldFrames = 20
const heldChange = 1
const heldPitchSt = 1.5

const meanCepstrum = ({ cepstra, count }: FrameColumns, from: number, mean: Float64Array): void => {
  mean.fill(0)
  for (let at = 0; at < meanFrames; at += 1) {
    const frame = Math.max(0, Math.min(count - 1, from + at))
    for (let order = 0; order < cepstrumSize; order += 1) {
      mean[order] = (mean[order] as number) + (cepstra[frame * cepstrumSize + order] as number) / meanFrames
    }
  }
}

/** How much the sound's colour changes at a frame: the distance of the mean cepstra before and after it. */
const createChange = (columns: FrameColumns): ((frame: number) => number) => {
  const before = new Float64Array(cepstrumSize)
  const after = new Float64Array(cepstrumSize)
  return (frame) => {
    meanCepstrum(columns, frame - meanFrames, before)
    meanCepstrum(columns, frame + 1, after)
    let squares = 0
    for (let order = 0; order < cepstrumSize; order += 1) {
      squares += ((before[order] as number) - (after[order] as number)) ** 2
    }
    return Math.sqrt(squares)
  }
}

/** Stretches of speech between dips of the level. */
const islandsOf = ({ speechDb, count }: FrameColumns, runs: readonly Run[]): Span[] => {
  const sorted = Float64Array.from(speechDb.subarray(0, count)).sort()
  const thresholdDb = Math.max(
    quantile(sorted, 0.95) - islandBelowLoudDb,
    quantile(sorted, 0.1) + islandAboveFloorDb
  )
  const islands: Span[] = []
  for (const { from, to } of runs) {
    let open: Span | null = null
    for (let frame = from; frame < to; frame += 1) {
      if ((speechDb[frame] as number) <= thresholdDb) continue
      if (open === null || frame - open.to >= islandDipFrames) {
        open = { from: frame, to: frame }
        islands.push(open)
      }
      open.to = frame + 1
    }
  }
  return islands
}

/** Whether the pitch lies close to a line that stays or sinks; by least squares. */
const isEven = (pitchSt: readonly number[]): boolean => {
  const middle = (pitchSt.length - 1) / 2
  const mean = pitchSt.reduce((sum, st) => sum + st, 0) / pitchSt.length
  let [product, squares] = [0, 0]
  for (const [at, st] of pitchSt.entries()) {
    product += (at - middle) * (st - mean)
    squares += (at - middle) ** 2
  }
  const slope = squares === 0 ? 0 : product / squares
  const off = Float64Array.from(pitchSt, (st, at) => Math.abs(st - mean - slope * (at - middle))).sort()
  return (
    quantile(off, withinLineShare) <= widestFromLineSt && slope <= riseStPerFrame && slope >= -fallStPerFrame
  )
}

/** Squared distance of the cepstra from their mean, over any stretch of frames from `from` on, by running sums. */
const createScatter = ({ cepstra }: FrameColumns, { from, to }: Span) => {
  const sums = new Float64Array((to - from + 1) * cepstrumSize)
  const squares = new Float64Array(to - from + 1)
  for (let at = 0; at < to - from; at += 1) {
    let square = 0
    for (let order = 0; order < cepstrumSize; order += 1) {
      const value = cepstra[(from + at) * cepstrumSize + order] as number
      sums[(at + 1) * cepstrumSize + order] = (sums[at * cepstrumSize + order] as number) + value
      square += value * value
    }
    squares[at + 1] = (squares[at] as number) + square
  }
  return (first: number, last: number): number => {
    let ofMean = 0
    for (let order = 0; order < cepstrumSize; order += 1) {
      const sum =
        (sums[last * cepstrumSize + order] as number) - (sums[first * cepstrumSize + order] as number)
      ofMean += sum ** 2
    }
    return (squares[last] as number) - (squares[first] as number) - ofMean / (last - first)
  }
}

/** By how many decibels a stretch's power up to 500 Hz exceeds that from there to 2,700 Hz; the median of its frames. */
const darkness = ({ bandDb }: FrameColumns, { from, to }: Span): number => {
  const powerAt = (frame: number, band: number): number =>
    10 ** ((bandDb[frame * bandCount + band] as number) / 10)
  const ratios = Float64Array.from(
    { length: to - from },
    (_, at) => powerAt(from + at, 0) / (powerAt(from + at, 1) + powerAt(from + at, 2) + powerAt(from + at, 3))
  ).sort()
  return 10 * Math.log10(quantile(ratios, 0.5))
}

/** Whether an island, without the frames at its edges, is one held sound, or one and then a darker one. */
const isHeldOrHummed = (columns: FrameColumns, island: Span): boolean => {
  const scatter = createScatter(columns, island)
  const last = island.to - island.from - 1
  const distance = (squares: number): number => Math.sqrt(Math.max(0, squares) / (last - 1))
  const whole = scatter(1, last)
  if (distance(whole) <= farthestFromOneSound) return true
  let least = { squares: whole, cut: last - shortestSoundFrames }
  for (let cut = 1 + shortestSoundFrames; cut <= last - shortestSoundFrames; cut += 1) {
    const squares = scatter(1, cut) + scatter(cut, last)
    if (squares < least.squares) least = { squares, cut }
  }
  if (distance(least.squares) > farthestFromSounds) return false
  const cut = island.from + least.cut
  return (
    darkness(columns, { from: cut, to: island.from + last }) >=
    darkness(columns, { from: island.from + 1, to: cut })
  )
}

const isFillerIsland = (
  columns: FrameColumns,
  { from, to }: Span,
  nuclei: readonly { frame: number }[],
  changeAt: (frame: number) => number
): boolean => {
  const length = to - from
  if (length < islandFrames[0] || length > islandFrames[1]) return false
  if (nuclei.filter(({ frame }) => frame >= from && frame < to).length > mostSyllables) return false
  const pitchSt: number[] = []
  for (let frame = from; frame < to; frame += 1) {
    if (isVoiced(columns, frame)) pitchSt.push(semitones(columns.pitchHz[frame] as number))
  }
  if (pitchSt.length < leastVoicedShare * length || !isEven(pitchSt)) return false
  if (!isHeldOrHummed(columns, { from, to })) return false
  const inner = Math.max(1, length - 2 * meanFrames)
  const changes = Float64Array.from({ length: inner }, (_, at) => changeAt(from + meanFrames + at)).sort()
  return quantile(changes, 0.5) <= mostMedianChange
}

/** One sound held on one pitch inside a voiced run. */
const heldIn = (run: VoicedRun, changeAt: (frame: number) => number): Span[] => {
  const held: Span[] = []
  let begun = run.from
  for (let frame = run.from; frame <= run.to; frame += 1) {
    if (frame < run.to && changeAt(frame) < heldChange) continue
    if (frame - begun >= heldFrames) held.push({ from: begun, to: frame })
    begun = frame + 1
  }
  return held.filter(({ from, to }) => {
    const sorted = Float64Array.from(run.pitchSt.subarray(from - run.from, to - run.from)).sort()
    return quantile(sorted, 0.9) - quantile(sorted, 0.1) <= heldPitchSt
  })
}

/** Stretches that sound like "um" or "uh", in order, each once. */
export const fillerRuns = (
  columns: FrameColumns,
  found: { runs: readonly Run[]; voiced: readonly VoicedRun[]; nuclei: readonly { frame: number }[] }
): Span[] => {
  const changeAt = createChange(columns)
  const alone = islandsOf(columns, found.runs).filter((island) =>
    isFillerIsland(columns, island, found.nuclei, changeAt)
  )
  const held = found.voiced
    .flatMap((run) => heldIn(run, changeAt))
    .filter(({ from, to }) => !alone.some((island) => from < island.to && to > island.from))
  return [...alone, ...held].toSorted((one, other) => one.from - other.from)
}
