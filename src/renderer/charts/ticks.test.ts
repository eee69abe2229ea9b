import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { roundTicks, timeTicks } from './ticks.ts'

const at = (day: string): number => Date.parse(`${day}T00:00:00Z`)
const labels = (from: string, to: string, most: number): string[] =>
  timeTicks(at(from), at(to), most, 'en-GB').map(({ label }) => label)

describe('timeTicks', () => {
  test('days where there is room for each', () => {
    expect(labels('2026-11-02', '2026-11-05', 6)).toEqual(['2 Nov', '3 Nov', '4 Nov', '5 Nov'])
  })

  test('weeks begin on Mondays', () => {
    const ticks = timeTicks(at('2026-10-01'), at('2026-11-20'), 10)
    expect(ticks.length).toBeGreaterThan(3)
    for (const tick of ticks) expect(new Date(tick.at).getUTCDay()).toBe(1)
  })

  test('months, January by its year', () => {
    expect(labels('2025-11-10', '2026-03-20', 5)).toEqual(['Dec', '2026', 'Feb', 'Mar'])
  })

  test('years over decades', () => {
    expect(labels('2001-06-01', '2026-06-01', 6)).toEqual(['2005', '2010', '2015', '2020', '2025'])
  })

  test('never too many, always inside, ever onwards', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: at('1990-01-01'), max: at('2040-01-01') }),
        fc.integer({ min: 1, max: 20_000 }),
        fc.integer({ min: 1, max: 20 }),
        (from, days, most) => {
          const to = from + days * 86_400_000
          const ticks = timeTicks(from, to, most)
          expect(ticks.length).toBeLessThanOrEqual(most)
          for (const [index, tick] of ticks.entries()) {
            expect(tick.at).toBeGreaterThanOrEqual(from)
            expect(tick.at).toBeLessThanOrEqual(to)
            expect(tick.at).toBeGreaterThan(ticks[index - 1]?.at ?? Number.NEGATIVE_INFINITY)
          }
        }
      )
    )
  })
})

describe('roundTicks', () => {
  test('round steps up to what holds the top', () => {
    expect(roundTicks(17, 3)).toEqual([0, 10, 20])
    expect(roundTicks(10, 2)).toEqual([0, 5, 10])
    expect(roundTicks(0.3, 3)).toEqual([0, 0.1, 0.2, 0.3])
    expect(roundTicks(0, 3)).toEqual([0, 1])
  })

  test('the last is never below the top, and never a step too far above', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-3, max: 1e6, noNaN: true }),
        fc.integer({ min: 1, max: 8 }),
        (top, about) => {
          const ticks = roundTicks(top, about)
          const last = ticks.at(-1) ?? 0
          expect(last).toBeGreaterThanOrEqual(top * (1 - 1e-6))
          expect(ticks.at(-2) ?? 0).toBeLessThan(top)
          expect(ticks.length).toBeLessThanOrEqual(about + 1)
        }
      )
    )
  })
})
