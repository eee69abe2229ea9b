import type { ProspectSummary } from '../../../shared/prospect-list.ts'
import type { OpenCard } from './card-store.ts'

/** A line of the list: a stored prospect, a card in the making, or both. */
export type ProspectLine = Pick<
  ProspectSummary,
  'firstName' | 'lastName' | 'company' | 'industry' | 'isSample'
> & {
  id: string | undefined
  card: OpenCard | undefined
  /** Null for a card that was never saved. */
  summary: ProspectSummary | null
}

/** The stored prospects in their order, as they are being typed where they are, with a new card on top. */
export const linesOf = (ordered: readonly ProspectSummary[], open: readonly OpenCard[]): ProspectLine[] => {
  const byId = new Map(open.map((card) => [card.draft.id, card]))
  const stored = ordered.map((summary): ProspectLine => {
    const card = byId.get(summary.id)
    byId.delete(summary.id)
    if (card === undefined) return { ...summary, card, summary }
    const { firstName, lastName, company, industry } = card.draft
    return {
      firstName,
      lastName,
      company,
      industry,
      id: summary.id,
      isSample: summary.isSample,
      card,
      summary
    }
  })
  const begun = [...byId.values()].map(
    (card): ProspectLine => ({
      firstName: card.draft.firstName,
      lastName: card.draft.lastName,
      company: card.draft.company,
      industry: card.draft.industry,
      id: card.draft.id,
      isSample: false,
      card,
      summary: null
    })
  )
  return [...begun, ...stored]
}
