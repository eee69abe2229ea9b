import { describe, expect, test } from 'vitest'
import { dayText, spokenLength, timeOfDayText, whenText } from './time-text.ts'

describe('lengths to be heard', () => {
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

  test('the time of day is local as well', () => {
    expect(timeOfDayText('2026-03-29T13:05:00Z', { locale: 'en-GB', timeZone: 'Europe/London' })).toBe(
      '14:05'
    )
  })

  test('day and time stand together', () => {
    const options = { now, locale: 'en-GB', timeZone: 'Europe/London' }
    expect(whenText('2026-03-29T13:05:00Z', options)).toBe('Yesterday 14:05')
    expect(whenText('2025-12-31T12:00:00Z', options)).toBe('31 Dec 2025 12:00')
  })
})
