import { create } from 'zustand'
import type { Block } from '../../../shared/block.ts'

/** How the rep rehearses: aloud, typing, or aloud to nobody with ticks of his own. */
export type Way = 'call' | 'typed' | 'marks'

type Ways = {
  /** Stays for the next prospect, until Ringback is closed. */
  way: Way
  /** The session that a prospect's tries go on with. */
  sessions: Readonly<Record<string, string>>
}

export const useWays = create<Ways>(() => ({ way: 'call', sessions: {} }))

/** How a block that is come back to was rehearsed last; null = nothing tells. */
export const wayOf = ({ items, current }: Pick<Block, 'items' | 'current'>): Way | null => {
  if (current !== null && current.draft !== '') return 'typed'
  const newest = items
    .flatMap(({ tries }) => tries)
    .toSorted((a, b) => a.triedAt.localeCompare(b.triedAt))
    .at(-1)
  if (newest === undefined) return null
  if (newest.takeId !== null) return 'call'
  return newest.kind === 'typed' ? 'typed' : 'marks'
}
