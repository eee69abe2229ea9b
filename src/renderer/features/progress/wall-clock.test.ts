import { expect, test } from 'vitest'
import { dayInside, dayWords, momentWords, wallMs } from './wall-clock.ts'

const today = '2026-11-22'

test('a wall clock is read as it stands, in any time zone, with or without its time', () => {
  expect(wallMs('2026-03-29')).toBe(Date.UTC(2026, 2, 29))
  expect(wallMs('2026-03-29T02:30:00')).toBe(Date.UTC(2026, 2, 29, 2, 30))
  expect(wallMs('2026-03-29T02:30:00.123')).toBe(Date.UTC(2026, 2, 29, 2, 30))
})

test('days as people say them', () => {
  expect(dayWords('2026-11-22', today, 'en-GB')).toBe('Today')
  expect(dayWords('2026-11-20T23:59:00', today, 'en-GB')).toBe('Friday')
  expect(dayWords('2025-10-12', today, 'en-GB')).toBe('12 Oct 2025')
  expect(dayInside('2026-11-21', today, 'en-GB')).toBe('yesterday')
  expect(dayInside('2026-10-12', today, 'en-GB')).toBe('12 Oct')
  expect(momentWords('2026-10-12T14:05:59', today, 'en-GB')).toBe('12 Oct 14:05')
})
