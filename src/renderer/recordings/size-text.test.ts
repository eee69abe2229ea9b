import { expect, test } from 'vitest'
import { sizeText } from './size-text.ts'

test.each([
  [0, '1 kB'],
  [1_499, '1 kB'],
  [120_000, '120 kB'],
  [999_499, '999 kB'],
  [999_500, '1.0 MB'],
  [2_646_000, '2.6 MB'],
  [9_949_000, '9.9 MB'],
  [9_950_000, '10 MB'],
  [1_234_000_000, '1234 MB']
])('%d bytes are %s', (bytes, text) => {
  expect(sizeText(bytes)).toBe(text)
})
