import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { phoneBand, phoneFilter } from './phone-band.ts'
import { sine, steadyRms } from './signals.fixture.ts'

const throughDb = (hz: number, sampleRate: number): number =>
  20 * Math.log10(steadyRms(phoneFilter(sine(hz, 0.5, sampleRate, 1), sampleRate)) / (0.5 / Math.SQRT2))

describe('phoneFilter', () => {
  it.each([16_000, 44_100, 48_000])('carries 300 to 3400 Hz and little else at %i Hz', (sampleRate) => {
    expect(throughDb(1_000, sampleRate)).toBeGreaterThan(-0.5)
    expect(throughDb(2_500, sampleRate)).toBeGreaterThan(-1.5)
    expect(throughDb(300, sampleRate)).toBeCloseTo(-3, 0)
    expect(throughDb(3_400, sampleRate)).toBeCloseTo(-3, 0)
    expect(throughDb(100, sampleRate)).toBeLessThan(-35)
    expect(throughDb(6_500, sampleRate)).toBeLessThan(-22)
  })
})

describe('phoneBand', () => {
  it('leaves silence silent', () => {
    expect(phoneBand(new Float32Array(2_000), 16_000).every((sample) => sample === 0)).toBe(true)
  })

  it('adds a grain that is there but far below the sound', () => {
    const tone = sine(1_000, 0.3, 16_000, 1)
    const plain = phoneFilter(phoneFilter(tone, 16_000), 16_000)
    const grain = phoneBand(tone, 16_000).map((sample, index) => sample - (plain[index] ?? 0))
    const belowDb = 20 * Math.log10(steadyRms(grain) / steadyRms(tone))
    expect(belowDb).toBeLessThan(-30)
    expect(belowDb).toBeGreaterThan(-60)
  })

  it('stays finite and in reach whatever it is given', () => {
    fc.assert(
      fc.property(
        fc.float32Array({ maxLength: 500 }),
        fc.constantFrom(8_000, 16_000, 48_000),
        (samples, sampleRate) => {
          const heard = phoneBand(samples, sampleRate)
          expect(heard).toHaveLength(samples.length)
          expect(heard.every((sample) => Number.isFinite(sample) && Math.abs(sample) < 8)).toBe(true)
        }
      )
    )
  })
})
