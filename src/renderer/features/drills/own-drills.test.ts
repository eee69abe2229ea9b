import { expect, test } from 'vitest'
import { ownDrillDraft } from '../../../shared/drill.ts'
import { criterionKinds, newCriterion, newDrill, typedNumber, typedWords } from './own-drills.ts'

test('a new drill wants nothing but its name and what it trains', () => {
  const draft = newDrill('hook-in-10s')
  expect(ownDrillDraft.safeParse(draft).success).toBe(false)
  expect(ownDrillDraft.safeParse({ ...draft, title: 'Mine', trains: 'My thing.' }).success).toBe(true)
})

test('each condition can be kept as it begins, but for the words that only the rep knows', () => {
  for (const kind of criterionKinds) {
    const draft = { ...newDrill('x'), title: 'Mine', trains: 'It.', criteria: [newCriterion(kind, 'x')] }
    expect(ownDrillDraft.safeParse(draft).success, kind).toBe(kind !== 'words')
  }
})

test('numbers are taken with a point or a comma, and nothing is no number', () => {
  expect(typedNumber('2,5')).toBe(2.5)
  expect(typedNumber('2.5', 1000)).toBe(2_500)
  expect(typedNumber('')).toBeNull()
})

test('words lie between commas', () => {
  expect(typedWords(' call me back,  drivers ,,')).toEqual(['call me back', 'drivers'])
})
