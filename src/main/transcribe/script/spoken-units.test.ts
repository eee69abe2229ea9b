import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spokenUnits } from './spoken-units.ts'

const says = (text: string): string[] => spokenUnits(text).map(({ says: [first = ''] }) => first)

describe('the units of a text', () => {
  it('are its words, wherever they stand', () => {
    expect(says('Priya, “eleven” drivers — left!')).toEqual(['priya', 'eleven', 'drivers', 'left'])
    expect(says('R&D at follow-up')).toEqual(['r', 'and', 'd', 'at', 'follow', 'up'])
    expect(says('the CRM says')).toEqual(['the', 'c r m', 'says'])
  })

  it('say figures as figures, years as years, and money with its currency', () => {
    expect(spokenUnits('140 trucks')[0]?.says).toEqual([
      'one hundred and forty',
      'one hundred forty',
      'one forty',
      'one four nought'
    ])
    expect(spokenUnits('in 2024')[1]?.says).toContain('twenty twenty four')
    expect(says('£1,200 a month')[0]).toBe('one thousand two hundred pounds')
    expect(says('£12k')).toEqual(['twelve thousand pounds'])
    expect(says('8.5%')).toEqual(['eight point five percent'])
  })

  it('say a telephone number digit by digit, each in its own place', () => {
    const units = spokenUnits('on 0161 496 0143.')
    expect(units.slice(1, 5).map(({ start, end }) => [start, end])).toEqual([
      [3, 4],
      [4, 5],
      [5, 6],
      [6, 7]
    ])
    expect(units[1]?.says).toEqual(['zero', 'oh', 'nought'])
  })

  it('lie in order inside any text, and never are empty', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        let before = 0
        for (const { start, end, says: ways } of spokenUnits(text)) {
          expect(start).toBeGreaterThanOrEqual(before)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          expect(ways.length).toBeGreaterThan(0)
          before = end
        }
      })
    )
  })
})
