import { expect, it } from 'vitest'
import { daysAfter } from './day.ts'

it.each([
  ['2026-02-28', 1, '2026-03-01'],
  ['2024-03-01', -1, '2024-02-29'],
  ['2026-03-28', 2, '2026-03-30'],
  ['2026-12-31', 1, '2027-01-01'],
  ['2026-11-22', 0, '2026-11-22']
])('%s and %i days is %s', (day, days, then) => {
  expect(daysAfter(day, days)).toBe(then)
})
