import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { causes } from './causes.ts'
import { exampleCard } from './example-input.ts'
import { rewrittenLine } from './rewrite.ts'

const openingFor = (...facts: string[]): string | null =>
  rewrittenLine(causes.identityFirst, { ...exampleCard, facts })

describe('the opening that a card would give', () => {
  it.each([
    [
      'Leeds depot lost eleven drivers last quarter',
      'Maya, your Leeds depot lost eleven drivers last quarter.'
    ],
    ['runs 140 trucks, mostly night trunking', 'Maya, you run 140 trucks, mostly night trunking.'],
    ['uses agency cover', 'Maya, you use agency cover.'],
    ['opened two clinics in Milwaukee this spring', 'Maya, you opened two clinics in Milwaukee this spring.'],
    ['patients wait three weeks for a hygienist', 'Maya, your patients wait three weeks for a hygienist.'],
    ['one in eight appointments is a no-show', 'Maya, one in eight appointments is a no-show.'],
    ['two coaches failed brake tests in March', 'Maya, two of your coaches failed brake tests in March.'],
    ['second oven line starts in March', 'Maya, your second oven line starts in March.'],
    ['pallets rejected by a depot in May', 'Maya, this is about the pallets rejected by a depot in May.'],
    ['coin thefts at the Peckham branch', 'Maya, this is about the coin thefts at the Peckham branch.'],
    [
      'forty cases broken in a container in August',
      'Maya, this is about forty cases broken in a container in August.'
    ]
  ])('%s', (fact, line) => {
    expect(openingFor(fact)).toBe(line)
  })

  it('begins with a trouble where the card knows one', () => {
    expect(openingFor('supplies forty cafes', 'the roof leaked in May')).toBe('Maya, the roof leaked in May.')
  })

  it('is none without a fact or a name', () => {
    expect(openingFor()).toBeNull()
    expect(openingFor('  ')).toBeNull()
    expect(rewrittenLine(causes.noValue, { ...exampleCard, firstName: '' })).toBeNull()
  })
})

it('closes with who calls, and asks back on the number that they see', () => {
  expect(rewrittenLine(causes.noIdentity, exampleCard)).toBe('Theo Grant, Larkfield Labs.')
  expect(rewrittenLine(causes.secondNumber, exampleCard)).toBe('Call me on 503 555 0170.')
  expect(rewrittenLine(causes.secondNumber, { ...exampleCard, calledFrom: null })).toBeNull()
})

it('has nothing to offer where no card could', () => {
  expect(rewrittenLine(null, exampleCard)).toBeNull()
  expect(rewrittenLine(causes.reproach, exampleCard)).toBeNull()
})

it('makes a line or none of any card', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 80 }), { maxLength: 3 }), (facts) => {
      const line = openingFor(...facts)
      expect(line === null || line.startsWith('Maya, ')).toBe(true)
    }),
    { numRuns: 100 }
  )
})
