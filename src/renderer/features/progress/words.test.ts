import { describe, expect, test } from 'vitest'
import { progressOf } from './progress.fixture.ts'
import {
  byNewestText,
  changeText,
  counted,
  meanText,
  practiceText,
  tooFewText,
  versionsText
} from './words.ts'

const change = (verdict: 'up' | 'down' | 'unclear' | 'early') => ({
  first: { count: 10, mean: 48.2, spread: 9.1 },
  last: { count: 7, mean: 71.6, spread: null },
  verdict
})

test('counts agree with their noun', () => {
  expect(counted(1, 'take')).toBe('1 take')
  expect(counted(2_300, 'take')).toBe('2,300 takes')
  expect(counted(2, 'try', 'tries')).toBe('2 tries')
  expect(tooFewText(3)).toBe('3 takes: too few to tell, it takes 5.')
})

test('a mean carries its spread, a single value has none', () => {
  expect(meanText({ count: 4, mean: 71.6, spread: 7.4 })).toBe('72 ± 7')
  expect(meanText({ count: 1, mean: 71.6, spread: null })).toBe('72')
})

describe('changeText', () => {
  test('says how many stand at each end', () => {
    expect(changeText(change('up'))).toBe('Better: 48 ± 9 over the first 10, 72 over the last 7.')
  })
  test('calls nothing better that does not stand out', () => {
    expect(changeText(change('unclear'))).toMatch(/^No clear change:/)
    expect(changeText(change('early'))).toMatch(/^Too early to tell:/)
    expect(changeText(change('down'))).toMatch(/^Lower:/)
  })
})

describe('what graded', () => {
  const newer = { rulebookVersion: '1.2.0', pack: null }
  const packed = { rulebookVersion: '1.2.0', pack: { name: 'Haulage', version: '2' } }
  test('what is set apart is what changed, a rulebook or a rule pack', () => {
    const before = progressOf(45)
    const measures = [newer, packed].map((given) => ({ ...given, since: '2026-01-01', takes: 30 }))
    const after = { ...before, measures, newestMeasure: 1 }
    expect([before, after].map(byNewestText)).toEqual([' by the newest rulebook', ' by the newest rule pack'])
    expect(versionsText(after)).toMatch(/^Takes by other rule packs are drawn apart/)
    expect(byNewestText(progressOf(6))).toBe('')
  })
  test('what is compared is said where two graded, and not where one did', () => {
    expect(versionsText(progressOf(45))).toContain('only the 30 takes by rulebook 1.2.0 are compared')
    expect(versionsText(progressOf(6))).toBe('')
    expect(versionsText(progressOf(0))).toBe('')
  })
})

test('lengths of practice', () => {
  expect(practiceText(40_000)).toBe('40 s')
  expect(practiceText(210_000)).toBe('3.5 min')
  expect(practiceText(14 * 60_000)).toBe('14 min')
  expect(practiceText(80 * 60_000)).toBe('1 h 20 min')
  expect(practiceText(59.7 * 60_000)).toBe('1 h')
})
