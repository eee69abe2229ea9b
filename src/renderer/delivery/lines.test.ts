import { expect, it } from 'vitest'
import { areaPath, heightOf, linePath, medianOf } from './lines.ts'

const span = { low: 0, high: 10, width: 1_000 }

it('draws a line with a gap where there is no value', () => {
  expect(linePath([0, 5, null, 10], span)).toBe('M125 100L375 50M875 0')
})

it('keeps what is beyond the scale at its edge', () => {
  expect([heightOf(-4, 0, 10), heightOf(25, 0, 10)]).toEqual([100, 0])
})

it('fills an area down to the ground, and none where there is nothing', () => {
  expect(areaPath([10, 5], span)).toBe('M250 100L250 0L750 50L750 100Z')
  expect(areaPath([null, null], span)).toBe('')
})

it('draws a long take no finer than the screen', () => {
  const long = Array.from({ length: 30_000 }, (_, at) => at % 10)
  expect(linePath(long, span).split(/[ML]/).length).toBeLessThan(1_000)
})

it('finds the middle of what is known', () => {
  expect(medianOf([null, 3, 1, null, 2])).toBe(2)
  expect(medianOf([null])).toBeNull()
})
