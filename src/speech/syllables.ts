import type { FrameColumns } from './frame-columns.ts'
import { quantile } from './samples.ts'
import type { Run } from './speech-activity.ts'

/** The frame of a syllable's top. */
export type Nucleus = { frame: number }

// After N. de Jong and T. Wempe (2009), on the level of vowels instead of the whole; numbers tuned on synthesized
// voices with known phones (`npm run verify:speech` has others).
const smoothingFrames = 1.5
const loudShare = 0.99
const belowLoudDb = 18
const prominenceDb = 1.3
const apartFrames = 6
const leastStrength = 0.3

const kernel = Array.from({ length: 11 }, (_, at) => Math.exp(-((at - 5) ** 2) / (2 * smoothingFrames ** 2)))
const kernelSum = kernel.reduce((sum, weight) => sum + weight, 0)

const smoothed = (levels: Float32Array): Float32Array =>
  levels.map((_, frame) => {
    let sum = 0
    for (let at = 0; at < kernel.length; at += 1) {
      const place = Math.max(0, Math.min(levels.length - 1, frame + at - 5))
      sum += (kernel[at] as number) * (levels[place] as number)
    }
    return sum / kernelSum
  })

/** Tops of `levels` from `from` to `to` that stand out from the dips on both sides. */
const prominentTops = (levels: Float32Array, { from, to }: Run): number[] => {
  const tops: number[] = []
  let top = from
  let dip = from
  let rising = true
  for (let frame = from; frame < to; frame += 1) {
    const level = levels[frame] as number
    if (rising) {
      if (level > (levels[top] as number)) top = frame
      if (level < (levels[top] as number) - prominenceDb) {
        tops.push(top)
        dip = frame
        rising = false
      }
    } else {
      if (level < (levels[dip] as number)) dip = frame
      if (level > (levels[dip] as number) + prominenceDb) {
        top = frame
        rising = true
      }
    }
  }
  if (rising && (levels[top] as number) > (levels[dip] as number) + prominenceDb) tops.push(top)
  return tops
}

/** Of tops too near to each other only the loudest. */
const apart = (tops: number[], levels: Float32Array): number[] => {
  const kept: number[] = []
  for (const top of tops) {
    const before = kept.at(-1)
    if (before === undefined || top - before >= apartFrames) kept.push(top)
    else if ((levels[top] as number) > (levels[before] as number)) kept[kept.length - 1] = top
  }
  return kept
}

/** The nuclei of the syllables in the speech, in order. */
export const syllableNuclei = (columns: FrameColumns, runs: Run[]): Nucleus[] => {
  const levels = smoothed(columns.vowelDb.subarray(0, columns.count))
  const inSpeech = runs.flatMap(({ from, to }) => [...levels.subarray(from, to)])
  const loudDb = quantile(Float64Array.from(inSpeech).sort(), loudShare)
  const isVoiced = (frame: number): boolean =>
    [-1, 0, 1].some((away) => (columns.pitchStrength[frame + away] ?? 0) > leastStrength)
  return runs.flatMap((run) =>
    apart(prominentTops(levels, run), levels)
      .filter((top) => (levels[top] as number) >= loudDb - belowLoudDb && isVoiced(top))
      .map((frame) => ({ frame }))
  )
}
