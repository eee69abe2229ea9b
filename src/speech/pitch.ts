import { measureRateHz } from './frames.ts'

/** What one frame sounds like to the ear for pitch; `strength` is 0..1, about 1 for a clean voice. */
export type PitchFrame = { hz: number; strength: number }

const lowestHz = 65
const highestHz = 400
const windowSamples = 0.04 * measureRateHz
/** The coarse search looks at every fourth sample and lag: the sound has been low-passed for that. */
const coarseStep = 4
const fineStep = 2
/** Halving the pitch must be this much more regular per octave (after P. Boersma, 1993). */
const octaveCost = 0.02
const shortestLag = Math.floor(measureRateHz / highestHz)
const longestLag = Math.ceil(measureRateHz / lowestHz)
/** Coarse maxima this near to the best one are looked at closely: the top of a high voice lies between coarse lags. */
const nearBest = 0.35

/** The samples on either side of a frame's middle that `createPitchTracker` reads. */
export const pitchReach = (windowSamples + longestLag) / 2 + 2 * coarseStep

/** Correlation of a stretch with itself `lag` samples later, both centred on `middle` and scaled to -1..1. */
const correlation = (samples: Float32Array, middle: number, lag: number, step: number): number => {
  const from = middle - Math.floor((windowSamples + lag) / 2)
  let [product, first, second] = [0, 0, 0]
  for (let at = from; at < from + windowSamples; at += step) {
    const one = samples[at] as number
    const other = samples[at + lag] as number
    product += one * other
    first += one * one
    second += other * other
  }
  return product / Math.sqrt(first * second + 1e-12)
}

/** Height and offset (-1..1, in steps) of a parabola's top through three equally spaced points. */
const parabolaTop = (before: number, at: number, after: number): { offset: number; height: number } => {
  const curve = before - 2 * at + after
  if (curve >= 0) return { offset: 0, height: at }
  const offset = (before - after) / (2 * curve)
  return { offset, height: at - ((before - after) * offset) / 4 }
}

const cost = (lag: number): number => octaveCost * Math.log2(lag / shortestLag)

/** Climbs from a coarse lag to the top nearby and reads it between the samples. */
const refined = (
  samples: Float32Array,
  middle: number,
  coarseLag: number
): { lag: number; height: number } => {
  const heights = new Map<number, number>()
  const heightAt = (lag: number): number => {
    const known = heights.get(lag) ?? correlation(samples, middle, lag, fineStep)
    heights.set(lag, known)
    return known
  }
  let lag = coarseLag
  for (let step = 0; step < coarseStep; step += 1) {
    const [down, here, up] = [heightAt(lag - 1), heightAt(lag), heightAt(lag + 1)]
    if (here >= down && here >= up) break
    lag += up > down ? 1 : -1
  }
  const top = parabolaTop(heightAt(lag - 1), heightAt(lag), heightAt(lag + 1))
  return { lag: lag + Math.max(-1, Math.min(1, top.offset)), height: top.height }
}

/**
 * Pitch of one frame by normalised cross-correlation in two passes (after D. Talkin's RAPT, 1995): a coarse one over all
 * lags from 65 to 400 Hz, then closely around its best maxima. `samples` are low-passed, at `measureRateHz`, and reach
 * `pitchReach` to both sides of `middle`.
 */
export const createPitchTracker = (): ((samples: Float32Array, middle: number) => PitchFrame) => {
  const lags = Math.floor((longestLag - shortestLag) / coarseStep) + 3
  const coarse = new Float64Array(lags)
  const lagOf = (place: number): number => shortestLag + (place - 1) * coarseStep
  return (samples, middle) => {
    let best = 0
    for (let place = 0; place < lags; place += 1) {
      coarse[place] = correlation(samples, middle, lagOf(place), coarseStep)
      best = Math.max(best, coarse[place] as number)
    }
    let found = { lag: 0, score: 0, height: 0 }
    if (best < 0.2) return { hz: 0, strength: 0 }
    for (let place = 1; place < lags - 1; place += 1) {
      const height = coarse[place] as number
      const isTop = height >= (coarse[place - 1] as number) && height > (coarse[place + 1] as number)
      if (!isTop || height < best - nearBest) continue
      const close = refined(samples, middle, lagOf(place))
      const score = close.height - cost(close.lag)
      if (score > found.score) found = { ...close, score }
    }
    return found.lag === 0
      ? { hz: 0, strength: 0 }
      : { hz: measureRateHz / found.lag, strength: Math.max(0, Math.min(1, found.height)) }
  }
}
