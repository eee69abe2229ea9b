import type { FactSource, ProspectDraft } from '../../../shared/prospect.ts'

/** A line of a list that is edited line by line. */
export type Row = { text: string }
/** A fact with where it was read. */
export type FactRow = Row & FactSource

const unsourced: FactSource = { source: '', readOn: null }
export const blankFact: FactRow = { text: '', ...unsourced }
export const blankRow: Row = { text: '' }

type Facts = Pick<ProspectDraft, 'facts' | 'factSources'>

/** The facts as they are edited, each with its source. */
export const factRows = ({ facts, factSources }: Facts): FactRow[] =>
  facts.map((text, index) => ({ text, ...(factSources[index] ?? unsourced) }))

const isSourced = ({ source, readOn }: FactSource): boolean => source.trim() !== '' || readOn !== null

/** The facts as they are kept: sources up to the last fact that has one. */
export const factsOf = (rows: readonly FactRow[]): Facts => ({
  facts: rows.map(({ text }) => text),
  factSources: rows
    .slice(0, rows.findLastIndex(isSourced) + 1)
    .map(({ source, readOn }) => ({ source, readOn }))
})

/** Facts without those that are still empty, each keeping its own source. */
export const tidiedFacts = (facts: Facts): Facts =>
  factsOf(
    factRows(facts)
      .map(({ text, source, readOn }) => ({ text: text.trim(), source: source.trim(), readOn }))
      .filter(({ text }) => text !== '')
  )
