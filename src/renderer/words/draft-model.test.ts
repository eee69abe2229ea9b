import { describe, expect, it } from 'vitest'
import type { DraftState, DraftWord } from '../../shared/words.ts'
import { isRetyped, openCount, partAfter, partsOf, settled, textOf } from './draft-model.ts'

const word = (text: string, state: DraftState = 'heard'): DraftWord => ({ text, state, startMs: 0, endMs: 1 })
const parts = partsOf([
  word('Priya,'),
  word('eleven'),
  word('drivers', 'doubtful'),
  word('left', 'skipped'),
  word('Leeds.', 'skipped'),
  word('', 'extra'),
  word('Call'),
  word('um', 'extra'),
  word('me.')
])

describe('a draft', () => {
  it('asks about doubtful words one by one and about what was left out in a row at once', () => {
    expect(parts.map(({ proposed, state }) => `${state}: ${proposed}`)).toEqual([
      'heard: Priya, eleven',
      'doubtful: drivers',
      'skipped: left Leeds.',
      'extra: ',
      'heard: Call',
      'extra: um',
      'heard: me.'
    ])
    expect(openCount(parts)).toBe(4)
  })

  it('as it stands keeps what is doubtful and leaves out what was left out', () => {
    expect(textOf(parts)).toBe('Priya, eleven drivers Call um me.')
    expect(isRetyped(parts)).toBe(false)
  })

  it('takes a yes, a no and other words', () => {
    const yes = settled(parts, 2, 'left Leeds.')
    expect(textOf(yes)).toBe('Priya, eleven drivers left Leeds. Call um me.')
    expect(isRetyped(yes)).toBe(false)
    const no = settled(yes, 5, '')
    expect(textOf(no)).toBe('Priya, eleven drivers left Leeds. Call me.')
    const typed = settled(no, 3, 'this morning.')
    expect(textOf(typed)).toBe('Priya, eleven drivers left Leeds. this morning. Call me.')
    expect(isRetyped(typed)).toBe(true)
    expect(openCount(typed)).toBe(1)
  })

  it('leads from one question to the next', () => {
    expect(partAfter(parts, -1)?.id).toBe(1)
    expect(partAfter(parts, 3)?.id).toBe(5)
    expect(partAfter(parts, 5)).toBeNull()
  })
})
