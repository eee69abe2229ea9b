import { expect, test } from 'vitest'
import { clockText, lengthText } from './format.ts'

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
