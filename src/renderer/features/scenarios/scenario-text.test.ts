import { expect, it } from 'vitest'
import { recordLines, sourcesInFull, sourcesText } from './scenario-text.ts'

it('names the documents in a line, and in full with their files', () => {
  const sources = [
    { seed: '001_967cde43c4c9c8ca.txt', item: '6' },
    { seed: 'house', item: 'Our own' }
  ]
  expect(sourcesText(sources)).toBe('From Click to Closed, item 6 · Our own')
  expect(sourcesInFull(sources)).toContain('(001_967cde43c4c9c8ca.txt) · Our own')
  expect(sourcesText([{ seed: 'house', item: '1' }])).toBe('Ringback’s own')
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
