import { emptyColumns, type FrameColumns } from './frame-columns.ts'
import { createFrameReader } from './frame-reader.ts'
import { hopMs, measureRateHz } from './frames.ts'
import { voicedRuns } from './pitch-line.ts'
import { resample } from './resample.ts'
import { powerToDb, safeSamples } from './samples.ts'
import type { Run } from './speech-activity.ts'
import { speechRuns } from './speech-runs.ts'
import { syllableNuclei } from './syllables.ts'

const stepFrames = 2
/** The pace at a moment is that of the two seconds around it ... */
const paceFrames = 200
/** ... as far as half a second of them is speech. */
const leastPaceFrames = 50

/** Lines to draw under a take, one value per `stepMs`; null where there is none. */
export type DeliveryCurves = {
  stepMs: number
  /** Loudest frame of the step, dBFS. */
  levelDb: number[]
  /** In semitones above 65 Hz; null where the voice has no pitch. */
  pitchSt: (number | null)[]
  /** Syllables per second around the moment, pauses left out; null where nobody speaks. */
  pace: (number | null)[]
}

const rounded = (value: number): number => Math.round(value * 10) / 10

const columnsOf = (samples: Float32Array, sampleRate: number): FrameColumns => {
  const columns = emptyColumns()
  const reader = createFrameReader(columns)
  const onFrame = (): void => undefined
  reader.push(resample(safeSamples(samples), sampleRate, measureRateHz), onFrame)
  reader.finish(onFrame)
  return columns
}

const pitchLine = (columns: FrameColumns, runs: Run[]): Float32Array => {
  const line = new Float32Array(columns.count).fill(Number.NaN)
  for (const { from, pitchSt } of voicedRuns(columns, runs)) line.set(pitchSt, from)
  return line
}

/** How many marked frames lie before each frame, and in all. */
const countsBefore = (marks: Uint8Array): Uint32Array => {
  const counts = new Uint32Array(marks.length + 1)
  marks.forEach((mark, at) => {
    counts[at + 1] = (counts[at] as number) + mark
  })
  return counts
}

const paceLine = (columns: FrameColumns, runs: Run[]): ((frame: number) => number | null) => {
  const isSpeech = new Uint8Array(columns.count)
  for (const { from, to } of runs) isSpeech.fill(1, from, to)
  const isNucleus = new Uint8Array(columns.count)
  for (const { frame } of syllableNuclei(columns, runs)) isNucleus[frame] = 1
  const [speech, nuclei] = [countsBefore(isSpeech), countsBefore(isNucleus)]
  return (frame) => {
    const from = Math.max(0, frame - paceFrames / 2)
    const to = Math.min(columns.count, frame + paceFrames / 2)
    const spoken = (speech[to] as number) - (speech[from] as number)
    if (isSpeech[frame] !== 1 || spoken < leastPaceFrames) return null
    return rounded((((nuclei[to] as number) - (nuclei[from] as number)) * 1_000) / (spoken * hopMs))
  }
}

/** The pitch, level and pace of a take over its time, for drawing. */
export const deliveryCurves = (samples: Float32Array, sampleRate: number): DeliveryCurves => {
  const columns = columnsOf(samples, sampleRate)
  const runs = speechRuns(columns)
  const pitch = pitchLine(columns, runs)
  const paceAt = paceLine(columns, runs)
  const curves: DeliveryCurves = { stepMs: stepFrames * hopMs, levelDb: [], pitchSt: [], pace: [] }
  for (let frame = 0; frame < columns.count; frame += stepFrames) {
    const st = pitch[frame] as number
    const power = Math.max(...columns.power.subarray(frame, Math.min(columns.count, frame + stepFrames)))
    curves.levelDb.push(rounded(powerToDb(power)))
    curves.pitchSt.push(Number.isNaN(st) ? null : rounded(st))
    curves.pace.push(paceAt(frame))
  }
  return curves
}
