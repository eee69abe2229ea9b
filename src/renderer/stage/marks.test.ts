import fc from 'fast-check'
import { expect, test } from 'vitest'
import { axisMs, phaseAt } from './marks.ts'

test.each([
  [0, 'hook'],
  [9_999, 'hook'],
  [10_000, 'build'],
  [14_999, 'build'],
  [15_000, 'target'],
  [25_000, 'target'],
  [25_001, 'close'],
  [30_000, 'close'],
  [30_001, 'long'],
  [40_000, 'long'],
  [40_001, 'too-long']
])('at %i ms the take is in its %s phase', (elapsedMs, phase) => {
  expect(phaseAt(elapsedMs)).toBe(phase)
})

test('a short limit is the axis; without one it doubles and always holds the take', () => {
  expect(axisMs(3_000, 45_000)).toBe(45_000)
  expect(axisMs(3_000, null)).toBe(60_000)
  expect(axisMs(60_001, null)).toBe(120_000)
  expect(axisMs(3_000, 600_000)).toBe(60_000)
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 600_000 }),
      fc.option(fc.integer({ min: 15_000, max: 600_000 })),
      (elapsed, limit) => {
        const within = limit === null ? elapsed : Math.min(elapsed, limit)
        expect(axisMs(within, limit)).toBeGreaterThanOrEqual(within)
      }
    )
  )
})
