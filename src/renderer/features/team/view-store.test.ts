import { expect, test } from 'vitest'
import { filterOf, isRising, nextPeriod, sortBy, useTeamPlace } from './view-store.ts'

test('a period ends with the last day that a file covers', () => {
  const chosen = { period: '4-weeks' as const, scenarioId: null, measureKey: null }
  expect(filterOf(chosen, '2026-03-15')).toEqual({
    from: '2026-02-16',
    to: '2026-03-15',
    scenarioId: null,
    measureKey: null
  })
  expect(filterOf(chosen, null)).toMatchObject({ from: null, to: null })
  expect(filterOf({ ...chosen, period: 'all' }, '2026-03-15')).toMatchObject({ from: null, to: null })
})

test('the same column turns, another one begins its own way', () => {
  const rising = () => isRising(useTeamPlace.getState().sort)
  expect(rising()).toBe(true)
  sortBy('name')
  expect(rising()).toBe(false)
  sortBy('minutes')
  expect(rising()).toBe(false)
  sortBy('minutes')
  expect(rising()).toBe(true)
})

test('the period key goes round', () => {
  expect(nextPeriod('4-weeks')).toBe('3-months')
  expect(nextPeriod('all')).toBe('4-weeks')
})
