import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deliveryCurves } from './curves.ts'
import { measureTake } from './measure.ts'
import { laidOut, noise, sine, summed } from './signals.fixture.ts'
import { createTakeMeter } from './take-meter.ts'

const rate = 16_000

/** A buzzing voice whose pitch swings by `depthSt` semitones around 140 Hz, four syllables a second. */
const voice = (seconds: number, depthSt: number, sinkDb = 0): Float32Array => {
  let turns = 0
  return new Float32Array(seconds * rate).map((_, index) => {
    const atS = index / rate
    turns += (140 * 2 ** ((depthSt * Math.sin(2 * Math.PI * 0.5 * atS)) / 12)) / rate
    const swing = 0.52 + 0.48 * Math.cos(2 * Math.PI * 4 * atS + Math.PI)
    const sunk = atS > seconds - 2 ? 10 ** (-sinkDb / 20) : 1
    const sum = [1, 2, 3, 4, 5, 7, 9, 12, 15].reduce(
      (level, partial) => level + Math.sin(2 * Math.PI * partial * turns) / partial,
      0
    )
    return 0.15 * swing * sunk * sum
  })
}
const hiss = (samples: Float32Array, level = 0.000_5): Float32Array =>
  summed(samples, noise('white', level, samples.length))
const take = (sound: Float32Array): Float32Array =>
  hiss(laidOut(1_000 + (sound.length / rate) * 1_000, [[500, sound]]))

describe('what the voice does', () => {
  it('counts syllables and the pace between pauses', () => {
    const spoken = laidOut(9_500, [
      [0, voice(4, 2)],
      [5_500, voice(4, 2)]
    ])
    const { syllables, articulationRate, pauses } = measureTake(take(spoken), rate)
    expect(Math.abs((syllables ?? 0) - 32)).toBeLessThanOrEqual(1)
    expect(Math.abs((articulationRate ?? 0) - 4)).toBeLessThanOrEqual(0.25)
    expect(pauses).toHaveLength(1)
  })

  it.each([
    [0, 0],
    [1, 0.74],
    [3, 2.23]
  ])('tells the spread of a pitch that swings by %d semitones', (depthSt, spreadSt) => {
    const { pitchSpreadSt, voicedMs } = measureTake(take(voice(8, depthSt)), rate)
    expect(Math.abs((pitchSpreadSt ?? 99) - spreadSt)).toBeLessThanOrEqual(0.15)
    expect(voicedMs).toBeGreaterThan(4_000)
  })

  it.each([0, 6, 12])('tells by how much the end sinks: %d dB', (sinkDb) => {
    const { tailDropDb } = measureTake(take(voice(8, 2, sinkDb)), rate)
    expect(Math.abs((tailDropDb ?? 99) - sinkDb)).toBeLessThanOrEqual(0.5)
  })

  it('tells by how much the end sinks in a noisy room, where the noise fills up what the voice lost', () => {
    const sunk = laidOut(9_000, [[500, voice(8, 2, 6)]])
    const { tailDropDb } = measureTake(hiss(sunk, 0.012), rate)
    expect(Math.abs((tailDropDb ?? 99) - 6)).toBeLessThanOrEqual(0.2)
  })

  it('takes an end with more soft sounds in it for no softer', () => {
    /** Half of every 200 ms 30 dB softer, as voiceless sounds are. */
    const broken = voice(2, 2).map((sample, index) => (index % 3_200 < 1_600 ? sample : sample * 0.03))
    const spoken = laidOut(8_000, [
      [0, voice(6, 2)],
      [6_000, broken]
    ])
    expect(Math.abs(measureTake(take(spoken), rate).tailDropDb ?? 99)).toBeLessThanOrEqual(1)
  })

  it('does not compare an end with hardly anything before it', () => {
    expect(measureTake(take(voice(2.5, 2)), rate).tailDropDb).toBeNull()
    expect(measureTake(take(voice(3.5, 2)), rate).tailDropDb).not.toBeNull()
  })

  it('takes a held hum between words for a filler, and words for none', () => {
    const hum = sine(130, 0.1, rate, 0.5).map(
      (sample, index) => sample + 0.1 * Math.sin((2 * Math.PI * 260 * index) / rate)
    )
    const spoken = laidOut(7_000, [
      [0, voice(3, 2)],
      [3_300, hum],
      [4_000, voice(3, 2)]
    ])
    const { fillerCandidates } = measureTake(take(spoken), rate)
    expect(fillerCandidates).toHaveLength(1)
    const [startMs, endMs] = fillerCandidates?.[0] ?? [0, 0]
    expect(Math.abs(startMs - 3_800)).toBeLessThanOrEqual(50)
    expect(Math.abs(endMs - 4_300)).toBeLessThanOrEqual(50)
    expect(measureTake(take(voice(6, 2)), rate).fillerCandidates).toEqual([])
  })

  it('takes a vowel and a hum for a filler even if the hum swells, and a hum and a vowel or three sounds for a word', () => {
    /** 150 ms of a voice at 120 Hz with these partials. */
    const sound = (partials: readonly number[], level: number): Float32Array =>
      new Float32Array(0.15 * rate).map(
        (_, index) =>
          level *
          partials.reduce((sum, partial) => sum + Math.sin((2 * Math.PI * 120 * partial * index) / rate), 0)
      )
    const [low, open, front] = [
      [2, 3],
      [2, 3, 5, 6, 9, 10],
      [2, 3, 17, 18, 21, 22, 25]
    ]
    const between = (sounds: readonly Float32Array[]) =>
      measureTake(
        take(
          laidOut(7_000, [
            [0, voice(3, 2)],
            ...sounds.map((one, at): [number, Float32Array] => [3_300 + 150 * at, one]),
            [4_000, voice(3, 2)]
          ])
        ),
        rate
      ).fillerCandidates
    expect(between([sound(open, 0.05), sound(low, 0.02), sound(low, 0.04)])).toHaveLength(1)
    expect(between([sound(open, 0.05), sound(low, 0.04)])).toHaveLength(1)
    expect(between([sound(low, 0.04), sound(open, 0.05)])).toEqual([])
    expect(between([sound(open, 0.05), sound(low, 0.05), sound(front, 0.05)])).toEqual([])
  })

  it('has no pace and no pitch where nobody speaks', () => {
    expect(measureTake(noise('pink', 0.05, 5 * rate), rate)).toMatchObject({
      ...{ syllables: null, articulationRate: null, pitchSpreadSt: null, voicedMs: null },
      ...{ fillerCandidates: [], tailDropDb: null }
    })
  })
})

describe('createTakeMeter', () => {
  it('gives the measures of the whole, however the sound is cut', () => {
    const whole = take(voice(3, 3))
    fc.assert(
      fc.property(
        fc.constantFrom(8_000, 16_000, 44_100, 48_000),
        fc.array(fc.integer({ min: 1, max: 20_000 }), { minLength: 1, maxLength: 8 }),
        (sampleRate, sizes) => {
          const meter = createTakeMeter(sampleRate)
          for (let at = 0, piece = 0; at < whole.length; piece += 1) {
            const size = sizes[piece % sizes.length] ?? 1
            meter.push(whole.subarray(at, at + size))
            at += size
          }
          expect(meter.finish()).toEqual(measureTake(whole, sampleRate))
        }
      ),
      { numRuns: 12 }
    )
  })

  it('judges a long take in chapters without losing a word', () => {
    const phrase = hiss(laidOut(6_000, [[500, voice(5, 2)]]))
    const meter = createTakeMeter(rate)
    for (let round = 0; round < 45; round += 1) meter.push(phrase)
    const { syllables, pauses, speechMs, lastSpeechMs } = meter.finish()
    expect(pauses).toHaveLength(44)
    expect(Math.abs((syllables ?? 0) - 45 * 20)).toBeLessThanOrEqual(45)
    expect(Math.abs(speechMs - 45 * 5_000)).toBeLessThanOrEqual(45 * 60)
    expect(Math.abs((lastSpeechMs ?? 0) - 269_500)).toBeLessThanOrEqual(60)
  })

  it('tells level, pace and silence meanwhile', () => {
    const meter = createTakeMeter(rate)
    const quiet = noise('white', 0.000_5, rate)
    meter.push(quiet)
    expect(meter.live()).toMatchObject({ silentMs: null, articulationRate: null, speech: [], pauses: [] })
    meter.push(hiss(voice(5, 2)))
    const talking = meter.live()
    expect(talking.silentMs).toBeLessThanOrEqual(300)
    expect(Math.abs((talking.articulationRate ?? 0) - 4)).toBeLessThanOrEqual(0.5)
    meter.push(quiet)
    const silent = meter.live()
    expect(Math.abs((silent.silentMs ?? 0) - 1_000)).toBeLessThanOrEqual(100)
    expect(silent.levelDb).toBeLessThan(talking.levelDb - 30)
    expect(Math.abs((silent.speech.at(-1)?.[1] ?? 0) - (silent.elapsedMs - 1_000))).toBeLessThanOrEqual(100)
  })
})

describe('deliveryCurves', () => {
  it('draws pitch, level and pace of any samples, each of the same length', () => {
    const { stepMs, levelDb, pitchSt, pace } = deliveryCurves(take(voice(4, 2)), rate)
    expect(levelDb).toHaveLength(Math.ceil(5_000 / stepMs))
    expect([pitchSt.length, pace.length]).toEqual([levelDb.length, levelDb.length])
    const middle = Math.round(2_500 / stepMs)
    expect(Math.abs((pace[middle] ?? 0) - 4)).toBeLessThanOrEqual(0.6)
    expect(pitchSt.slice(0, 20).every((st) => st === null)).toBe(true)
    const pitches = pitchSt.filter((st) => st !== null)
    expect(Math.abs(Math.max(...pitches) - Math.min(...pitches) - 4)).toBeLessThanOrEqual(0.5)
    expect(deliveryCurves(new Float32Array(0), 8_000)).toEqual({ stepMs, levelDb: [], pitchSt: [], pace: [] })
  })

  it('is finite for any samples at all', () => {
    const finite = (line: (number | null)[]): boolean =>
      line.every((value) => value === null || Number.isFinite(value))
    fc.assert(
      fc.property(
        fc.float32Array({ maxLength: 4_000 }),
        fc.constantFrom(8_000, 44_100),
        (samples, sampleRate) => {
          const { levelDb, pitchSt, pace } = deliveryCurves(samples, sampleRate)
          expect([levelDb, pitchSt, pace].every(finite)).toBe(true)
        }
      ),
      { numRuns: 40 }
    )
  })
})
