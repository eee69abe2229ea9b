import type { Prospect } from '../../../shared/prospect.ts'
import type { OpenCard } from './card-store.ts'
import { inListOrder } from './draft-model.ts'

/** A line of the list: a stored prospect, a card in the making, or both. */
export type ProspectLine = Pick<Prospect, 'firstName' | 'lastName' | 'company' | 'industry' | 'isSample'> & {
  id: string | undefined
  card: OpenCard | undefined
}

/** The stored prospects, as they are being typed where they are, with a new card on top. */
export const linesOf = (prospects: readonly Prospect[], open: readonly OpenCard[]): ProspectLine[] => {
  const begun = open
    .filter(({ draft }) => !prospects.some(({ id }) => id === draft.id))
    .map((card): ProspectLine => ({ ...card.draft, id: card.draft.id, isSample: false, card }))
  const stored = inListOrder(prospects).map((prospect): ProspectLine => {
    const card = open.find(({ draft }) => draft.id === prospect.id)
    return { ...prospect, ...(card?.draft ?? {}), id: prospect.id, isSample: prospect.isSample, card }
  })
  return [...begun, ...stored]
}
