import { expect, it } from 'vitest'
import { recordLines, sourceText } from './scenario-text.ts'

it('names a source as the document and the place in it', () => {
  expect(sourceText({ seed: 'a.txt', item: '6' })).toBe('a.txt, item 6')
  expect(sourceText({ seed: 'a.txt', item: 'opening' })).toBe('a.txt, opening')
  expect(sourceText({ seed: 'house', item: '1' })).toBe('Ringback’s own')
  expect(sourceText({ seed: 'house', item: 'Our own' })).toBe('Our own')
})

it('tells what was done in a scenario, and that nothing was', () => {
  const nothing = { scenarioId: 'x', takes: 0, bestScore: null, talks: 0, bestTalkScore: null }
  expect(recordLines(undefined)).toEqual(['not tried yet'])
  expect(recordLines(nothing)).toEqual(['not tried yet'])
  expect(recordLines({ ...nothing, takes: 1 })).toEqual(['1 take'])
  expect(recordLines({ ...nothing, takes: 3, bestScore: 71.6, talks: 1, bestTalkScore: 0 })).toEqual([
    '1 talk · best 0',
    '3 takes · best 72'
  ])
})
