import { expect, it } from 'vitest'
import { heardWords } from './heard-words.ts'

const stretch = { startMs: 10_000, endMs: 14_000 }

it('pieces of words are joined, with times from the start of the recording', () => {
  const words = heardWords(
    {
      text: ' after early night',
      tokens: ['▁after', ' ear', 'ly', '▁', 'night', '</s>'],
      timestamps: [0, 0.4, 0.6, 1, 1.04, 1.5],
      ys_log_probs: [0, Math.log(0.25), 0, 0, 0, 0]
    },
    stretch
  )
  expect(words.map(({ text, startMs, endMs }) => [text, startMs, endMs])).toEqual([
    ['after', 10_000, 10_240],
    ['early', 10_400, 10_840],
    ['night', 11_040, 11_280]
  ])
  expect(words[1]?.sureness).toBeCloseTo(0.5)
})

it('durations tell where a word ends, but never beyond the next one or the stretch', () => {
  const words = heardWords(
    {
      text: 'so it is',
      tokens: [' so', ' it', ' is'],
      timestamps: [0, 0.3, 3.9],
      durations: [0.5, 0.16, 0.4]
    },
    stretch
  )
  expect(words.map(({ endMs }) => Math.round(endMs))).toEqual([10_300, 10_460, 14_000])
})

it('a model without times gives those of the stretch', () => {
  expect(heardWords({ text: ' Hi, Priya.' }, stretch)).toEqual([
    { text: 'Hi,', ...stretch, isTimed: false, sureness: null },
    { text: 'Priya.', ...stretch, isTimed: false, sureness: null }
  ])
  expect(heardWords({ text: ' . ' }, stretch)).toEqual([])
})

it('pieces that do not make up the text are not believed', () => {
  const [word] = heardWords({ text: 'hello', tokens: [' hell'], timestamps: [0] }, stretch)
  expect(word).toMatchObject({ text: 'hello', isTimed: false })
})
