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

/** A sound that arrives in pieces, at another sample rate; `rest` gives what the last samples still hold. */
export type Resampler = { push: (samples: Float32Array) => Float32Array; rest: () => Float32Array }

/**
 * Changes the sample rate with a polyphase windowed sinc (Kaiser), so that nothing above the new Nyquist frequency
 * folds back. Rates are whole hertz. The pieces together are the same samples however the sound is cut.
 */
export const createResampler = (fromHz: number, toHz: number, crossings = zeroCrossings): Resampler => {
  if (!(Number.isInteger(fromHz) && Number.isInteger(toHz) && fromHz > 0 && toHz > 0)) {
    throw new RangeError(`sample rates must be whole and positive: ${fromHz}, ${toHz}`)
  }
  if (fromHz === toHz) return { push: (samples) => samples, rest: () => new Float32Array(0) }
  const divisor = greatestCommonDivisor(fromHz, toHz)
  const phases = toHz / divisor
  const step = fromHz / divisor
  const cutoff = (rolloff / 2) * Math.min(1, toHz / fromHz)
  const halfWidth = crossings / (2 * cutoff)
  const reach = Math.ceil(halfWidth)
  const tapsByPhase: (Float64Array | undefined)[] = []
  let taken = 0
  let given = 0
  /** The last samples that are still needed, the first of which is sample `keptFrom` of the whole sound. */
  let kept = new Float32Array(0)
  let keptFrom = 0
  const upTo = (end: number): Float32Array => {
    const output = new Float32Array(Math.max(0, end - given))
    for (let at = 0; at < output.length; at += 1) {
      const index = given + at
      const phase = (index * step) % phases
      tapsByPhase[phase] ??= phaseTaps(phase / phases, cutoff, halfWidth)
      const taps = tapsByPhase[phase]
      const first = Math.floor((index * step) / phases) - reach + 1
      const from = Math.max(0, -first)
      const to = Math.min(taps.length, taken - first)
      const shift = first - keptFrom
      let sum = 0
      for (let tap = from; tap < to; tap += 1) sum += (kept[shift + tap] as number) * (taps[tap] as number)
      output[at] = sum
    }
    given += output.length
    return output
  }
  return {
    push: (samples) => {
      const joined = new Float32Array(kept.length + samples.length)
      joined.set(kept)
      joined.set(samples, kept.length)
      kept = joined
      taken += samples.length
      // The last output whose taps all lie in what has been taken.
      const output = upTo(Math.max(given, Math.ceil(((taken - reach) * phases) / step)))
      const needed = Math.min(taken, Math.max(keptFrom, Math.floor((given * step) / phases) - reach + 1))
      kept = kept.slice(needed - keptFrom)
      keptFrom = needed
      return output
    },
    rest: () => upTo(Math.round((taken * toHz) / fromHz))
  }
}

/** The same sound at another sample rate (see `createResampler`); equal rates give the samples back as they are. */
export const resample = (samples: Float32Array, fromHz: number, toHz: number): Float32Array => {
  if (fromHz === toHz) return samples
  const { push, rest } = createResampler(fromHz, toHz)
  const most = push(samples)
  const last = rest()
  const all = new Float32Array(most.length + last.length)
  all.set(most)
  all.set(last, most.length)
  return all
}
