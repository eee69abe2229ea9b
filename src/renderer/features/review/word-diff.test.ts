import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wordDiff } from './word-diff.ts'

const onlyIn = (runs: { text: string; only: boolean }[] = []) =>
  runs.filter(({ only }) => only).map(({ text }) => text.trim())

describe('the words of two takes', () => {
  test('a changed word is marked on both sides', () => {
    const runs = wordDiff('Hi Priya, this is Dan.', 'Hi Priya, your depot is short.')
    expect(onlyIn(runs?.before)).toEqual(['this', 'Dan.'])
    expect(onlyIn(runs?.after)).toEqual(['your depot', 'short.'])
  })

  test('case and punctuation are no difference', () => {
    const runs = wordDiff('Call me: Dan', 'call me, dan!')
    expect(onlyIn(runs?.before)).toEqual([])
    expect(runs?.after).toEqual([{ text: 'call me, dan!', only: false }])
  })

  test('a phrase stays whole: its first word is not lent to an earlier place', () => {
    const runs = wordDiff('Priya, your depot is short.', 'Priya, about your day: your depot is short.')
    expect(onlyIn(runs?.after)).toEqual(['about your day:'])
  })

  test('a take without words differs in everything', () => {
    expect(wordDiff('', 'Hello there')).toEqual({ before: [], after: [{ text: 'Hello there', only: true }] })
  })

  test('two takes of 4,001 words are too long to mark', () => {
    const long = 'word '.repeat(4_001)
    expect(wordDiff(long, long)).toBeNull()
  })

  test('whatever is said: no word is lost, and both sides share the same words', () => {
    const words = fc
      .array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 14 })
      .map((list) => list.join(' '))
    fc.assert(
      fc.property(words, words, (before, after) => {
        const runs = wordDiff(before, after)
        const shared = (side: { text: string; only: boolean }[] = []) =>
          side
            .filter(({ only }) => !only)
            .map(({ text }) => text.trim())
            .join(' ')
            .replace(/\s+/g, ' ')
        expect(runs?.before.map(({ text }) => text).join('')).toBe(before)
        expect(runs?.after.map(({ text }) => text).join('')).toBe(after)
        expect(shared(runs?.before)).toBe(shared(runs?.after))
      })
    )
  })
})
