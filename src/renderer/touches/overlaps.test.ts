import fc from 'fast-check'
import { expect, test } from 'vitest'
import { overlapsOf } from './overlaps.ts'

const voicemail = {
  label: 'Voicemail, Monday',
  words: 'Priya, eleven drivers gone from Leeds in one quarter is a lot of nights. Call me for the rota.'
}

test('a repeated stretch is quoted as it stands in this message', () => {
  const text = 'Hi Priya. Eleven drivers gone, from Leeds, in ONE quarter: how do you cover?'
  expect(overlapsOf(text, [voicemail])).toEqual([
    { label: 'Voicemail, Monday', text: 'Priya. Eleven drivers gone, from Leeds, in ONE quarter', count: 9 }
  ])
})

test('four words in common are no overlap, five are', () => {
  expect(overlapsOf('So a lot of nights then.', [voicemail])).toEqual([])
  expect(overlapsOf('That is a lot of nights.', [voicemail])).toMatchObject([{ text: 'is a lot of nights' }])
})

test('the longest comes first, each stretch once, three at most', () => {
  const all = overlapsOf(`${voicemail.words} ${voicemail.words}`, [
    voicemail,
    { ...voicemail, label: 'E-mail' }
  ])
  expect(all).toHaveLength(1)
  const parts = ['one two three four five', 'six seven eight nine ten', 'a b c d e', 'f g h i j k']
  const found = overlapsOf(
    parts.join(' and then '),
    parts.map((words, at) => ({ label: `${at}`, words }))
  )
  expect(found.map(({ count }) => count)).toEqual([6, 5, 5])
})

test('whatever is written, each overlap is a part of it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, words) => {
      for (const overlap of overlapsOf(text, [
        { label: 'x', words },
        { label: 'y', words: text }
      ]))
        expect(text).toContain(overlap.text)
    })
  )
})
