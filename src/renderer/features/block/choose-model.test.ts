import { describe, expect, it, test } from 'vitest'
import type { BlockCandidate } from '../../../shared/block.ts'
import { added, isFiltered, leftOutText, moved, noFilter, ordered, shownOf } from './choose-model.ts'

const candidate = (prospectId: string, change: Partial<BlockCandidate> = {}): BlockCandidate => ({
  prospectId,
  name: prospectId,
  company: '',
  relationship: 'cold',
  isSample: false,
  touches: 0,
  lastTouch: null,
  dueAt: null,
  standing: { kind: 'free', words: '' },
  ...change
})

const everybody = [
  candidate('zoe', { name: 'Zoë Ørsted', company: 'Nordlys Shipping', dueAt: '2026-03-02T15:00' }),
  candidate('ada', { name: 'Ada Low', company: 'Corbel', touches: 2, relationship: 'warm' }),
  candidate('no', { standing: { kind: 'said-no', words: 'They said no.' } }),
  candidate('rest', { standing: { kind: 'resting', words: 'Four calls.' } }),
  candidate('soon', { standing: { kind: 'soon', words: 'You called an hour ago.' }, touches: 1 })
]
const ids = (filter: Partial<typeof noFilter>) =>
  shownOf(everybody, { ...noFilter, ...filter }).map(({ prospectId }) => prospectId)

describe('who can be on the list', () => {
  it('leaves out who said no and who rests, and says how many', () => {
    expect(ids({})).toEqual(['zoe', 'ada', 'soon'])
    expect(leftOutText(everybody)).toBe('1 said no, 1 at rest')
    expect(leftOutText(everybody.slice(0, 2))).toBe('')
  })

  it('finds every word in name or company, whatever the accents', () => {
    expect(ids({ search: 'zoe NORD' })).toEqual(['zoe'])
    expect(ids({ search: 'zoe corbel' })).toEqual([])
    expect(ids({ search: 'said no' })).toEqual([])
  })

  it('filters by what is due, never called, and the relationship', () => {
    expect(ids({ dueOnly: true })).toEqual(['zoe'])
    expect(ids({ neverOnly: true })).toEqual(['zoe'])
    expect(ids({ relationship: 'warm' })).toEqual(['ada'])
    expect(isFiltered(noFilter)).toBe(false)
    expect(isFiltered({ ...noFilter, search: '  ' })).toBe(false)
    expect(isFiltered({ ...noFilter, dueOnly: true })).toBe(true)
  })
})

test('an order by due date or company puts those without one last and keeps equals as they were', () => {
  const byId = new Map(everybody.map((one) => [one.prospectId, one]))
  expect(ordered(['soon', 'ada', 'zoe'], byId, 'due')).toEqual(['zoe', 'soon', 'ada'])
  expect(ordered(['soon', 'zoe', 'ada'], byId, 'company')).toEqual(['ada', 'zoe', 'soon'])
})

test('one is moved by a place and never out of the list', () => {
  expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b'])
  expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c'])
  expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b'])
  expect(moved(['a', 'b'], 1, 1)).toEqual(['a', 'b'])
  expect(moved([], 0, 1)).toEqual([])
})

test('no more than fifty fit', () => {
  const many = Array.from({ length: 60 }, (_, at) => `p${at}`)
  expect(added([], many)).toMatchObject({ refused: 10 })
  expect(added(many.slice(0, 50), ['p1', 'more'])).toEqual({ ids: many.slice(0, 50), refused: 1 })
  expect(added(['a'], ['a', 'b', 'b'])).toEqual({ ids: ['a', 'b'], refused: 0 })
})
