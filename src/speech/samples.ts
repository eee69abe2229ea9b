/** A sample made safe to calculate with: NaN and infinities become 0, everything else is held in -1..1. */
export const safeSample = (sample: number): number =>
  Number.isFinite(sample) ? Math.max(-1, Math.min(1, sample)) : 0

/** A safe copy of samples from a microphone or a foreign file (`safeSample` on each). */
export const safeSamples = (samples: Float32Array): Float32Array => samples.map(safeSample)

/** Decibels of a power (mean square), never below -120 dB. */
export const powerToDb = (power: number): number => 10 * Math.log10(Math.max(power, 1e-12))

/** The factor on samples that changes their level by this many decibels. */
export const dbToGain = (levelDb: number): number => 10 ** (levelDb / 20)

/** The value below which this share (0..1) of the sorted values lies, interpolated; 0 of no values. */
export const quantile = (sorted: Float64Array, share: number): number => {
  const place = share * (sorted.length - 1)
  const below = sorted[Math.floor(place)] ?? 0
  const above = sorted[Math.ceil(place)] ?? below
  return below + (above - below) * (place - Math.floor(place))
}
