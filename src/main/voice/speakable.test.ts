import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { speakable } from './speakable.ts'

describe('speakable', () => {
  it.each([
    ['Priya Raman', 'Priya Raman'],
    ['Zoë O’Brien', "Zoe O'Brien"],
    ['Łukasz Øster', 'Lukasz Oster'],
    ['Straße', 'Strasse'],
    ['J.P. Morgan', 'J P Morgan'],
    ['J. R. R. Hartley', 'J R R Hartley'],
    ['Marks & Spencer', 'Marks and Spencer'],
    ['AT&T', 'AT and T'],
    ['Smith & Co.', 'Smith and company'],
    ['Acme™ Ltd, Leeds', 'Acme limited, Leeds'],
    ['24/7 Gym', '24 7 Gym'],
    ['3M', '3M'],
    ['Party 🎉 Planners', 'Party Planners'],
    ['Мария Ivanova', 'Ivanova'],
    ['Nguyen Van Ng', 'Win Van Ing'],
    ["N'Golo Kanté", 'Engolo Kante'],
    ["D'Angelo", "D'Angelo"],
    ['McKinsey', 'McKinsey'],
    ['Krzysztof', 'Krisztof'],
    ['Maria Co', 'Maria Co'],
    ['Mr. Jones', 'Mr. Jones']
  ])('says %s as "%s"', (written, said) => {
    expect(speakable(written)).toBe(said)
  })

  it.each(['', '   ', '…', '🎉👍', 'محمد', '山田 太郎', '?!', '—', "'"])(
    'has nothing to say of "%s"',
    (written) => {
      expect(speakable(written)).toBe('')
    }
  )

  it('gives the engine nothing but what it can read, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 900 }), (written) => {
        const said = speakable(written)
        expect(said).toMatch(/^[A-Za-z0-9.,;:?!'\- ]*$/)
        expect(said.length).toBeLessThanOrEqual(600)
        expect(said === '' || /[A-Za-z0-9]/.test(said)).toBe(true)
      })
    )
  })
})
