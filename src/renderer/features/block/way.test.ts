import { expect, it } from 'vitest'
import type { Block, BlockTry } from '../../../shared/block.ts'
import { wayOf } from './way.ts'

const tried = (triedAt: string, change: Partial<BlockTry>): BlockTry => ({
  id: triedAt,
  triedAt,
  takeId: null,
  kind: 'typed',
  score: null,
  coverage: null,
  marks: null,
  fix: null,
  ...change
})

const block = (tries: BlockTry[][], draft = ''): Pick<Block, 'items' | 'current'> => ({
  items: tries.map((own, at) => ({
    prospectId: `p${at}`,
    name: '',
    company: '',
    state: 'waiting',
    standing: { kind: 'free', words: '' },
    tries: own
  })),
  current: { prospectId: 'p0', step: 'call', reviewedMs: 0, draft, openTakeId: null }
})

it('goes on as the newest try was made, whoever it was for', () => {
  const aloud = tried('2026-03-02T09:00:00Z', { takeId: 'take', kind: 'marked' })
  const typed = tried('2026-03-02T09:05:00Z', {})
  const ticked = tried('2026-03-02T09:09:00Z', { kind: 'marked' })
  expect(wayOf(block([[]]))).toBeNull()
  expect(wayOf(block([[aloud]]))).toBe('call')
  expect(wayOf(block([[typed], [aloud]]))).toBe('typed')
  expect(wayOf(block([[typed, ticked], [aloud]]))).toBe('marks')
})

it('goes on typing where half a sentence stands', () => {
  expect(wayOf(block([[]], 'Half a'))).toBe('typed')
})
