import { measureRateHz } from './frames.ts'

/** A run is clipped when it stays this near to the take's own peak ... */
const clippedShare = 0.98
/** ... for three samples at 16 kHz. */
const clippedRunS = 3 / measureRateHz
/** Below -40 dBFS the steps of 16-bit samples alone make such runs. */
const lowestClippedPeak = 0.01
/** Heights of runs are counted in steps of .05 %: which of them are near the peak is known only at the end. */
const heightSteps = 2_000
const heightSlots = Math.ceil(heightSteps * Math.log(1 / lowestClippedPeak)) + 1

const slotOf = (height: number): number =>
  Math.max(0, Math.min(heightSlots - 1, Math.floor(heightSteps * Math.log(height / lowestClippedPeak))))

/** Counts clipped runs in a sound that arrives in pieces, of samples in -1..1 at their own rate. */
export type ClipCounter = { push: (samples: Float32Array) => void; perS: () => number }

export const createClipCounter = (sampleRate: number): ClipCounter => {
  const shortestRun = Math.max(2, Math.round(clippedRunS * sampleRate))
  const last = new Float32Array(shortestRun)
  const runsByHeight = new Uint32Array(heightSlots)
  let taken = 0
  let peak = 0
  let length = 0
  /** How high the present run is: the most that `shortestRun` of its samples reach together; 0 = not long enough. */
  let height = 0
  const close = (): void => {
    if (height >= lowestClippedPeak)
      runsByHeight[slotOf(height)] = (runsByHeight[slotOf(height)] as number) + 1
    height = 0
    length = 0
  }
  const add = (sample: number): void => {
    if (sample > peak) peak = sample
    if (sample < clippedShare * peak || sample === 0) {
      if (length > 0) close()
      return
    }
    last[length % shortestRun] = sample
    length += 1
    if (length >= shortestRun) height = Math.max(height, Math.min(...last))
  }
  return {
    push: (samples) => {
      for (const sample of samples) add(Math.abs(sample))
      taken += samples.length
    },
    perS: () => {
      if (taken === 0 || peak < lowestClippedPeak) return 0
      const ends = height >= clippedShare * peak ? 1 : 0
      const from = slotOf(clippedShare * peak)
      return (runsByHeight.subarray(from).reduce((sum, runs) => sum + runs, 0) + ends) / (taken / sampleRate)
    }
  }
}
