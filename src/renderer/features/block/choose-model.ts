import { type BlockCandidate, mostInBlock } from '../../../shared/block.ts'
import type { Relationship } from '../../../shared/prospect.ts'

export type BlockFilter = {
  search: string
  dueOnly: boolean
  neverOnly: boolean
  /** Null = all of them. */
  relationship: Relationship | null
}

export const noFilter: BlockFilter = { search: '', dueOnly: false, neverOnly: false, relationship: null }

export const isFiltered = ({ search, dueOnly, neverOnly, relationship }: BlockFilter): boolean =>
  search.trim() !== '' || dueOnly || neverOnly || relationship !== null

/** Nobody calls these today: they are named beside the list, with why. */
export const isLeftOut = ({ standing }: Pick<BlockCandidate, 'standing'>): boolean =>
  standing.kind === 'said-no' || standing.kind === 'resting' || standing.kind === 'moved-on'

const plain = (words: string): string => words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

/** Those that can be called today and that the filter lets through: each word is found in the name or the company. */
export const shownOf = (candidates: readonly BlockCandidate[], filter: BlockFilter): BlockCandidate[] => {
  const words = plain(filter.search).split(/\s+/).filter(Boolean)
  return candidates.filter((one) => {
    if (isLeftOut(one)) return false
    if (filter.dueOnly && one.dueAt === null) return false
    if (filter.neverOnly && one.touches > 0) return false
    if (filter.relationship !== null && one.relationship !== filter.relationship) return false
    const text = words.length === 0 ? '' : plain(`${one.name} ${one.company}`)
    return words.every((word) => text.includes(word))
  })
}

const leftOutWords = { 'said-no': 'said no', resting: 'at rest', 'moved-on': 'moved on' } as const

/** "2 said no, 1 at rest"; empty where nobody is left out. */
export const leftOutText = (candidates: readonly BlockCandidate[]): string =>
  (['said-no', 'resting', 'moved-on'] as const)
    .flatMap((kind) => {
      const count = candidates.filter(({ standing }) => standing.kind === kind).length
      return count === 0 ? [] : [`${count} ${leftOutWords[kind]}`]
    })
    .join(', ')

export type ListOrder = 'hand' | 'due' | 'company'

/** The list in another order; whoever has no due date or company comes last, equals stay as they were. */
export const ordered = (
  ids: readonly string[],
  byId: ReadonlyMap<string, BlockCandidate>,
  by: Exclude<ListOrder, 'hand'>
): string[] => {
  const keyOf = (id: string): string => {
    const one = byId.get(id)
    return (by === 'due' ? one?.dueAt : one?.company) || '\uffff'
  }
  return ids.toSorted((a, b) => keyOf(a).localeCompare(keyOf(b)))
}

/** The list with one of it moved up or down by a place. */
export const moved = (ids: readonly string[], from: number, by: 1 | -1): string[] => {
  const to = from + by
  const id = ids[from]
  if (id === undefined || to < 0 || to >= ids.length) return [...ids]
  return ids.toSpliced(from, 1).toSpliced(to, 0, id)
}

/** As many of `more` as still fit, behind those that are there. */
export const added = (
  ids: readonly string[],
  more: readonly string[]
): { ids: string[]; refused: number } => {
  const fresh = [...new Set(more)].filter((id) => !ids.includes(id))
  const room = Math.max(0, mostInBlock - ids.length)
  return { ids: [...ids, ...fresh.slice(0, room)], refused: Math.max(0, fresh.length - room) }
}
