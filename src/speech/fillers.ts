import { cepstrumSize, type FrameColumns } from './frame-columns.ts'
import type { VoicedRun } from './pitch-line.ts'

// An "um" is a vowel and a hum, or either alone, each held, on a pitch that stays or sinks evenly; numbers tuned on
// synthesized ones (`npm run verify:speech` has others).
const meanFrames = 3
const mostChange = 3.2
const shortestPartFrames = 6
const longestTurnFrames = 12
const mostParts = 2
const leastSteadyFrames = 19
const leastLongestFrames = 11
const widestFromLineSt = 0.5
const fallStPerFrame = 0.14
const riseStPerFrame = 0.03

type Span = { from: number; to: number }

const meanCepstrum = ({ cepstra, count }: FrameColumns, from: number): Float64Array => {
  const mean = new Float64Array(cepstrumSize)
  for (let at = 0; at < meanFrames; at += 1) {
    const frame = Math.max(0, Math.min(count - 1, from + at))
    for (let order = 0; order < cepstrumSize; order += 1) {
      mean[order] = (mean[order] as number) + (cepstra[frame * cepstrumSize + order] as number) / meanFrames
    }
  }
  return mean
}

/** How much the sound's colour changes at a frame: the distance of the means before and after it. */
const cepstralChange = (columns: FrameColumns, frame: number): number => {
  const before = meanCepstrum(columns, frame - meanFrames)
  const after = meanCepstrum(columns, frame + 1)
  return Math.hypot(...before.map((value, order) => value - (after[order] as number)))
}

/** Whether the pitch lies close to a line that stays or sinks; by least squares. */
const isEven = (pitchSt: Float32Array): boolean => {
  const count = pitchSt.length
  const middle = (count - 1) / 2
  const mean = pitchSt.reduce((sum, st) => sum + st, 0) / count
  let [product, squares] = [0, 0]
  for (const [at, st] of pitchSt.entries()) {
    product += (at - middle) * (st - mean)
    squares += (at - middle) ** 2
  }
  const slope = squares === 0 ? 0 : product / squares
  const off = pitchSt.reduce((sum, st, at) => sum + (st - mean - slope * (at - middle)) ** 2, 0)
  return Math.sqrt(off / count) <= widestFromLineSt && slope <= riseStPerFrame && slope >= -fallStPerFrame
}

/** Parts of a voiced run in which the sound hardly changes. */
const heldParts = (columns: FrameColumns, { from, to }: VoicedRun): Span[] => {
  const parts: Span[] = []
  let begun = from
  for (let frame = from; frame <= to; frame += 1) {
    if (frame < to && cepstralChange(columns, frame) < mostChange) continue
    if (frame - begun >= shortestPartFrames) parts.push({ from: begun, to: frame })
    begun = frame + 1
  }
  return parts
}

/** Parts that follow each other after a short turn of the sound. */
const grouped = (parts: Span[]): Span[][] => {
  const groups: Span[][] = []
  for (const part of parts) {
    const last = groups.at(-1)
    if (last !== undefined && part.from - (last.at(-1)?.to ?? 0) <= longestTurnFrames) last.push(part)
    else groups.push([part])
  }
  return groups
}

/** Stretches that sound like "um" or "uh". */
export const fillerRuns = (columns: FrameColumns, voiced: VoicedRun[]): Span[] =>
  voiced.flatMap((run) =>
    grouped(heldParts(columns, run)).flatMap((parts) => {
      const lengths = parts.map(({ from, to }) => to - from)
      const steady = lengths.reduce((sum, length) => sum + length, 0)
      const isHeld = steady >= leastSteadyFrames && Math.max(...lengths) >= leastLongestFrames
      const span = { from: parts[0]?.from ?? run.from, to: parts.at(-1)?.to ?? run.to }
      const pitchSt = run.pitchSt.subarray(span.from - run.from, span.to - run.from)
      return isHeld && parts.length <= mostParts && isEven(pitchSt) ? [span] : []
    })
  )
