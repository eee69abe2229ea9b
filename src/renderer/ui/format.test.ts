import { expect, test } from 'vitest'
import { clockText, lengthText, whenText } from './format.ts'

test.each([
  [0, '0:00.0'],
  [14_249, '0:14.2'],
  [59_999, '0:59.9'],
  [60_000, '1:00.0'],
  [-20, '0:00.0']
])('%i ms on the clock', (ms, text) => {
  expect(clockText(ms)).toBe(text)
})

test.each([
  [24_400, '0:24'],
  [24_500, '0:25'],
  [119_600, '2:00']
])('%i ms as a length', (ms, text) => {
  expect(lengthText(ms)).toBe(text)
})

test('a moment is told by its distance in calendar days', () => {
  const now = new Date(2026, 10, 22, 0, 30)
  const at = (...parts: [number, number, number, number]) => whenText(new Date(...parts).toISOString(), now)
  expect(at(2026, 10, 22, 0)).toMatch(/^today, /)
  expect(at(2026, 10, 21, 23)).toMatch(/^yesterday, /)
  expect(at(2026, 10, 19, 9)).toMatch(/19/)
  expect(at(2025, 10, 19, 9)).toMatch(/2025/)
})
