import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nearestPoint, type WalkKey, walked, walkSteps } from './walk.ts'

const keys = Object.keys(walkSteps) as WalkKey[]
const anyKey = fc.constantFrom(...keys)
const anyStart = fc.constantFrom('first' as const, 'last' as const)

describe('walked', () => {
  test('nowhere to go without points', () => {
    for (const key of keys) expect(walked(null, key, 0, 'first')).toBeNull()
  })

  test('from nowhere it begins where the walk begins, and Home and End go to the ends all the same', () => {
    expect(walked(null, 'ArrowLeft', 9, 'last')).toBe(8)
    expect(walked(null, 'ArrowRight', 9, 'last')).toBe(8)
    expect(walked(null, 'ArrowDown', 9, 'first')).toBe(0)
    expect(walked(null, 'Home', 9, 'last')).toBe(0)
    expect(walked(null, 'End', 9, 'first')).toBe(8)
  })

  test('one on, one back, ten on, ten back', () => {
    expect(walked(20, 'ArrowRight', 99, 'first')).toBe(21)
    expect(walked(20, 'ArrowUp', 99, 'first')).toBe(19)
    expect(walked(20, 'PageDown', 99, 'first')).toBe(30)
    expect(walked(20, 'PageUp', 99, 'first')).toBe(10)
  })

  test('it always stands on a point, also when there are fewer of them than before', () => {
    fc.assert(
      fc.property(
        fc.option(fc.nat(5_000)),
        anyKey,
        fc.integer({ min: 1, max: 3_000 }),
        anyStart,
        (at, key, count, start) => {
          const to = walked(at, key, count, start)
          expect(to).toBeGreaterThanOrEqual(0)
          expect(to).toBeLessThan(count)
        }
      )
    )
  })
})

describe('nearestPoint', () => {
  test('none where no point has a place', () => {
    expect(nearestPoint([], { x: 0, y: 0 })).toBeNull()
    expect(nearestPoint([null, null], { x: 0, y: 0 })).toBeNull()
  })

  test('by distance in both directions, points without a place passed over', () => {
    const points = [{ x: 0, y: 0 }, null, { x: 10, y: 0 }, { x: 10, y: 40 }]
    expect(nearestPoint(points, { x: 9, y: 5 })).toBe(2)
    expect(nearestPoint(points, { x: 9, y: 30 })).toBe(3)
    expect(nearestPoint(points, { x: -5, y: 0 })).toBe(0)
  })
})
