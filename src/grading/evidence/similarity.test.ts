import { describe, expect, it } from 'vitest'
import { exampleCard, exampleInput } from '../example-input.ts'
import { deriveEvidence } from './derive.ts'
import { jaccardOf, overlapOf, sharedRun, stemsOf, tellingWords } from './similarity.ts'
import { sharedTheme, themeOf, turnIn } from './similarity-story.ts'
import { deriveText } from './text.ts'

const set = (words: string): ReadonlySet<string> => new Set(words.split(' ').filter(Boolean))
const telling = (text: string): string[] => [...stemsOf(tellingWords(deriveText(text), exampleCard))]

describe('what makes a message this one', () => {
  it.each([
    ['Hi Maya, it’s Theo Grant at Larkfield Labs. Please call me back on 503 555 0170.', []],
    ['Maya, five oh three, five five five, oh one seven oh.', []],
    ['Maya, the swabs cost 14 percent.', ['swab', 'cost', '14', 'percent']]
  ])('%s', (text, words) => expect(telling(text)).toEqual(words))
})

describe('likeness', () => {
  it('is the share of all words, and of the shorter message’s', () => {
    expect(jaccardOf(set('a b c'), set('b c d'))).toBe(0.5)
    expect(overlapOf(set('a b c d e'), set('a b c d x y z'))).toBe(0.8)
  })

  it('takes two messages without a word of their own for one', () =>
    expect(jaccardOf(set(''), set(''))).toBe(1))

  it('does not tell by the shorter one where that is very short, or the other very long', () => {
    expect(overlapOf(set('a b c d'), set('a b c d e f'))).toBe(0)
    expect(overlapOf(set('a b c d e'), set('a b c d e f g h i j k l m n o p'))).toBe(0)
  })

  it('shows the longest run with words that tell', () => {
    const [here, there] = [
      'Maya, forty cafes wait for line two. Call me.',
      'So forty cafes wait? Call me.'
    ].map((text) => deriveText(text))
    if (!here || !there) throw new Error('two texts')
    const run = sharedRun(here, there, exampleCard)
    expect(run && here.text.slice(run.start, run.end)).toBe('forty cafes wait')
    expect(sharedRun(here, deriveText('Maya, call me.'), exampleCard)).toBeNull()
  })
})

describe('the story', () => {
  const card = { ...exampleCard, repCompany: 'Copperline Kegs' }
  const shared = (one: string, other: string): string[] =>
    sharedTheme(themeOf(deriveText(one), card), themeOf(deriveText(other), card)).map(({ norm }) => norm)

  it.each([
    ['the summonses came back', 'a summons costs you a trip', ['summonses']],
    ['the crews wait in the yard', 'your crews need caps', []],
    ['a quick call about kegs', 'you need to ring me about these kegs', ['kegs']],
    ['Theo from Copperline Kegs', 'Theo at Copperline Kegs', []]
  ])('%s / %s', (one, other, words) => expect(shared(one, other)).toEqual(words))

  it.each([
    ['We’ve our own card machines now as well', 'We’ve our own'],
    ['this is something different', 'something different'],
    ['a different bakery in Eugene', null],
    ['your own card machines', null]
  ])('%s', (text, turn) => {
    const found = turnIn(deriveText(text))
    expect(found && text.slice(found.start, found.end)).toBe(turn)
  })
})

it('reads the newest eight messages that have words', () => {
  const earlier = Array.from({ length: 20 }, (_, at) => ({
    at: `2026-02-${String(at + 1).padStart(2, '0')}T10:00`,
    channel: 'voicemail' as const,
    transcript: at % 2 === 0 ? '' : `Maya, the swabs of shift ${at} take an hour. Call me.`
  }))
  const { series } = deriveEvidence(
    exampleInput({ earlier: [...earlier, ...earlier], now: '2026-03-05T10:00' })
  )
  expect(series.likenesses).toHaveLength(8)
  expect(series.likenesses.at(-1)?.when).toBe('20 February')
})
