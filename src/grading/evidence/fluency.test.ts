import { describe, expect, it } from 'vitest'
import { deriveFluency } from './fluency.ts'
import { deriveText } from './text.ts'

const kinds = (text: string): string[] =>
  deriveFluency(deriveText(text)).disfluencies.map(
    ({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`
  )

describe('slips of the tongue', () => {
  it.each([
    ['Uh, good morning. It’s, um, Theo.', ['filler: Uh', 'filler: um']],
    ['We are, you know, fully insured.', ['filler: you know']],
    ['the the swabs take an hour', ['repeat: the the']],
    ['if you if you call me', ['repeat: if you if you']],
    ['We were - we are slow on line two.', ['restart: We were - we']],
    ['Maya, let me start over, the swabs are slow.', ['restart: let me start over']]
  ])('%s', (text, expected) => {
    expect(kinds(text)).toEqual(expected)
  })

  it.each([
    'You know the swabs take an hour.',
    'It is very, very slow, and that that line stops is news.',
    'five five five, oh one one',
    'I like the bakery, and the line - all of it.',
    'Bye bye.'
  ])('none: %s', (text) => {
    expect(kinds(text)).toEqual([])
  })

  it('counts what goes on after the goodbye, and not the number', () => {
    const goesOn = (text: string) => deriveFluency(deriveText(text)).clausesAfterSignOff
    const message = 'Maya, the swabs on line two take an hour a shift. Call me and I’ll send you the sheet.'
    expect(goesOn(`${message} Thanks. 503 555 0170.`)).toBe(0)
    expect(
      goesOn(`${message} Thanks, bye. The oven people told us about it. Your line was in the paper too.`)
    ).toBe(2)
    expect(
      goesOn(`${message} It’s Theo Grant at Larkfield Labs. I’m in while five. Mind, I’m off on Friday.`)
    ).toBe(2)
    expect(goesOn(`It’s Theo Grant at Larkfield Labs. ${message}`)).toBe(0)
  })
})
