import { type FrameColumns, slotCount } from './frame-columns.ts'
import { hopMs } from './frames.ts'
import { fewestNoiseFrames, guardFrames } from './level.ts'
import { quantile } from './samples.ts'
import type { Run, TimeSpan } from './speech-activity.ts'

/** An edge is looked for this far to both sides of where the frames have it: a frame sees 25 ms at once. */
const reachFrames = 3
/** Noise softer than this below the speech is taken to be as loud: a recorder's last bit is no sound. */
const softestBelowSpeech = 1e-6

/** A sound that rises less out of the noise than this (20 dB) has its edge in some band alone, where the frames found it. */
const leastRise = 100

const slotMs = hopMs / slotCount

/** Median power of the frames outside of the speech; null where there are too few. */
const noisePower = ({ slots, count }: FrameColumns, runs: readonly Run[]): number | null => {
  const isNoise = new Uint8Array(count).fill(1)
  for (const { from, to } of runs) isNoise.fill(0, Math.max(0, from - guardFrames), to + guardFrames)
  const powers: number[] = []
  for (const [frame, quiet] of isNoise.entries()) {
    if (quiet === 0) continue
    let sum = 0
    for (let at = frame * slotCount; at < (frame + 1) * slotCount; at += 1) sum += slots[at] as number
    powers.push(sum / slotCount)
  }
  return powers.length < fewestNoiseFrames ? null : quantile(Float64Array.from(powers).sort(), 0.5)
}

/**
 * How many of the powers, in order, belong to the noise of power `noise` before a far louder sound of unknown power begins:
 * the change of variance of greatest likelihood (D. V. Hinkley, 1970); null where none is that loud.
 */
const changeIn = (powers: readonly number[], noise: number): number | null => {
  let before = powers.reduce((sum, power) => sum + power / noise, 0)
  let after = 0
  let best = { cost: before, at: powers.length, louder: 1 }
  for (let at = powers.length - 1; at >= 0; at -= 1) {
    const ratio = (powers[at] as number) / noise
    before -= ratio
    after += ratio
    const length = powers.length - at
    const louder = Math.max(1, after / length)
    const cost = before + length * Math.log(louder) + after / louder
    if (cost < best.cost) best = { cost, at, louder }
  }
  return best.louder < leastRise ? null : best.at
}

/** Start and end in milliseconds of each run, read between the frames: where the sound rises out of the noise. */
export const edgesOf = (columns: FrameColumns, runs: readonly Run[]): TimeSpan[] => {
  const noise = noisePower(columns, runs)
  const coarse = ({ from, to }: Run): TimeSpan => [from * hopMs, to * hopMs]
  if (noise === null) return runs.map(coarse)
  const spoken = runs.flatMap(({ from, to }) => [...columns.slots.subarray(from * slotCount, to * slotCount)])
  const speech = spoken.reduce((sum, power) => sum + power, 0) / Math.max(1, spoken.length)
  const floor = Math.max(noise, softestBelowSpeech * speech, 1e-12)
  const around = (frame: number): { from: number; powers: number[] } => {
    const from = Math.max(0, frame - reachFrames)
    const to = Math.min(columns.count, frame + reachFrames)
    return { from: from * hopMs, powers: [...columns.slots.subarray(from * slotCount, to * slotCount)] }
  }
  return runs.map(({ from, to }): TimeSpan => {
    const [start, end] = [around(from), around(to)]
    const startAt = changeIn(start.powers, floor)
    const endAt = changeIn(end.powers.toReversed(), floor)
    return [
      startAt === null ? from * hopMs : start.from + startAt * slotMs,
      endAt === null ? to * hopMs : end.from + (end.powers.length - endAt) * slotMs
    ]
  })
}
