import type { Preparation, ProspectDraft } from '../../shared/prospect.ts'
import type { RowValues } from './build-row.ts'

type Named = Readonly<Record<string, unknown>>

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

/** Parts that are a choice from the beginning: nothing tells whether the rep made it. */
const neverFilled: ReadonlySet<string> = new Set([
  'firstName',
  'relationship',
  'status',
  'easyName',
  'refusesEmail',
  'factSources'
])

const whereEmpty = (card: Named, said: Named): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(said).filter(
      ([name, value]) => !neverFilled.has(name) && !isEmpty(value) && isEmpty(card[name])
    )
  )

/** What a row adds to a card, only where the card is empty, for an undo to take exactly that back; null = nothing. */
export const fillOf = (card: ProspectDraft, { fields, preparation }: RowValues): RowValues | null => {
  const filled: RowValues = {
    fields: whereEmpty(card, fields),
    preparation: whereEmpty(card.preparation, preparation)
  }
  // Sources belong to the facts beside them.
  if (filled.fields.facts !== undefined && fields.factSources !== undefined)
    filled.fields.factSources = fields.factSources
  const isNothing = Object.keys(filled.fields).length + Object.keys(filled.preparation).length === 0
  return isNothing ? null : filled
}

export const withFill = <Card extends ProspectDraft>(card: Card, filled: RowValues): Card => ({
  ...card,
  ...filled.fields,
  preparation: { ...card.preparation, ...filled.preparation }
})

const saysStill = (card: Named, filled: Named): string[] =>
  Object.keys(filled).filter((name) => JSON.stringify(card[name]) === JSON.stringify(filled[name]))

/** Parts that are null, not an empty text, while nobody has filled them. */
const nullable: ReadonlySet<string> = new Set<keyof ProspectDraft | keyof Preparation>([
  'calledFrom',
  'lineReturns',
  'prefers',
  'lineCheckedOn',
  'rightFit',
  'say'
])

const emptied = (filled: Named, names: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(
    names.map((name) => [name, nullable.has(name) ? null : Array.isArray(filled[name]) ? [] : ''])
  )

/** The card without what an import filled, as far as it still says that. */
export const withoutFill = <Card extends ProspectDraft>(card: Card, filled: RowValues): Card => ({
  ...card,
  ...emptied(filled.fields, saysStill(card, filled.fields)),
  preparation: {
    ...card.preparation,
    ...emptied(filled.preparation, saysStill(card.preparation, filled.preparation))
  }
})
