import fc from 'fast-check'
import { expect, test } from 'vitest'
import { repRow } from './rep.fixture.ts'
import { gainOf, type SortColumn, sortColumns, sortReps } from './rep-sort.ts'

const mean = (value: number) => ({ count: 8, mean: value, spread: 5 })
const tally = (share: number, isTooFew = false) => ({
  ruleId: 'clear-ask',
  title: 'Ask',
  graded: 10,
  missed: share * 10,
  share,
  isTooFew
})
const namesBy = (by: SortColumn, isRising: boolean, rows = team): string[] =>
  sortReps(rows, by, isRising).map(({ name }) => name)

const team = [
  repRow({ name: 'Cleo', lastPracticeOn: null, attempts: 0, standing: 'not-covered' }),
  repRow({ name: 'Ann', lastPracticeOn: '2026-11-01', attempts: 3, mostMissed: tally(0.9, true) }),
  repRow({
    name: 'bo',
    lastPracticeOn: '2026-11-20',
    attempts: 3,
    mostMissed: tally(0.2),
    trend: { verdict: 'down', first: mean(60), last: mean(50) }
  }),
  repRow({
    name: 'Dan',
    attempts: 9,
    mostMissed: tally(0.6),
    trend: { verdict: 'up', first: mean(50), last: mean(58) }
  })
]

test('names go as people read them, and equal rows by name', () => {
  expect(namesBy('name', true)).toEqual(['Ann', 'bo', 'Cleo', 'Dan'])
  const numbered = ['Rep 10', 'Rep 2'].map((name) => repRow({ name }))
  expect(namesBy('name', true, numbered)).toEqual(['Rep 2', 'Rep 10'])
  expect(namesBy('name', false)).toEqual(['Dan', 'Cleo', 'bo', 'Ann'])
  expect(namesBy('attempts', false)).toEqual(['Dan', 'Ann', 'bo', 'Cleo'])
})

test('who says nothing about a column comes last, whichever way round it is', () => {
  expect(namesBy('last', true).at(-1)).toBe('Cleo')
  expect(namesBy('last', false).at(-1)).toBe('Cleo')
  expect(namesBy('missed', false)).toEqual(['Dan', 'bo', 'Ann', 'Cleo'])
  expect(namesBy('missed', true)).toEqual(['bo', 'Dan', 'Ann', 'Cleo'])
})

test('a trend is sorted by how far it goes, and too few scores have none', () => {
  expect(team.map(gainOf)).toEqual([null, null, -10, 8])
  expect(namesBy('trend', false)).toEqual(['Dan', 'bo', 'Ann', 'Cleo'])
})

test('every column keeps everybody, and sorting again changes nothing', () => {
  const rows = fc.array(
    fc.record({
      name: fc.string(),
      attempts: fc.nat(50),
      practiceMinutes: fc.option(fc.nat(500)),
      lastPracticeOn: fc.constantFrom(null, '2026-11-01', '2026-10-01')
    })
  )
  fc.assert(
    fc.property(rows, fc.constantFrom(...sortColumns), fc.boolean(), (changes, by, isRising) => {
      const given = changes.map((change, index) => repRow({ ...change, repId: String(index) }))
      const once = sortReps(given, by, isRising)
      expect(once.map(({ repId }) => repId).toSorted()).toEqual(given.map(({ repId }) => repId).toSorted())
      expect(sortReps(once, by, isRising)).toEqual(once)
    })
  )
})
