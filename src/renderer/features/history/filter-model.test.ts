import { describe, expect, test } from 'vitest'
import { takeFilter } from '../../../shared/take.ts'
import { isFiltered, noFilter, scoreBands, takeFilterOf } from './filter-model.ts'

describe('the filter of History', () => {
  test('nothing set asks for everything', () => {
    expect(takeFilterOf(noFilter)).toEqual({})
    expect(isFiltered(noFilter)).toBe(false)
  })

  test('only spaces in the search are no filter', () => {
    expect(takeFilterOf({ ...noFilter, text: '   ' })).toEqual({})
    expect(isFiltered({ ...noFilter, text: '   ' })).toBe(false)
  })

  test('every part that is set is asked for, in a shape that the contract accepts', () => {
    const asked = takeFilterOf({
      text: ` ${'drivers '.repeat(60)}`,
      prospectId: '7b6c0f0e-6a0e-4f8e-9a53-1d2f3c4b5a69',
      scenarioId: 'busy-executive',
      score: '70-84',
      favouritesOnly: true
    })
    expect(takeFilter.parse(asked)).toEqual(asked)
    expect(asked.scoreFrom).toBe(69.5)
    expect(asked.text?.startsWith('drivers')).toBe(true)
  })

  test('a score belongs to exactly one range: that of the figure shown', () => {
    const inBand = (score: number) =>
      scoreBands.filter(({ from = 0, to = 100 }) => score >= from && score <= to).map(({ id }) => id)
    expect([0, 49.4, 49.6, 69.4, 69.6, 84.4, 84.6, 100].map(inBand)).toEqual([
      ['below-50'],
      ['below-50'],
      ['50-69'],
      ['50-69'],
      ['70-84'],
      ['70-84'],
      ['from-85'],
      ['from-85']
    ])
  })
})
