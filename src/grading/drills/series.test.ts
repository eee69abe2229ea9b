import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drillOutcomes } from '../../shared/drill.ts'
import { passesInRow, seriesOf } from './series.ts'

const tried = (text: string) =>
  [...text].map((letter) => ({
    outcome:
      letter === 'p' ? ('passed' as const) : letter === 'n' ? ('not-yet' as const) : ('unknown' as const)
  }))

describe('a series', () => {
  it.each([
    ['', 3, { inRow: 0, done: false, best: 0, streak: 0, completed: 0 }],
    ['pp', 3, { inRow: 2, done: false, best: 2, streak: 2, completed: 0 }],
    ['ppp', 3, { inRow: 3, done: true, best: 3, streak: 3, completed: 1 }],
    ['pppp', 3, { inRow: 1, done: false, best: 4, streak: 4, completed: 1 }],
    ['ppnp', 3, { inRow: 1, done: false, best: 2, streak: 1, completed: 0 }],
    ['pup', 2, { inRow: 2, done: true, best: 2, streak: 2, completed: 1 }],
    ['pppn', 3, { inRow: 0, done: false, best: 3, streak: 0, completed: 1 }],
    ['p', 1, { inRow: 1, done: true, best: 1, streak: 1, completed: 1 }]
  ])('of %s, %i needed', (text, needed, expected) => {
    expect(seriesOf(tried(text), needed)).toEqual({ needed, ...expected })
  })

  it('never loses its best, and is never longer than it needs', () => {
    const some = fc.array(fc.record({ outcome: fc.constantFrom(...drillOutcomes) }), { maxLength: 40 })
    fc.assert(
      fc.property(some, fc.integer({ min: 1, max: 6 }), (tries, needed) => {
        const now = seriesOf(tries, needed)
        const before = seriesOf(tries.slice(0, -1), needed)
        expect(now.best).toBeGreaterThanOrEqual(before.best)
        expect(now.completed).toBeGreaterThanOrEqual(before.completed)
        expect(now.inRow).toBeLessThanOrEqual(needed)
        expect(now.inRow).toBeLessThanOrEqual(now.streak)
        expect(now.streak).toBeLessThanOrEqual(now.best)
        expect(passesInRow(tries, needed).every(({ outcome }) => outcome === 'passed')).toBe(true)
      })
    )
  })

  it('is left as it is by what is not known', () => {
    const some = fc.array(fc.record({ outcome: fc.constantFrom(...drillOutcomes) }), { maxLength: 40 })
    fc.assert(
      fc.property(some, (tries) => {
        const known = tries.filter(({ outcome }) => outcome !== 'unknown')
        expect(seriesOf(tries, 3)).toEqual(seriesOf(known, 3))
      })
    )
  })
})
