/** Normalised coefficients of one second-order filter. */
export type Biquad = { b0: number; b1: number; b2: number; a1: number; a2: number }

/** Quality factors of the two halves of a fourth-order Butterworth filter. */
export const butterworthQ = [0.541_196_1, 1.306_562_965]

/** A corner no nearer to the Nyquist frequency than the bilinear transform can bear. */
const usableCorner = (cornerHz: number, sampleRate: number): number => Math.min(cornerHz, sampleRate * 0.45)

// The formulas are those of R. Bristow-Johnson's Audio EQ Cookbook.
const corner = (cornerHz: number, sampleRate: number, q: number) => {
  const turn = (2 * Math.PI * usableCorner(cornerHz, sampleRate)) / sampleRate
  return { cosine: Math.cos(turn), alpha: Math.sin(turn) / (2 * q) }
}

const biquad = (b0: number, b1: number, cosine: number, alpha: number): Biquad => {
  const a0 = 1 + alpha
  return { b0: b0 / a0, b1: b1 / a0, b2: b0 / a0, a1: (-2 * cosine) / a0, a2: (1 - alpha) / a0 }
}

/** Passes what lies below the corner frequency. */
export const lowPass = (cornerHz: number, sampleRate: number, q: number): Biquad => {
  const { cosine, alpha } = corner(cornerHz, sampleRate, q)
  return biquad((1 - cosine) / 2, 1 - cosine, cosine, alpha)
}

/** Passes what lies above the corner frequency; a constant gives 0. */
export const highPass = (cornerHz: number, sampleRate: number, q: number): Biquad => {
  const { cosine, alpha } = corner(cornerHz, sampleRate, q)
  return biquad((1 + cosine) / 2, -(1 + cosine), cosine, alpha)
}

/** A filter that keeps its state (transposed direct form II) from one stretch of sound to the next; it works in place. */
export const createFilter = ({ b0, b1, b2, a1, a2 }: Biquad): ((samples: Float32Array) => Float32Array) => {
  let first = 0
  let second = 0
  return (samples) => {
    for (let index = 0; index < samples.length; index += 1) {
      const input = samples[index] ?? 0
      const output = b0 * input + first
      first = b1 * input - a1 * output + second
      second = b2 * input - a2 * output
      samples[index] = output
    }
    return samples
  }
}

/** Runs one filter over the samples in place and returns them. */
export const filterInPlace = (samples: Float32Array, filter: Biquad): Float32Array =>
  createFilter(filter)(samples)
