/** Zero crossings of the sinc kept on each side: more is steeper and slower. */
const zeroCrossings = 32
/** Share of the lower Nyquist frequency that passes untouched; the rest is the filter's slope. */
const rolloff = 0.92
/** Kaiser window shape; 9 keeps what folds back more than 80 dB down. */
const kaiserBeta = 9

const besselI0 = (x: number): number => {
  let term = 1
  let sum = 1
  for (let k = 1; term > sum * 1e-12; k += 1) {
    term *= (x / (2 * k)) ** 2
    sum += term
  }
  return sum
}

const kaiserScale = besselI0(kaiserBeta)

/** The windowed sinc at `x` input samples from its centre; `cutoff` is a share of the input's sample rate. */
const kernel = (x: number, cutoff: number, halfWidth: number): number => {
  const place = x / halfWidth
  if (Math.abs(place) >= 1) return 0
  const turn = 2 * Math.PI * cutoff * x
  const sinc = turn === 0 ? 1 : Math.sin(turn) / turn
  return sinc * (besselI0(kaiserBeta * Math.sqrt(1 - place * place)) / kaiserScale)
}

const greatestCommonDivisor = (a: number, b: number): number =>
  b === 0 ? a : greatestCommonDivisor(b, a % b)

/** Taps for an output sample that falls `fraction` of an input sample after one; their sum is 1. */
const phaseTaps = (fraction: number, cutoff: number, halfWidth: number): Float64Array => {
  const reach = Math.ceil(halfWidth)
  const taps = new Float64Array(2 * reach)
  let sum = 0
  for (let tap = 0; tap < taps.length; tap += 1) {
    const weight = kernel(tap - reach + 1 - fraction, cutoff, halfWidth)
    taps[tap] = weight
    sum += weight
  }
  return taps.map((weight) => weight / sum)
}

/**
 * The same sound at another sample rate: a polyphase windowed sinc (Kaiser), so that nothing above the new Nyquist
 * frequency folds back. Rates are whole hertz; equal rates give the samples back as they are.
 */
export const resample = (samples: Float32Array, fromHz: number, toHz: number): Float32Array => {
  if (!(Number.isInteger(fromHz) && Number.isInteger(toHz) && fromHz > 0 && toHz > 0)) {
    throw new RangeError(`sample rates must be whole and positive: ${fromHz}, ${toHz}`)
  }
  if (fromHz === toHz) return samples
  const divisor = greatestCommonDivisor(fromHz, toHz)
  const phases = toHz / divisor
  const step = fromHz / divisor
  const cutoff = (rolloff / 2) * Math.min(1, toHz / fromHz)
  const halfWidth = zeroCrossings / (2 * cutoff)
  const reach = Math.ceil(halfWidth)
  const tapsByPhase: (Float64Array | undefined)[] = []
  const output = new Float32Array(Math.round((samples.length * toHz) / fromHz))
  for (let index = 0; index < output.length; index += 1) {
    const phase = (index * step) % phases
    const centre = Math.floor((index * step) / phases)
    tapsByPhase[phase] ??= phaseTaps(phase / phases, cutoff, halfWidth)
    const taps = tapsByPhase[phase]
    const first = centre - reach + 1
    const from = Math.max(0, -first)
    const to = Math.min(taps.length, samples.length - first)
    let sum = 0
    for (let tap = from; tap < to; tap += 1) sum += (samples[first + tap] ?? 0) * (taps[tap] ?? 0)
    output[index] = sum
  }
  return output
}
