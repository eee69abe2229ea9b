import fc from 'fast-check'
import { expect, test } from 'vitest'
import { headHeightPx, rowHeightPx, scrollToReveal } from './row-geometry.ts'

test('a row that is seen whole leaves the list where it is', () => {
  expect(scrollToReveal(0, 0, 428)).toBeNull()
  expect(scrollToReveal(9, 0, 428)).toBeNull()
  expect(scrollToReveal(10, 400, 428)).toBeNull()
})

test('a row above comes to lie right under the head, one below at the lower edge', () => {
  expect(scrollToReveal(9, 400, 428)).toBe(360)
  expect(scrollToReveal(10, 0, 428)).toBe(40)
  expect(scrollToReveal(0, 15, 428)).toBe(0)
})

test('after it has scrolled, the row is whole in sight and nothing more is to do', () => {
  const heightPx = fc.integer({ min: headHeightPx + rowHeightPx, max: 2_000 })
  fc.assert(
    fc.property(fc.nat(20_000), fc.nat(800_000), heightPx, (index, offsetPx, height) => {
      const to = scrollToReveal(index, offsetPx, height) ?? offsetPx
      const top = headHeightPx + index * rowHeightPx - to
      expect(top).toBeGreaterThanOrEqual(headHeightPx)
      expect(top + rowHeightPx).toBeLessThanOrEqual(height)
      expect(scrollToReveal(index, to, height)).toBeNull()
    })
  )
})
