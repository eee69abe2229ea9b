import type { Biquad } from './biquad.ts'
import { filterInPlace } from './biquad.ts'
import { safeSamples } from './samples.ts'

// ITU-R BS.1770-4: blocks of 400 ms, a new one every 100 ms, an absolute and a relative gate.
const blockS = 0.4
const hopS = 0.1
const absoluteGateLufs = -70
const relativeGateLu = -10
const offsetLufs = -0.691

/** The head's share of K-weighting: a high shelf. The analogue prototype behind the recommendation's 48 kHz table. */
const headShelf = (sampleRate: number): Biquad => {
  const turn = Math.tan((Math.PI * 1_681.974_450_955_533) / sampleRate)
  const damping = turn / 0.707_175_236_955_419_6
  const high = 10 ** (3.999_843_853_973_347 / 20)
  const band = high ** 0.499_666_774_154_541_6
  const a0 = 1 + damping + turn ** 2
  return {
    b0: (high + band * damping + turn ** 2) / a0,
    b1: (2 * (turn ** 2 - high)) / a0,
    b2: (high - band * damping + turn ** 2) / a0,
    a1: (2 * (turn ** 2 - 1)) / a0,
    a2: (1 - damping + turn ** 2) / a0
  }
}

/** K-weighting's high pass, the "revised low-frequency B curve". */
const lowCut = (sampleRate: number): Biquad => {
  const turn = Math.tan((Math.PI * 38.135_470_876_024_44) / sampleRate)
  const damping = turn / 0.500_327_037_323_877_3
  const a0 = 1 + damping + turn ** 2
  return { b0: 1, b1: -2, b2: 1, a1: (2 * (turn ** 2 - 1)) / a0, a2: (1 - damping + turn ** 2) / a0 }
}

const lufsOf = (power: number): number => offsetLufs + 10 * Math.log10(power)

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

/** Mean squares of the K-weighted blocks. */
const blockPowers = (samples: Float32Array, sampleRate: number): number[] => {
  const weighted = filterInPlace(
    filterInPlace(safeSamples(samples), headShelf(sampleRate)),
    lowCut(sampleRate)
  )
  const block = Math.round(blockS * sampleRate)
  const hop = Math.round(hopS * sampleRate)
  const count = Math.max(0, Math.floor((weighted.length - block) / hop) + 1)
  const powers: number[] = []
  for (let index = 0; index < count; index += 1) {
    let sum = 0
    for (let at = index * hop; at < index * hop + block; at += 1) {
      const sample = weighted[at] as number
      sum += sample * sample
    }
    powers.push(sum / block)
  }
  return powers
}

/**
 * Integrated loudness of a mono sound in LUFS (ITU-R BS.1770-4, gated); null where nothing of it is louder than
 * -70 LUFS or it is shorter than one block of 400 ms.
 */
export const integratedLoudness = (samples: Float32Array, sampleRate: number): number | null => {
  const heard = blockPowers(samples, sampleRate).filter((power) => lufsOf(power) > absoluteGateLufs)
  if (heard.length === 0) return null
  const gateLufs = lufsOf(mean(heard)) + relativeGateLu
  return lufsOf(mean(heard.filter((power) => lufsOf(power) > gateLufs)))
}
