import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asHeard, heardRateHz } from './as-heard.ts'
import { truePeakDb } from './level.ts'
import { integratedLoudness } from './loudness.ts'
import { babble, noise, sine, steadyRms } from './signals.fixture.ts'

const talk = babble(4, 48_000)
const crowd = noise('pink', 0.03, heardRateHz * 2)
const quiet = { surroundings: null, cutMs: null }
const lufs = (samples: Float32Array): number => integratedLoudness(samples, heardRateHz) ?? Number.NaN

describe('asHeard', () => {
  it('narrows the message to a telephone, and leaves the surroundings as wide as they are', () => {
    const hum = asHeard(sine(100, 0.3, 48_000, 2), 48_000, quiet)
    const voice = asHeard(sine(1_000, 0.3, 48_000, 2), 48_000, quiet)
    expect(hum.sampleRate).toBe(heardRateHz)
    expect(truePeakDb(hum.samples, heardRateHz)).toBeLessThan(truePeakDb(voice.samples, heardRateHz))
    const rumble = sine(100, 0.1, heardRateHz, 2)
    const { samples } = asHeard(new Float32Array(96_000), 48_000, { surroundings: rumble, cutMs: null })
    expect(lufs(samples)).toBeCloseTo(-34, 0)
  })

  it('is equally loud whatever it was recorded at, and stays away from full scale', () => {
    const [loud, low] = [1, 0.02].map((gain) =>
      asHeard(
        talk.map((sample) => sample * gain),
        48_000,
        { surroundings: crowd, cutMs: null }
      )
    )
    expect(Math.abs(lufs(loud?.samples ?? talk) - lufs(low?.samples ?? talk))).toBeLessThan(0.5)
    expect(lufs(loud?.samples ?? talk)).toBeCloseTo(-22.7, 0)
    expect(truePeakDb(loud?.samples ?? talk, heardRateHz)).toBeLessThan(-1)
  })

  it('lets the message stand 10 to 12 dB above the surroundings', () => {
    const alone = asHeard(talk, 48_000, quiet).samples
    const under = asHeard(talk, 48_000, { surroundings: crowd, cutMs: null }).samples
    const around = under.map((sample, index) => sample - (alone[index] ?? 0))
    expect(lufs(alone) - lufs(around)).toBeGreaterThan(10)
    expect(lufs(alone) - lufs(around)).toBeLessThan(12)
  })

  it('ends at the cut with a click that begins softly, then nothing', () => {
    const cutMs = 1_500
    const { samples } = asHeard(talk, 48_000, { surroundings: crowd, cutMs })
    const cut = (cutMs * heardRateHz) / 1_000
    expect(samples).toHaveLength(cut + 0.8 * heardRateHz)
    const click = samples.subarray(cut, cut + 0.02 * heardRateHz)
    expect(click.reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0)).toBeGreaterThan(0.03)
    expect(Math.abs((samples[cut] ?? 1) - (samples[cut - 1] ?? 0))).toBeLessThan(0.02)
    expect(samples.subarray(cut + 0.03 * heardRateHz).every((sample) => sample === 0)).toBe(true)
    const whole = asHeard(talk, 48_000, { surroundings: crowd, cutMs: null }).samples
    expect(samples.subarray(1_000, cut - 100)).toEqual(whole.subarray(1_000, cut - 100))
  })

  it('plays on to the end where the cut lies behind it', () => {
    expect(asHeard(talk, 48_000, { surroundings: crowd, cutMs: 9_000 })).toEqual(
      asHeard(talk, 48_000, { surroundings: crowd, cutMs: null })
    )
  })

  it('leaves a silent take silent', () => {
    expect(steadyRms(asHeard(new Float32Array(48_000), 48_000, quiet).samples)).toBe(0)
  })

  it('stays finite whatever it is given', () => {
    fc.assert(
      fc.property(
        fc.float32Array({ maxLength: 300 }),
        fc.float32Array({ maxLength: 50 }),
        fc.option(fc.double({ min: 0, max: 50, noNaN: true })),
        (samples, loop, cutMs) => {
          const heard = asHeard(samples, 16_000, { surroundings: loop, cutMs })
          expect(heard.samples.every(Number.isFinite)).toBe(true)
        }
      ),
      { numRuns: 30 }
    )
  })
})
