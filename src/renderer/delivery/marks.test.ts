import { describe, expect, it } from 'vitest'
import type { AudioMeasures } from '../../shared/take.ts'
import type { DeliveryLimits } from './limits.ts'
import { deliveryMarks, markName } from './marks.ts'

const limits: DeliveryLimits = {
  slow: 3.5,
  fast: 5.5,
  lively: 1.8,
  longS: 1,
  clear: 20,
  softer: 5,
  promptS: 1
}
const measures: AudioMeasures = {
  durationMs: 20_000,
  firstSpeechMs: 400,
  lastSpeechMs: 18_000,
  speechMs: 16_000,
  pauses: [],
  levelDbfs: -20,
  snrDb: 30,
  clippingPerS: 0,
  syllables: 70,
  articulationRate: 4.4,
  pitchSpreadSt: 2,
  voicedMs: 9_000,
  fillerCandidates: [],
  tailDropDb: 1
}
/** Seconds at each pace, at the usual 20 ms a step. */
const curves = (...parts: [seconds: number, pace: number | null][]) => {
  const pace = parts.flatMap(([seconds, value]) => Array.from({ length: seconds * 50 }, () => value))
  return { stepMs: 20, levelDb: pace.map(() => -20), pitchSt: pace.map(() => 10), pace }
}
const kinds = (change: Partial<AudioMeasures>, drawn = curves([20, 4.4])) =>
  deliveryMarks({ ...measures, ...change }, drawn, limits).map(({ kind }) => kind)

describe('the marks of a delivery', () => {
  it('are none where all is well', () => expect(kinds({})).toEqual([]))

  it('are none where nobody spoke or nothing was measured', () => {
    expect(kinds({ firstSpeechMs: null, pauses: [[0, 9_000]] })).toEqual([])
    expect(deliveryMarks(null, curves([20, 9]), limits)).toEqual([])
  })

  it('are pauses from the limit on, heard with what is around them', () => {
    const pauses: AudioMeasures['pauses'] = [
      [2_000, 2_990],
      [5_000, 6_000]
    ]
    const [pause, ...more] = deliveryMarks({ ...measures, pauses }, null, limits)
    expect(more).toEqual([])
    expect(pause).toMatchObject({ kind: 'pause', startMs: 5_000, heard: { startMs: 4_100, endMs: 6_900 } })
    expect(pause && markName(pause)).toBe('Long pause, 1.0 s, at 0:05.0')
  })

  it('are a late start, an um and a soft end, in the order of time', () => {
    const change = {
      tailDropDb: 6.4,
      fillerCandidates: [[9_000, 9_400]] as [number, number][],
      firstSpeechMs: 1_010
    }
    expect(kinds(change)).toEqual(['start', 'filler', 'end'])
    expect(kinds({ ...change, tailDropDb: 4.9, firstSpeechMs: 1_000 })).toEqual(['filler'])
  })

  it('are stretches at another pace that last, across a breath', () => {
    const drawn = curves([5, 4.4], [1, 6], [0.6, null], [1, 7], [5, 4.4], [1.8, 3], [5, 4.4])
    const [fast, ...more] = deliveryMarks(measures, drawn, limits)
    expect(more).toEqual([])
    expect(fast).toMatchObject({
      kind: 'fast',
      startMs: 5_000,
      endMs: 7_600,
      words: 'Fast stretch, 6.5 syllables/s'
    })
    expect(kinds({}, curves([5, 4.4], [2, 3.4], [5, 4.4]))).toEqual(['slow'])
  })

  it('are left out where a pack switched their rule off', () => {
    const off = { ...limits, longS: null, slow: null, fast: null, softer: null, promptS: null }
    const bad = {
      ...measures,
      firstSpeechMs: 4_000,
      pauses: [[5_000, 9_000]] as [number, number][],
      tailDropDb: 12
    }
    expect(deliveryMarks(bad, curves([20, 8]), off)).toEqual([])
  })
})
