import { expect, test } from 'vitest'
import type { DrillSummary } from '../../../shared/drill.ts'
import {
  dueText,
  factorText,
  localDate,
  recordText,
  searchDrills,
  seriesText,
  sourcesText
} from './drill-text.ts'

const series = { inRow: 0, needed: 3, done: false, best: 0, streak: 0, completed: 0 }
const hook: DrillSummary = {
  id: 'ten-second-hook',
  title: '10-second hook',
  trains: 'To say something worth a call before they reach for delete.',
  sources: [{ seed: 'a.txt', item: '6' }],
  goal: ['hook-in-10s'],
  kind: 'take',
  task: 'Say your hook.',
  passes: 'The hook is out.',
  steps: [{ answer: 'take', title: 'Hook', text: null, limitMs: 10_000, day: null }],
  criteria: [{ kind: 'rule', ruleId: 'hook-in-10s', verdicts: ['pass'] }],
  seriesLength: 3,
  variants: [],
  scenarioId: null,
  inEars: null,
  newProspect: false,
  showsNumber: false,
  isOwn: false,
  own: null,
  series,
  tries: 0,
  lastAt: null,
  nextDue: null
}
const name: DrillSummary = { ...hook, id: 'name', title: 'Name', trains: 'Their name.', goal: ['name-right'] }

test('a drill says which document it comes from, and an own one that it is the rep’s', () => {
  expect(sourcesText(hook)).toBe('a.txt, item 6')
  expect(sourcesText({ ...hook, sources: [...hook.sources, { seed: 'b.txt', item: 'opening' }] })).toBe(
    'a.txt, item 6 · b.txt, opening'
  )
  expect(sourcesText({ ...hook, sources: [{ seed: 'house', item: 'x' }] })).toBe('Ringback’s own')
  expect(sourcesText({ ...hook, isOwn: true })).toBe('Your own drill')
})

test('a series is told by how much of it there is', () => {
  expect(seriesText(series)).toBe('0 of 3 in a row')
  expect(seriesText({ ...series, inRow: 3, done: true })).toBe('Series full: 3 in a row')
  expect(seriesText({ ...series, needed: 1 })).toBe('One pass makes it')
  expect(seriesText({ ...series, needed: 1, done: true })).toBe('Passed')
})

test('best and streak come with the first pass', () => {
  expect(recordText(hook)).toBe('not tried yet')
  expect(recordText({ ...hook, tries: 1 })).toBe('1 try')
  expect(recordText({ ...hook, tries: 4 })).toBe('4 tries')
  expect(recordText({ tries: 4, series: { ...series, best: 3, streak: 1 } })).toBe('best 3 · now 1')
})

test.each([
  [null, ''],
  ['2026-11-20', 'due today'],
  ['2026-11-22', 'due today'],
  ['2026-11-23', 'due tomorrow'],
  ['2026-12-01', 'due in 9 days']
])('a drill that comes back on %s is %s', (nextDue, words) => {
  expect(dueText(nextDue, '2026-11-22')).toBe(words)
})

test('days are the rep’s own', () => {
  expect(localDate(new Date(2026, 2, 9, 23, 59))).toBe('2026-03-09')
})

test('only a clock that was moved is mentioned', () => {
  expect(factorText(1)).toBeNull()
  expect(new Set([factorText(1.5), factorText(2), factorText('none')]).size).toBe(3)
})

test('a search finds by title, by what is trained, by rule and by document', () => {
  const drills = [hook, name]
  expect(searchDrills(drills, '')).toEqual(drills)
  expect(searchDrills(drills, 'DELETE reach')).toEqual([hook])
  expect(searchDrills(drills, 'name-right')).toEqual([name])
  expect(searchDrills(drills, 'a.txt')).toEqual(drills)
  expect(searchDrills(drills, 'hook elephant')).toEqual([])
})
