import { describe, expect, test } from 'vitest'
import { audible, laneOf, rulerSteps } from './timeline.ts'

const at = (startMs: number, endMs: number) => ({ startMs, endMs })

describe('what is played for a span', () => {
  test('a little before and after the words', () => {
    expect(audible(at(2_000, 4_000), 20_000)).toEqual(at(1_850, 4_250))
  })
  test('one short word is long enough to be heard', () => {
    expect(audible(at(2_000, 2_050), 20_000)).toEqual(at(1_850, 2_550))
  })
  test('never outside of the recording', () => {
    expect(audible(at(50, 100), 20_000).startMs).toBe(0)
    expect(audible(at(19_900, 20_500), 20_000).endMs).toBe(20_000)
    expect(audible(at(30_000, 31_000), 20_000)).toEqual(at(19_850, 20_000))
  })
})

describe('marks under the wave', () => {
  test('marks that overlap take lanes below each other, later ones reuse a free lane', () => {
    expect(laneOf([at(0, 1_000), at(500, 2_000), at(1_500, 1_800)], 3, 0)).toEqual([0, 1, 0])
  })
  test('the order given does not matter', () => {
    expect(laneOf([at(1_500, 1_800), at(0, 1_000), at(500, 2_000)], 3, 0)).toEqual([0, 0, 1])
  })
  test('a gap keeps neighbours apart', () => {
    expect(laneOf([at(0, 1_000), at(1_050, 2_000)], 2, 100)).toEqual([0, 1])
  })
  test('with more overlap than lanes the lane that is free soonest is shared', () => {
    expect(laneOf([at(0, 9_000), at(1, 5_000), at(2, 8_000)], 2, 0)).toEqual([0, 1, 1])
  })
})

describe('the ruler', () => {
  test.each([
    [24_000, [0, 5_000, 10_000, 15_000, 20_000]],
    [4_000, [0]],
    [61_000, [0, 10_000, 20_000, 30_000, 40_000, 50_000, 60_000]]
  ])('%d ms', (durationMs, steps) => expect(rulerSteps(durationMs)).toEqual(steps))
  test('ten minutes still have few figures', () => expect(rulerSteps(600_000).length).toBeLessThanOrEqual(11))
})
