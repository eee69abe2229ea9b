import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { resample } from './resample.ts'
import { sine, steadyRms } from './signals.fixture.ts'

const dbOf = (ratio: number): number => 20 * Math.log10(ratio)

describe('resample', () => {
  it.each([8_000, 11_025, 22_050, 44_100, 48_000, 96_000])(
    'keeps a 1 kHz tone at its level from %i Hz',
    (rate) => {
      const heard = resample(sine(1_000, 0.5, rate, 1), rate, 16_000)
      expect(heard).toHaveLength(16_000)
      expect(Math.abs(dbOf(steadyRms(heard) / (0.5 / Math.SQRT2)))).toBeLessThan(0.05)
    }
  )

  it('keeps the tone in its place in time', () => {
    const heard = resample(sine(1_000, 0.5, 48_000, 1), 48_000, 16_000)
    const meant = sine(1_000, 0.5, 16_000, 1)
    for (let index = 2_000; index < 14_000; index += 1) {
      expect(Math.abs((heard[index] ?? 9) - (meant[index] ?? 0))).toBeLessThan(0.001)
    }
  })

  it.each([
    [44_100, 9_000],
    [48_000, 8_800],
    [48_000, 15_000],
    [96_000, 31_000]
  ])('lets nothing fold back: at %i Hz a tone of %i Hz is 70 dB down', (rate, hz) => {
    expect(dbOf(steadyRms(resample(sine(hz, 1, rate, 1), rate, 16_000)))).toBeLessThan(-73)
  })

  it('keeps a constant constant', () => {
    const heard = resample(new Float32Array(4_410).fill(0.25), 44_100, 16_000)
    for (const sample of heard.subarray(200, -200)) expect(sample).toBeCloseTo(0.25, 6)
  })

  it('gives as many samples as the time is long, whatever the rates, and none from none', () => {
    fc.assert(
      fc.property(fc.nat(400), fc.integer({ min: 8_000, max: 96_000 }), (length, rate) => {
        const heard = resample(new Float32Array(length).fill(0.5), rate, 16_000)
        expect(heard).toHaveLength(Math.round((length * 16_000) / rate))
        expect(heard.every((sample) => Math.abs(sample) < 1)).toBe(true)
      })
    )
  })

  it('refuses a sample rate that is none', () => {
    for (const rate of [0, -1, 44_100.5, Number.NaN]) {
      expect(() => resample(new Float32Array(1), rate, 16_000)).toThrow(RangeError)
    }
  })
})
