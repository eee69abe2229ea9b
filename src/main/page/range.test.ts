import fc from 'fast-check'
import { expect, it } from 'vitest'
import { byteRange } from './range.ts'

it.each([
  [null, 'whole'],
  ['bytes=0-', { start: 0, end: 999 }],
  ['bytes=0-0', { start: 0, end: 0 }],
  ['bytes=10-19', { start: 10, end: 19 }],
  ['bytes=990-5000', { start: 990, end: 999 }],
  ['bytes=-10', { start: 990, end: 999 }],
  ['bytes=-5000', { start: 0, end: 999 }],
  ['bytes=-0', 'unsatisfiable'],
  ['bytes=1000-', 'unsatisfiable'],
  ['bytes=20-10', 'whole'],
  ['bytes=0-1,5-6', 'whole'],
  ['bytes=-', 'whole'],
  ['lines=1-2', 'whole'],
  ['bytes=a-b', 'whole']
] as const)('reads %j of 1,000 bytes', (header, expected) => {
  expect(byteRange(header, 1_000)).toEqual(expected)
})

it('has no range in an empty file', () => {
  expect(byteRange('bytes=0-', 0)).toBe('unsatisfiable')
  expect(byteRange('bytes=-5', 0)).toBe('unsatisfiable')
})

it('never leaves the file', () => {
  fc.assert(
    fc.property(fc.nat(), fc.option(fc.nat()), fc.nat({ max: 10_000 }), (from, to, size) => {
      const range = byteRange(`bytes=${from}-${to ?? ''}`, size)
      if (typeof range === 'string') return
      expect(range.start).toBeGreaterThanOrEqual(0)
      expect(range.end).toBeLessThan(size)
      expect(range.start).toBeLessThanOrEqual(range.end)
    })
  )
})
