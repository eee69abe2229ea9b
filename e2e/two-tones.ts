/** The fake microphone's own rate: at any other the browser would resample before Ringback hears anything. */
export const tonesRateHz = 44_100
/** Not in step with each other, so that hardly any lost stretch is whole cycles of both. */
const pitchesHz = [1_000, 1_618] as const
const toneGain = 0.25
/**
 * Two sines obey x[n] = -(c1 x[n-1] + .. + c4 x[n-4]) to the steps of 16 bits, whose error this is ten times; a lost or
 * repeated sample misses it by a hundred times as much.
 */
const breakResidual = 0.004
const fewestZeros = 8
/** Misses nearer together than this are one break. */
const clusterMs = 5

/** The fed sound: two tones without an end in the middle. */
export const twoTones = (durationS: number): Float32Array =>
  Float32Array.from({ length: Math.round(durationS * tonesRateHz) }, (_, at) =>
    pitchesHz.reduce((sum, hz) => sum + toneGain * Math.sin((2 * Math.PI * hz * at) / tonesRateHz), 0)
  )

/** Coefficients of the recurrence: (1 - 2 cos w1 z + z^2)(1 - 2 cos w2 z + z^2). */
const coefficients = (): [number, number, number, number, number] => {
  const [a = 0, b = 0] = pitchesHz.map((hz) => -2 * Math.cos((2 * Math.PI * hz) / tonesRateHz))
  return [1, a + b, 2 + a * b, a + b, 1]
}

/** Where two tones are not continuous; `zeros` = samples of nothing at the place, as a dropped buffer leaves them. */
export type Break = { atMs: number; zeros: number }

/** The longest run of zeros near a place; a wave crosses zero as well, but it does not stay there. */
const zerosAround = (samples: Float32Array, at: number): number => {
  const reach = Math.round((clusterMs * tonesRateHz) / 1_000)
  let longest = 0
  let run = 0
  for (const sample of samples.subarray(Math.max(0, at - reach), at + 20 * reach)) {
    run = sample === 0 ? run + 1 : 0
    longest = Math.max(longest, run)
  }
  return longest < fewestZeros ? 0 : longest
}

/** Every place at which samples were lost, repeated or put in between. */
export const breaksIn = (samples: Float32Array): Break[] => {
  const [c0, c1, c2, c3, c4] = coefficients()
  const apart = (clusterMs * tonesRateHz) / 1_000
  const places: number[] = []
  let last = Number.NEGATIVE_INFINITY
  for (let at = 4; at < samples.length; at++) {
    const residual =
      c0 * (samples[at] ?? 0) +
      c1 * (samples[at - 1] ?? 0) +
      c2 * (samples[at - 2] ?? 0) +
      c3 * (samples[at - 3] ?? 0) +
      c4 * (samples[at - 4] ?? 0)
    if (Math.abs(residual) < breakResidual) continue
    if (at - last > apart) places.push(at)
    last = at
  }
  return places.map((at) => ({ atMs: (at / tonesRateHz) * 1_000, zeros: zerosAround(samples, at) }))
}

/** The lowest level of any 10 ms of a stretch, in dB beside the fed one. */
export const lowestDb = (samples: Float32Array): number => {
  const step = tonesRateHz / 100
  const expected = pitchesHz.length * (toneGain ** 2 / 2)
  let lowest = Number.POSITIVE_INFINITY
  for (let at = 0; at + step <= samples.length; at += step) {
    const power = samples.subarray(at, at + step).reduce((sum, sample) => sum + sample * sample, 0) / step
    lowest = Math.min(lowest, 10 * Math.log10(Math.max(power, 1e-12) / expected))
  }
  return lowest
}
