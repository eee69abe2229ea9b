import { expect, it } from 'vitest'
import type { HeardTake } from '../../../shared/listening.ts'
import { consequenceWords, outcomeWords, reasonWords } from './heard-words.ts'

type Attention = NonNullable<HeardTake['attention']>

const text = 'Hi, this is Dan from Corbel. Your depot lost eleven drivers.'
const whole: Attention = {
  stepMs: 100,
  curve: [60, 59],
  felt: [],
  deletedAtMs: null,
  cause: null,
  skipping: [],
  endAttention: 59
}
const lost: Attention = {
  ...whole,
  deletedAtMs: 2_260,
  cause: { kind: 'identity', atMs: 2_200, span: { start: 0, end: 28 } }
}

it('says how far it was heard, to half a second', () => {
  expect(outcomeWords(lost, 24_100)).toBe('Heard to 0:02.5 of 0:24.0, then deleted')
  expect(outcomeWords(whole, 24_100)).toBe('Heard to the end')
  expect(outcomeWords({ ...whole, skipping: [[0, 4_000]] }, 9_000)).toBe(
    'Heard to the end, with a finger on skip'
  )
})

it('says why, in the rep’s own words', () => {
  expect(reasonWords(lost, text)).toBe('What cost you most: who you are, “Hi, this is Dan from Corbel”.')
  expect(reasonWords({ ...lost, cause: null }, text)).toMatch(/^Nothing in it/)
  expect(reasonWords({ ...lost, cause: { kind: 'empty-end', atMs: 9_000, span: null } }, text)).toMatch(
    /^It was over/
  )
})

it('says what may come of it, never as a number, and nothing where nothing is known', () => {
  const heard: HeardTake = {
    listener: 'Somebody.',
    attention: lost,
    times: 'estimated',
    forwardable: 'no',
    callback: 'very unlikely'
  }
  expect(consequenceWords(heard)).toEqual(['They could not pass it on.', 'A call back: very unlikely.'])
  expect(consequenceWords({ ...heard, forwardable: null, callback: null })).toEqual([])
})
