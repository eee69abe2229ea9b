import { describe, expect, it } from 'vitest'
import { exampleInput } from '../../grading/example-input.ts'
import { readyWords } from './ready-line.ts'

const { card } = exampleInput({})

describe('the ready line of a message', () => {
  it('is the rep’s own words: hook, ask, promise and number', () => {
    const found = readyWords(
      'Maya, the swabs on line two eat an hour of every shift. Call me back on five oh three, five five five, oh one nine nine, and I’ll send you the shorter way. Theo Grant.',
      card
    )
    expect(found.hook).toBe('Maya, the swabs on line two eat an hour of every shift.')
    expect(found.ask).toMatch(/^Call me back/)
    expect(found.promise).toMatch(/^I’ll send you the shorter way/)
    expect(found.number).toBe('five oh three, five five five, oh one nine nine')
    expect(found.isNumberFromCard).toBe(false)
  })

  it('writes the card’s own number as the card does, once it was said', () => {
    const found = readyWords(
      'Your swabs eat an hour. Call me on oh one one three, four nine six, oh one four two.',
      {
        ...card,
        callbackNumber: '0113 496 0142'
      }
    )
    expect(found).toMatchObject({ number: '0113 496 0142', isNumberFromCard: false })
  })

  it('says what is missing by leaving it empty, and takes the number from the card', () => {
    const found = readyWords('Hi Maya, it’s Theo Grant.', card)
    expect(found).toMatchObject({ hook: '', ask: '', promise: '', number: card.callbackNumber })
    expect(found.isNumberFromCard).toBe(card.callbackNumber !== '')
  })

  it('cuts a sentence that is too long to be read at a glance down to the clause', () => {
    const found = readyWords(
      'Maya, the swabs on line two eat an hour of every shift, and while we are at it there is a great deal more that one could say about how the place is laid out and where the trolleys stand at night.',
      card
    )
    expect(found.hook.length).toBeLessThan(110)
    expect(found.hook).toContain('swabs on line two')
  })

  it('holds for words that are no English at all, and for none', () => {
    for (const text of ['', '   ', 'ääh öhm', '你好，请给我回电话。', '😀'.repeat(40)])
      expect(readyWords(text, card).number).toBe(card.callbackNumber)
  })
})
