import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { integratedLoudness } from './loudness.ts'
import { dbToGain } from './samples.ts'
import { noise, sine } from './signals.fixture.ts'
import { joinSounds, silence } from './tones.ts'

/** A sine of this peak in dBFS: one channel of EBU Tech 3341's test signals, whose two read 3.01 LU more. */
const tone = (peakDb: number, seconds: number, sampleRate = 48_000, hz = 997): Float32Array =>
  sine(hz, dbToGain(peakDb), sampleRate, seconds)

describe('integratedLoudness', () => {
  it.each([8_000, 16_000, 24_000, 44_100, 48_000])(
    'reads BS.1770’s 997 Hz at %i Hz as -3.01 LUFS',
    (rate) => {
      expect(integratedLoudness(tone(0, 3, rate), rate)).toBeCloseTo(-3.01, 1)
    }
  )

  it.each([
    ['-23 LUFS', -19.99, -23],
    ['-33 LUFS', -29.99, -33]
  ])('reads EBU Tech 3341’s 1 kHz at %s', (_, peakDb, lufs) => {
    expect(integratedLoudness(tone(peakDb, 20, 48_000, 1_000), 48_000)).toBeCloseTo(lufs, 1)
  })

  it('leaves out what lies more than 10 LU below the rest (Tech 3341, test 3)', () => {
    const parts = joinSounds([tone(-32.99, 10), tone(-19.99, 60), tone(-32.99, 10)])
    expect(Math.abs((integratedLoudness(parts, 48_000) ?? 0) + 23)).toBeLessThan(0.1)
  })

  it('leaves out silence (Tech 3341, test 4)', () => {
    const parts = joinSounds([
      tone(-68.99, 10),
      tone(-32.99, 10),
      tone(-19.99, 60),
      tone(-32.99, 10),
      tone(-68.99, 10)
    ])
    expect(Math.abs((integratedLoudness(parts, 48_000) ?? 0) + 23)).toBeLessThan(0.1)
  })

  it('hears low tones less and high ones more', () => {
    const at = (hz: number): number => integratedLoudness(tone(-20, 3, 48_000, hz), 48_000) ?? 0
    expect(at(30)).toBeLessThan(at(1_000) - 5)
    expect(at(6_000)).toBeCloseTo(at(1_000) + 3.3, 0)
  })

  it('reads nothing from silence, from a rustle or from less than a block', () => {
    expect(integratedLoudness(silence(2_000, 16_000), 16_000)).toBeNull()
    expect(integratedLoudness(noise('white', 1e-5, 32_000), 16_000)).toBeNull()
    expect(integratedLoudness(tone(-20, 0.39), 48_000)).toBeNull()
    expect(integratedLoudness(new Float32Array(0), 48_000)).toBeNull()
  })

  it('moves with the level, by as many units as decibels', () => {
    const speechless = noise('pink', 0.05, 48_000)
    const before = integratedLoudness(speechless, 16_000) ?? 0
    fc.assert(
      fc.property(fc.integer({ min: -30, max: 6 }), (changeDb) => {
        const changed = speechless.map((sample) => sample * dbToGain(changeDb))
        expect(integratedLoudness(changed, 16_000)).toBeCloseTo(before + changeDb, 2)
      })
    )
  })
})
