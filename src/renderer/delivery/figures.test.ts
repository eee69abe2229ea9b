import { describe, expect, it } from 'vitest'
import type { AudioMeasures } from '../../shared/take.ts'
import { deliveryFigures, emptyWords } from './figures.ts'
import { limitsFrom, noLimits } from './limits.ts'

const measures: AudioMeasures = {
  durationMs: 20_000,
  firstSpeechMs: 400,
  lastSpeechMs: 18_000,
  speechMs: 16_000,
  pauses: [
    [2_000, 2_300],
    [5_000, 6_400]
  ],
  levelDbfs: -20,
  snrDb: 24.4,
  clippingPerS: 0,
  syllables: 70,
  articulationRate: 4.42,
  pitchSpreadSt: null,
  voicedMs: 9_000,
  fillerCandidates: [],
  tailDropDb: -1
}
const limits = { slow: 3.5, fast: 5.5, lively: 1.8, longS: 1, clear: 20, softer: 5, promptS: 1 }

describe('the figures of a delivery', () => {
  it('say what was measured beside what is asked for', () => {
    const told = deliveryFigures(measures, limits).map(({ name, value, target, isOnTarget }) => [
      name,
      value,
      target,
      isOnTarget
    ])
    expect(told).toEqual([
      ['Pace', '4.4 syllables/s', '3.5 to 5.5', true],
      ['Melody', null, '1.8 or more', null],
      ['Pauses', 'two pauses, up to 1.4 s', 'under 1 s', false],
      ['Signal', '24 dB', '20 or more', true],
      ['Softer at the end', '0.0 dB', 'under 5 dB', true]
    ])
  })

  it('ask for nothing while the limits are not known', () => {
    for (const { target, band, isOnTarget } of deliveryFigures(measures, noLimits))
      expect([target, band, isOnTarget]).toEqual([null, null, null])
  })

  it('are none where nobody spoke', () => {
    expect(deliveryFigures({ ...measures, firstSpeechMs: null }, limits)).toEqual([])
  })
})

it('takes the limits from their rules, a pack’s too, and none from a rule that is off', () => {
  const threshold = { builtIn: 3.5, unit: '', least: 0, most: 9, follows: null }
  const pages = [{ id: 'steady-pace', thresholds: [{ ...threshold, name: 'slow', value: 3.1 }] }]
  expect(limitsFrom(pages)).toEqual({ ...noLimits, slow: 3.1 })
})

describe('what is missing', () => {
  it('is said for each way of missing', () => {
    const words = [
      emptyWords(null, true, false),
      emptyWords({ ...measures, firstSpeechMs: null }, true, false),
      emptyWords({ ...measures, fillerCandidates: null }, true, false),
      emptyWords(measures, false, false),
      emptyWords(measures, true, true)
    ]
    expect(new Set(words).size).toBe(5)
    expect(words).not.toContain(null)
    expect(emptyWords(measures, true, false)).toBeNull()
  })
})
