import { expect, it } from 'vitest'
import { breaksIn, lowestDb, tonesRateHz, twoTones } from './two-tones.ts'

/** As a file of 16 bits holds them. */
const stored = (samples: Float32Array): Float32Array =>
  samples.map((sample) => Math.round(sample * 32_768) / 32_768)
const joined = (...parts: Float32Array[]): Float32Array => {
  const whole = new Float32Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
const tones = stored(twoTones(2))
const middle = tonesRateHz

it('finds none in the sound that is fed', () => {
  expect(breaksIn(tones)).toEqual([])
})

it.each([1, 2, 44, 128, 441, 480, 1_024])('finds %d samples lost or said twice', (count) => {
  const lost = breaksIn(joined(tones.subarray(0, middle), tones.subarray(middle + count)))
  const twice = breaksIn(joined(tones.subarray(0, middle), tones.subarray(middle - count)))
  for (const found of [lost, twice]) expect(found).toEqual([{ atMs: expect.closeTo(1_000, 0), zeros: 0 }])
})

it('finds a buffer of nothing, and says that it is nothing', () => {
  const holed = joined(tones.subarray(0, middle), new Float32Array(441), tones.subarray(middle))
  const found = breaksIn(holed)
  expect(found[0]?.zeros).toBeGreaterThanOrEqual(440)
})

it('tells a soft beginning', () => {
  const steps = 10 * (tonesRateHz / 100)
  expect(Math.abs(lowestDb(tones.subarray(0, steps)))).toBeLessThan(1.5)
  expect(lowestDb(joined(new Float32Array(441), tones.subarray(0, steps)))).toBeLessThan(-60)
})
