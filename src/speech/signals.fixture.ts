/** Sounds with known properties, for the tests of this folder. */

/** A sine of this peak height. */
export const sine = (hz: number, peak: number, sampleRate: number, seconds: number): Float32Array =>
  new Float32Array(Math.round(sampleRate * seconds)).map(
    (_, index) => peak * Math.sin((2 * Math.PI * hz * index) / sampleRate)
  )

/** RMS of the middle half, where filters have settled. */
export const steadyRms = (samples: Float32Array): number => {
  const middle = samples.subarray(samples.length >> 2, (3 * samples.length) >> 2)
  return Math.sqrt(middle.reduce((sum, sample) => sum + sample * sample, 0) / middle.length)
}

/** Uniform numbers in -1..1 from a fixed beginning. */
const uniform = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 0x8000_0000 - 1
  }
}

const gaussian = (seed: number): (() => number) => {
  const next = uniform(seed)
  return () => (next() + next() + next() + next()) * Math.sqrt(3 / 4)
}

export type NoiseColour = 'white' | 'pink' | 'hum'

/** Noise of about this RMS: white, pink (Kellet's filter) or a 50 Hz hum with hiss. */
export const noise = (colour: NoiseColour, rms: number, samples: number, seed = 1): Float32Array => {
  const next = gaussian(seed)
  let [low, middle, high] = [0, 0, 0]
  return new Float32Array(samples).map((_, index) => {
    const white = next()
    if (colour === 'white') return rms * white
    if (colour === 'hum')
      return rms * (Math.SQRT2 * Math.sin((2 * Math.PI * 50 * index) / 16_000) + 0.1 * white)
    low = 0.997_65 * low + white * 0.099_046
    middle = 0.963 * middle + white * 0.296_516_4
    high = 0.57 * high + white * 1.052_691_3
    return rms * 0.4 * (low + middle + high + white * 0.1848)
  })
}

/** Something like talking: a buzz at 120 Hz whose loudness swings four times a second, RMS about .11. */
export const babble = (seconds: number, sampleRate = 16_000): Float32Array =>
  new Float32Array(Math.round(seconds * sampleRate)).map((_, index) => {
    const at = index / sampleRate
    const swing = 0.55 + 0.45 * Math.sin(2 * Math.PI * 4 * at + Math.PI / 2)
    const partials = [2, 3, 4, 5, 7, 9, 12].reduce(
      (sum, partial) => sum + Math.sin(2 * Math.PI * 120 * partial * at + partial) / partial,
      0
    )
    return 0.2 * swing * partials
  })

/** Lays sounds into noise-free silence at their times in milliseconds. */
export const laidOut = (
  totalMs: number,
  sounds: [atMs: number, sound: Float32Array][],
  sampleRate = 16_000
): Float32Array => {
  const bed = new Float32Array(Math.round((totalMs * sampleRate) / 1_000))
  for (const [atMs, sound] of sounds) bed.set(sound, Math.round((atMs * sampleRate) / 1_000))
  return bed
}

/** The sum of sounds of equal length. */
export const summed = (first: Float32Array, second: Float32Array): Float32Array =>
  first.map((sample, index) => sample + (second[index] ?? 0))
