import { describe, expect, test } from 'vitest'
import { clockText, dayText, lengthText, spokenLength, whenText } from './time-text.ts'

describe('positions and lengths', () => {
  test.each([
    [0, '0:00.0'],
    [2_449, '0:02.4'],
    [2_450, '0:02.5'],
    [59_960, '1:00.0'],
    [61_400, '1:01.4'],
    [-5, '0:00.0']
  ])('%d ms reads %s', (ms, text) => expect(clockText(ms)).toBe(text))

  test.each([
    [0, '0:00'],
    [23_600, '0:24'],
    [59_600, '1:00'],
    [600_000, '10:00']
  ])('a length of %d ms reads %s', (ms, text) => expect(lengthText(ms)).toBe(text))

  test.each([
    [1_000, '1 second'],
    [24_000, '24 seconds'],
    [60_000, '1 minute'],
    [124_000, '2 minutes 4 seconds'],
    [0, '0 seconds']
  ])('a length of %d ms is said "%s"', (ms, text) => expect(spokenLength(ms)).toBe(text))
})

describe('days as people say them', () => {
  const now = new Date('2026-03-30T10:00:00Z')
  const at = (iso: string, timeZone = 'Europe/London') => dayText(iso, { now, locale: 'en-GB', timeZone })

  test.each([
    ['2026-03-30T00:30:00Z', 'Today'],
    ['2026-03-29T22:30:00Z', 'Yesterday'],
    ['2026-03-28T23:30:00Z', 'Saturday'],
    ['2026-03-24T12:00:00Z', 'Tuesday'],
    ['2026-03-23T12:00:00Z', '23 Mar'],
    ['2025-12-31T12:00:00Z', '31 Dec 2025']
  ])('%s is %s in London, over the change to summer time', (iso, text) => expect(at(iso)).toBe(text))

  test('the day is the local one, not the UTC one', () => {
    expect(at('2026-03-29T23:30:00Z', 'Europe/London')).toBe('Today')
    expect(at('2026-03-29T23:30:00Z', 'America/New_York')).toBe('Yesterday')
  })

  test('an instant ahead of the clock gets its date, never a weekday', () => {
    expect(at('2026-04-02T12:00:00Z')).toBe('2 Apr')
  })

  test('day and time together', () => {
    expect(whenText('2026-03-29T13:05:00Z', { now, locale: 'en-GB', timeZone: 'Europe/London' })).toBe(
      'Yesterday 14:05'
    )
  })
})
