import { expect, test } from 'vitest'
import type { Touch } from '../../../shared/touch.ts'
import { touchLists, touchSummary } from './touch-lists.ts'

const touch = (at: string, planned: boolean): Touch => ({
  id: at,
  prospectId: 'p',
  at,
  channel: 'email',
  planned,
  outcome: null,
  words: '',
  takeId: null
})
const log = [
  touch('2026-03-01T10:00', false),
  touch('2026-03-02T10:00', false),
  touch('2026-03-05T10:00', true),
  touch('2026-03-09T10:00', true)
]

test('what is planned comes first, the nearest on top; what was done follows, the newest on top', () => {
  const shown = touchLists(log).map(({ title, list }) => [title, list.map(({ at }) => at.slice(8, 10))])
  expect(shown).toEqual([
    ['Planned', ['05', '09']],
    ['Done', ['02', '01']]
  ])
  expect(touchLists([])).toEqual([])
})

test('the log is summed up in words', () => {
  expect(touchSummary(log)).toBe('2 done, 2 planned')
  expect(touchSummary(log.slice(0, 1))).toBe('1 done')
  expect(touchSummary([])).toBe('')
})
