import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { CodedError } from '../../../shared/errors.ts'
import type { Prospect, ProspectDraft } from '../../../shared/prospect.ts'
import { createCards, stateOf } from './card-store.ts'
import { emptyDraft } from './draft-model.ts'

const idOf = (count: number) => `00000000-0000-4000-8000-00000000000${count}`

const prospect = (draft: ProspectDraft, id: string): Prospect => ({
  ...draft,
  id,
  isSample: false,
  updatedAt: '2026-01-01T00:00:00.000Z'
})

const priya = prospect({ ...emptyDraft(), firstName: 'Priya' }, idOf(9))

/** A library that answers when the test lets it. */
const setUp = () => {
  const saved: ProspectDraft[] = []
  const waiting: { answer: () => void; refuse: () => void }[] = []
  let ids = 0
  const cards = createCards(
    (draft) =>
      new Promise((resolve, reject) => {
        saved.push(draft)
        ids += draft.id === undefined ? 1 : 0
        waiting.push({
          answer: () => resolve(prospect(draft, draft.id ?? idOf(ids))),
          refuse: () => reject(new CodedError('disk-full'))
        })
      }),
    500
  )
  const settle = async (how: 'answer' | 'refuse' = 'answer') => {
    waiting.shift()?.[how]()
    await vi.advanceTimersByTimeAsync(0)
  }
  const state = (key: string) => {
    const card = cards.store.getState().cards[key]
    return card && stateOf(card)
  }
  return { cards, saved, settle, state }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('cards that save themselves', () => {
  test('typing is saved once, after a rest', async () => {
    const { cards, saved, settle, state } = setUp()
    const key = cards.open(priya)
    for (const lastName of ['R', 'Ra', 'Ram']) {
      cards.change(key, { lastName })
      await vi.advanceTimersByTimeAsync(300)
    }
    expect([saved.length, state(key)]).toEqual([0, 'waiting'])
    await vi.advanceTimersByTimeAsync(200)
    expect([saved.map(({ lastName }) => lastName), state(key)]).toEqual([['Ram'], 'saving'])
    await settle()
    expect(state(key)).toBe('saved')
  })

  test('what is typed while a save is under way is saved after it', async () => {
    const { cards, saved, settle, state } = setUp()
    const key = cards.open(priya)
    cards.change(key, { lastName: 'R' })
    void cards.flush(key)
    cards.change(key, { lastName: 'Raman' })
    void cards.flush(key)
    expect(saved).toHaveLength(1)
    await settle()
    expect(saved.map(({ lastName }) => lastName)).toEqual(['R', 'Raman'])
    await settle()
    expect(state(key)).toBe('saved')
    expect(cards.store.getState().cards[key]?.draft.lastName).toBe('Raman')
  })

  test('a new card is made once: later saves carry the id of the first', async () => {
    const { cards, saved, settle } = setUp()
    const key = cards.openNew(emptyDraft())
    cards.change(key, { firstName: 'Zoë' })
    void cards.flush(key)
    cards.change(key, { lastName: 'Berg' })
    await settle()
    expect(saved.map(({ id }) => id)).toEqual([undefined, idOf(1)])
    expect(cards.store.getState().cards[key]?.draft).toMatchObject({ id: idOf(1), lastName: 'Berg' })
  })

  test('a card without a first name is held, not saved and not lost', async () => {
    const { cards, saved, state } = setUp()
    const key = cards.openNew(emptyDraft())
    cards.change(key, { company: 'Northgate' })
    await vi.advanceTimersByTimeAsync(1_000)
    expect([saved.length, state(key)]).toEqual([0, 'held'])
    expect(cards.openNew(emptyDraft())).toBe(key)
    expect(cards.store.getState().cards[key]?.draft.company).toBe('Northgate')
  })

  test('after a failure the words stay and saving again works', async () => {
    const { cards, settle, state } = setUp()
    const key = cards.open(priya)
    cards.change(key, { lastName: 'Raman' })
    void cards.flush(key)
    await settle('refuse')
    expect(state(key)).toBe('failed')
    expect(cards.open(priya)).toBe(key)
    expect(cards.store.getState().cards[key]).toMatchObject({
      draft: { lastName: 'Raman' },
      failure: { code: 'disk-full' }
    })
    void cards.flush(key)
    await settle()
    expect(state(key)).toBe('saved')
  })

  test('undoing goes back to the card as it was opened, and saves that', async () => {
    const { cards, saved, settle } = setUp()
    const key = cards.open(priya)
    cards.change(key, { lastName: 'Raman', facts: ['a'] })
    void cards.flush(key)
    await settle()
    cards.revert(key)
    await vi.advanceTimersByTimeAsync(500)
    expect(saved.at(-1)).toMatchObject({ id: idOf(9), lastName: '', facts: [] })
  })

  test('a card that was made here has nothing to go back to: undoing cannot empty it', async () => {
    const { cards, settle } = setUp()
    const key = cards.openNew(emptyDraft())
    cards.change(key, { firstName: 'Zoë' })
    void cards.flush(key)
    await settle()
    cards.revert(key)
    expect(cards.store.getState().cards[key]?.draft.firstName).toBe('Zoë')
  })

  test('nothing is saved when nothing changed', async () => {
    const { cards, saved } = setUp()
    const key = cards.open(priya)
    await cards.flush(key)
    cards.change(key, { lastName: ' ' })
    await vi.advanceTimersByTimeAsync(500)
    expect(saved).toHaveLength(0)
  })
})
