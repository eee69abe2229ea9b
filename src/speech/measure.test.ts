import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { audioMeasures } from '../shared/take.ts'
import { createClipCounter } from './clipping.ts'
import { truePeakDb } from './level.ts'
import { measureTake } from './measure.ts'
import type { NoiseColour } from './signals.fixture.ts'
import { babble, laidOut, noise, sine, summed } from './signals.fixture.ts'

const rms = (samples: Float32Array): number =>
  Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length)
const toDb = (ratio: number): number => 20 * Math.log10(ratio)

/** Two bursts of talk: 700 ms to 2200 ms and 3000 ms to 4500 ms, in 6 s. */
const talk = babble(1.5)
const twoBursts = laidOut(6_000, [
  [700, talk],
  [3_000, talk]
])

describe('measureTake', () => {
  it('finds where talk begins, rests and ends', () => {
    const measured = measureTake(summed(twoBursts, noise('white', 0.0005, twoBursts.length)), 16_000)
    expect(measured.durationMs).toBe(6_000)
    expect(Math.abs((measured.firstSpeechMs ?? 0) - 700)).toBeLessThanOrEqual(20)
    expect(Math.abs((measured.lastSpeechMs ?? 0) - 4_500)).toBeLessThanOrEqual(30)
    expect(measured.pauses).toHaveLength(1)
    const [from, to] = measured.pauses[0] ?? [0, 0]
    expect(Math.abs(from - 2_200)).toBeLessThanOrEqual(30)
    expect(Math.abs(to - 3_000)).toBeLessThanOrEqual(20)
    expect(Math.abs(measured.speechMs - 3_000)).toBeLessThanOrEqual(60)
  })

  it('reads the edges of a sound to the millisecond, wherever they lie between the frames', () => {
    fc.assert(
      fc.property(fc.integer({ min: 400, max: 900 }), fc.constantFrom(0, 0.000_05), (startMs, hiss) => {
        const sound = laidOut(3_000, [[startMs, talk]])
        const measured = measureTake(summed(sound, noise('white', hiss, sound.length)), 16_000)
        expect(Math.abs((measured.firstSpeechMs ?? 0) - startMs)).toBeLessThanOrEqual(2)
        // The filter against rumble rings on for some milliseconds.
        expect(Math.abs((measured.lastSpeechMs ?? 0) - startMs - 1_500)).toBeLessThanOrEqual(8)
      }),
      { numRuns: 25 }
    )
  })

  it('bridges a gap that is no pause, and counts one of 250 ms', () => {
    const gapped = (gapMs: number) =>
      measureTake(
        laidOut(5_000, [
          [500, talk],
          [2_000 + gapMs, talk]
        ]),
        16_000
      )
    expect(gapped(150).pauses).toEqual([])
    expect(gapped(150).speechMs).toBeGreaterThan(3_100)
    expect(gapped(300).pauses).toHaveLength(1)
  })

  it.each([8_000, 44_100, 48_000])('measures alike at %i Hz', (sampleRate) => {
    const quarter = laidOut(3_000, [[1_000, babble(1.2, sampleRate)]], sampleRate)
    const measured = measureTake(quarter, sampleRate)
    expect(Math.abs((measured.firstSpeechMs ?? 0) - 1_000)).toBeLessThanOrEqual(20)
    expect(measured.levelDbfs).toBeCloseTo(toDb(rms(babble(1.2))), 0)
  })

  it('tells level and signal to noise within half a decibel', () => {
    for (const snrDb of [10, 15, 20, 25]) {
      const noisy = summed(twoBursts, noise('white', rms(talk) / 10 ** (snrDb / 20), twoBursts.length))
      const measured = measureTake(noisy, 16_000)
      expect(Math.abs((measured.snrDb ?? 0) - snrDb)).toBeLessThanOrEqual(0.5)
      expect(Math.abs((measured.levelDbfs ?? 0) - toDb(rms(talk)))).toBeLessThanOrEqual(0.6)
    }
  })

  it('does not say how noisy it is when there is nothing but talk', () => {
    const measured = measureTake(babble(2), 16_000)
    expect(measured.levelDbfs).not.toBeNull()
    expect(measured.snrDb).toBeNull()
  })

  it.each<NoiseColour>(['white', 'pink', 'hum'])('hears no speech in %s noise, however loud', (colour) => {
    for (const level of [0.0001, 0.001, 0.01, 0.1]) {
      for (const seconds of [1, 5, 20]) {
        const measured = measureTake(noise(colour, level, seconds * 16_000, seconds), 16_000)
        expect(measured).toMatchObject({
          firstSpeechMs: null,
          lastSpeechMs: null,
          speechMs: 0,
          pauses: [],
          levelDbfs: null,
          snrDb: null
        })
      }
    }
  })

  it('hears no speech in silence, in a constant, or in a knock', () => {
    const knock = laidOut(4_000, [[1_000, babble(0.12)]])
    for (const silent of [
      new Float32Array(0),
      new Float32Array(1),
      new Float32Array(64_000),
      new Float32Array(64_000).fill(0.4),
      knock
    ]) {
      expect(measureTake(silent, 16_000).firstSpeechMs).toBeNull()
    }
  })

  it('hears one short word in a long silence', () => {
    const word = summed(laidOut(20_000, [[9_000, babble(0.4)]]), noise('white', 0.0003, 320_000))
    expect(Math.abs((measureTake(word, 16_000).firstSpeechMs ?? 0) - 9_000)).toBeLessThanOrEqual(100)
  })

  it('is not misled by an offset', () => {
    const offset = twoBursts.map((sample) => sample + 0.2)
    expect(measureTake(offset, 16_000)).toMatchObject({
      ...measureTake(twoBursts, 16_000),
      clippingPerS: expect.anything()
    })
  })

  it('gives finite measures inside the take for any samples at all', () => {
    const anything = fc.oneof(
      fc.float32Array({ maxLength: 3_000 }),
      fc.tuple(fc.float(), fc.nat(3_000)).map(([sample, length]) => new Float32Array(length).fill(sample)),
      fc
        .array(fc.tuple(fc.nat(8_000), fc.float({ min: -1, max: 1, noNaN: true })), { maxLength: 12 })
        .map((runs) =>
          Float32Array.from(runs.flatMap(([length, peak]) => [...sine(300, peak, 16_000, length / 16_000)]))
        )
    )
    fc.assert(
      fc.property(anything, fc.constantFrom(8_000, 16_000, 44_100, 192_000), (samples, sampleRate) => {
        const measured = measureTake(samples, sampleRate)
        expect(audioMeasures.safeParse(measured).success).toBe(true)
        const { durationMs, firstSpeechMs, lastSpeechMs, speechMs, pauses, levelDbfs, snrDb, clippingPerS } =
          measured
        expect(durationMs).toBe(Math.round((samples.length / sampleRate) * 1_000))
        expect(firstSpeechMs === null).toBe(lastSpeechMs === null)
        expect((firstSpeechMs ?? 0) >= 0 && (lastSpeechMs ?? 0) <= durationMs).toBe(true)
        const pausesMs = pauses.reduce((sum, [from, to]) => sum + to - from, 0)
        expect(pausesMs + speechMs).toBeLessThanOrEqual((lastSpeechMs ?? 0) - (firstSpeechMs ?? 0))
        expect(pauses.every(([from, to]) => to - from >= 250)).toBe(true)
        expect(levelDbfs === null || (levelDbfs <= 0 && levelDbfs >= -120)).toBe(true)
        expect(snrDb === null || (snrDb >= -120 && snrDb <= 120)).toBe(true)
        const { fillerCandidates, syllables, articulationRate, pitchSpreadSt, voicedMs, tailDropDb } =
          measured
        for (const [from, to] of fillerCandidates ?? []) expect(from < to && to <= durationMs).toBe(true)
        for (const value of [syllables, articulationRate, pitchSpreadSt, voicedMs]) {
          expect(value === null || (Number.isFinite(value) && value >= 0)).toBe(true)
        }
        expect(tailDropDb === null || Number.isFinite(tailDropDb)).toBe(true)
        expect(Number.isFinite(clippingPerS) && clippingPerS >= 0 && clippingPerS <= sampleRate / 2).toBe(
          true
        )
      }),
      { numRuns: 60 }
    )
  })
})

describe('createClipCounter', () => {
  const natural = summed(babble(4), noise('white', 0.002, 64_000))
  const overdriven = natural.map((sample) => Math.max(-0.35, Math.min(0.35, sample * 2)))

  it.each([
    ['clean talk', natural, 0, 0.5],
    ['overdriven talk', overdriven, 2, 1_000],
    ['silence', new Float32Array(16_000), 0, 0],
    [
      'the steps of an almost silent microphone',
      noise('white', 0.000_04, 64_000).map((sample) => Math.round(sample * 32_768) / 32_768),
      0,
      0
    ],
    ['nothing', new Float32Array(0), 0, 0]
  ])('%s', (_, samples, least, most) => {
    const counter = createClipCounter(16_000)
    counter.push(samples)
    const runs = counter.perS()
    expect(runs).toBeGreaterThanOrEqual(least)
    expect(runs).toBeLessThanOrEqual(most)
  })
})

describe('waves cut off for a single sample', () => {
  const hiss = noise('white', 0.1, 10 * 16_000)
  const limit = 0.25
  const limited = hiss.map((sample) => Math.max(-limit, Math.min(limit, sample)))
  const perS = (samples: Float32Array): number => {
    const counter = createClipCounter(16_000)
    for (let at = 0; at < samples.length; at += 999) counter.push(samples.subarray(at, at + 999))
    return counter.perS()
  }

  it('are counted, nearly all', () => {
    const cutPerS = limited.filter((sample) => Math.abs(sample) === Math.fround(limit)).length / 10
    expect(cutPerS).toBeGreaterThan(10)
    expect(perS(limited)).toBeGreaterThan(0.9 * cutPerS)
    expect(perS(limited)).toBeLessThanOrEqual(1.01 * cutPerS)
  })

  it('are not seen in the same sound as it was', () => {
    expect(perS(hiss)).toBeLessThan(0.5)
  })
})

describe('truePeakDb', () => {
  it('sees the peak between two samples', () => {
    const between = new Float32Array(4_000).map((_, index) => Math.sin((Math.PI / 2) * index + Math.PI / 4))
    expect(between.every((sample) => Math.abs(sample) < 0.71)).toBe(true)
    expect(truePeakDb(between, 16_000)).toBeGreaterThan(-0.1)
  })
})
