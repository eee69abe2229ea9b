import { butterworthQ, filterInPlace, highPass, lowPass } from './biquad.ts'
import { safeSamples } from './samples.ts'

const lowCornerHz = 300
const highCornerHz = 3_400
/** North American and Japanese companding (ITU-T G.711). */
const mu = 255
const muSteps = 127

/** Only what a telephone line carries, 300 to 3400 Hz, 24 dB an octave on both sides. */
export const phoneFilter = (samples: Float32Array, sampleRate: number): Float32Array => {
  const passed = safeSamples(samples)
  for (const q of butterworthQ) {
    filterInPlace(passed, highPass(lowCornerHz, sampleRate, q))
    filterInPlace(passed, lowPass(highCornerHz, sampleRate, q))
  }
  return passed
}

/** The grain that mu-law coding to 8 bits leaves on a line; silence stays silence. */
const muLawGrain = (sample: number): number => {
  const coded = Math.round((muSteps * Math.log1p(mu * Math.abs(sample))) / Math.log1p(mu)) / muSteps
  return (Math.sign(sample) * Math.expm1(coded * Math.log1p(mu))) / mu
}

/** The sound as it comes out of a telephone: its band, and a light mu-law colour. */
export const phoneBand = (samples: Float32Array, sampleRate: number): Float32Array =>
  phoneFilter(phoneFilter(samples, sampleRate).map(muLawGrain), sampleRate)
