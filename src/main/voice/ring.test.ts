import { expect, it } from 'vitest'
import { ringKindOf } from './ring.ts'

it.each([
  ['GB', 'uk'],
  ['AU', 'uk'],
  ['US', 'us'],
  ['ca', 'us'],
  ['DE', 'europe'],
  ['FR', 'europe'],
  ['', 'uk']
] as const)('rings in %j as there: %s', (country, kind) => {
  expect(ringKindOf('locale', country)).toBe(kind)
})

it('rings as the rep chose, wherever that is', () => {
  expect(ringKindOf('us', 'GB')).toBe('us')
  expect(ringKindOf('europe', '')).toBe('europe')
})
