import { expect, it } from 'vitest'
import { localTime } from './local-time.ts'

it('is the wall clock without a zone', () => {
  expect(localTime(new Date(2026, 2, 1, 9, 5, 7))).toBe('2026-03-01T09:05:07')
  expect(localTime(new Date(2026, 6, 31, 23, 59, 59))).toBe('2026-07-31T23:59:59')
})
