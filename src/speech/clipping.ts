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

/** A wave's top this near to the peak may have been cut off there ... */
const cutShare = 0.999
/** ... and tops down to here tell how many would lie there anyway ... */
const nearShare = 0.98
/** ... or down to here where tops share few heights, as the eight bits of a telephone line leave them. */
const nearShareOfSteps = 0.9
const heightsForEachTop = 0.5
const fewestTops = 4
/** Of natural tops so many lie within `cutShare`, for each one near ... */
const cutForEachNear = 0.3
/** ... give or take this many standard deviations, and these: the peak itself, and a voice that repeats itself. */
const spreads = 1.5
const spareTops = 4

const slotOf = (height: number): number =>
  Math.max(0, Math.min(heightSlots - 1, Math.floor(heightSteps * Math.log(height / lowestClippedPeak))))

const countsFrom = (counts: Uint32Array, low: number, high = 2): Uint32Array =>
  counts.subarray(slotOf(low), high > 1 ? counts.length : slotOf(high))
const sumOf = (counts: Uint32Array): number => counts.reduce((sum, count) => sum + count, 0)

/** Counts the tops of waves by height. */
const createTopCounter = () => {
  const topsByHeight = new Uint32Array(heightSlots)
  let peak = 0
  let top = 0
  const close = (): void => {
    if (top >= lowestClippedPeak) topsByHeight[slotOf(top)] = (topsByHeight[slotOf(top)] as number) + 1
    top = 0
  }
  const near = (): number => {
    const wide = countsFrom(topsByHeight, nearShareOfSteps * peak, cutShare * peak)
    const heights = wide.filter((tops) => tops > 0).length
    const areMany = sumOf(wide) >= fewestTops && heights >= heightsForEachTop * sumOf(wide)
    return sumOf(areMany ? countsFrom(topsByHeight, nearShare * peak, cutShare * peak) : wide)
  }
  return {
    add: (sample: number): void => {
      if (sample > peak) peak = sample
      if (sample < nearShareOfSteps * peak) close()
      else if (sample > top) top = sample
    },
    /** Waves cut off at one height; 0 unless more of them end there than a natural voice has. */
    cut: (): number => {
      const open = top >= cutShare * peak ? 1 : 0
      const cut = sumOf(countsFrom(topsByHeight, cutShare * peak)) + open
      const expected = cutForEachNear * near()
      return cut > expected + spreads * Math.sqrt(expected) + spareTops ? cut : 0
    }
  }
}

/**
 * Counts what is clipped in a sound that arrives in pieces, of samples in -1..1 at their own rate: flat runs near the peak,
 * or, where waves pile up at one height as only a limit makes them, those waves, down to a single sample.
 */
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
  const tops = createTopCounter()
  const close = (): void => {
    if (height >= lowestClippedPeak)
      runsByHeight[slotOf(height)] = (runsByHeight[slotOf(height)] as number) + 1
    height = 0
    length = 0
  }
  const add = (sample: number): void => {
    tops.add(sample)
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
      const runs = sumOf(countsFrom(runsByHeight, clippedShare * peak)) + ends
      return Math.max(runs, tops.cut()) / (taken / sampleRate)
    }
  }
}
