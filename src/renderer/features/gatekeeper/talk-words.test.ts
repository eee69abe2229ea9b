import { expect, test } from 'vitest'
import { turnFigures } from './talk-words.ts'

const turn = { answerMs: 900, bargedIn: false, durationMs: 5_200, takeId: 'take' }

test('a prompt, short answer is good', () => {
  expect(turnFigures(turn)).toEqual([
    { words: 'answered in 0.9 s', isGood: true },
    { words: '5.2 s long', isGood: true }
  ])
})

test('each limit is good itself and not good beyond it', () => {
  const goods = (answerMs: number, durationMs: number) =>
    turnFigures({ ...turn, answerMs, durationMs }).map(({ isGood }) => isGood)
  expect(goods(1_500, 8_000)).toEqual([true, true])
  expect(goods(1_501, 8_001)).toEqual([false, false])
})

test('an interruption is told instead of how soon', () => {
  expect(turnFigures({ ...turn, bargedIn: true, answerMs: 0 })[0]).toEqual({
    words: 'you began before the line ended',
    isGood: false
  })
})

test('what was not recorded has no figures', () => {
  expect(turnFigures({ ...turn, answerMs: null, takeId: null, durationMs: 0 })).toEqual([])
})
