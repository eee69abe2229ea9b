import { describe, expect, it } from 'vitest'
import { sine, steadyRms } from './signals.fixture.ts'
import { beep, fadeEdges, joinSounds, lineHiss, mixInto, pickUp, ringback, silence } from './tones.ts'

const rate = 16_000
const largestStep = (samples: Float32Array): number =>
  samples.reduce(
    (largest, sample, index) => Math.max(largest, Math.abs(sample - (samples[index - 1] ?? 0))),
    Math.abs(samples.at(-1) ?? 0)
  )
const mean = (samples: Float32Array): number =>
  samples.reduce((sum, sample) => sum + sample, 0) / samples.length

/** How much of the sound a single frequency holds, 0..1. */
const share = (samples: Float32Array, hz: number): number => {
  let [real, imaginary] = [0, 0]
  samples.forEach((sample, index) => {
    real += sample * Math.cos((2 * Math.PI * hz * index) / rate)
    imaginary += sample * Math.sin((2 * Math.PI * hz * index) / rate)
  })
  const energy = samples.reduce((sum, sample) => sum + sample * sample, 0)
  return (2 * (real ** 2 + imaginary ** 2)) / (energy * samples.length)
}

describe('the sounds of the line', () => {
  it.each([
    ['beep', beep(rate), 2 * Math.PI * (1_000 / rate)],
    ['pick-up', pickUp(rate), 0.5],
    ['British ring', ringback('uk', 2, rate), 2 * Math.PI * (450 / rate)],
    ['American ring', ringback('us', 1, rate), 2 * Math.PI * (480 / rate)],
    ['European ring', ringback('europe', 1, rate), 2 * Math.PI * (425 / rate)]
  ])('%s begins and ends in silence, has no step and no offset', (_, sound, steepest) => {
    const peak = sound.reduce((highest, sample) => Math.max(highest, Math.abs(sample)), 0)
    expect(Math.abs(sound[0] ?? 1)).toBe(0)
    expect(Math.abs(sound.at(-1) ?? 1)).toBe(0)
    expect(largestStep(sound)).toBeLessThanOrEqual(peak * steepest * 1.01)
    expect(Math.abs(mean(sound))).toBeLessThan(1e-3)
    expect(peak).toBeLessThan(0.3)
  })

  it('beeps at 1 kHz for 0.4 s', () => {
    expect(beep(rate)).toHaveLength(6_400)
    expect(share(beep(rate), 1_000)).toBeGreaterThan(0.9)
  })

  it('rings the British way in pairs three seconds apart, the American way once and long', () => {
    expect(ringback('uk', 1, rate)).toHaveLength(rate)
    expect(ringback('uk', 2, rate)).toHaveLength(4 * rate)
    expect(
      ringback('uk', 2, rate)
        .subarray(rate, 3 * rate)
        .every((sample) => sample === 0)
    ).toBe(true)
    expect(ringback('us', 1, rate)).toHaveLength(2 * rate)
    expect(ringback('uk', 0, rate)).toHaveLength(0)
  })

  it('rings the European way with one tone of a second, five seconds apart, as loud as the others', () => {
    expect(ringback('europe', 2, rate)).toHaveLength(6 * rate)
    expect(share(ringback('europe', 1, rate), 425)).toBeGreaterThan(0.9)
    const loudness = (ring: Float32Array) => 20 * Math.log10(steadyRms(ring))
    expect(loudness(ringback('europe', 1, rate))).toBeCloseTo(loudness(ringback('us', 1, rate)), 0)
  })

  it('hisses alike every time, at its level', () => {
    const hiss = lineHiss(1_000, -60, rate)
    expect(20 * Math.log10(steadyRms(hiss))).toBeCloseTo(-60, 0)
    expect(lineHiss(1_000, -60, rate)).toEqual(hiss)
  })
})

describe('joining sounds', () => {
  it('fades what is shorter than its edges', () => {
    expect([...fadeEdges(new Float32Array([1, 1, 1]), rate, 100, 100)].every((sample) => sample < 1)).toBe(
      true
    )
    expect(fadeEdges(new Float32Array(0), rate, 10, 10)).toHaveLength(0)
  })

  it('puts sounds one after the other, or onto each other without growing', () => {
    const tone = sine(440, 0.1, rate, 0.1)
    expect(joinSounds([silence(50, rate), tone])).toHaveLength(2_400)
    const mixed = mixInto(silence(150, rate), tone, 100, rate)
    expect(mixed).toHaveLength(2_400)
    expect(mixed.subarray(1_600)).toEqual(tone.subarray(0, 800))
  })
})
