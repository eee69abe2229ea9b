import type { FactMatch, ValueSpan } from './evidence.ts'
import { salesTemplates } from './lexicon/templates.ts'
import { tradeWords } from './lexicon/trades.ts'
import { isPerception, isQuantity, type Reading } from './value-reading.ts'

const runsOf = (list: readonly string[]): Set<string> => {
  const runs = new Set<string>()
  for (let at = 0; at + 2 < list.length; at++) runs.add(`${list[at]} ${list[at + 1]} ${list[at + 2]}`)
  return runs
}
const templateRuns: readonly Set<string>[] = salesTemplates.map((template) => runsOf(template.split(' ')))
const anyTemplate = new Set(templateRuns.flatMap((runs) => [...runs]))

/** Largest share of the message's three-word runs that one stock message holds, and the share that all hold together. */
export const templateOverlap = (reading: Reading): number => {
  const norms = reading.text.tokens
    .filter((token) => token.pos !== 'PUNCT' && !token.filler && token.pos !== 'NUM')
    .map((token) =>
      token.norm === "'s" || token.norm === "'m" ? 'is' : token.norm === "'d" ? 'would' : token.norm
    )
  const runs = runsOf(norms)
  if (runs.size === 0) return 0
  const shared = [...runs].filter((run) => anyTemplate.has(run)).length
  return shared / runs.size
}

/** Fewer words than these of theirs are an accident of the subject. */
const fewest = 2

/** Share of content words that belong to this prospect: facts, company, trade, figures, named peers. */
export const specificShare = (
  reading: Reading,
  facts: readonly FactMatch[],
  spans: readonly ValueSpan[]
): number => {
  const trade = tradeWords(reading.card.industry)
  const sellers = new Set(
    reading.text.clauses
      .filter((clause) => clause.owner === 'rep' && !isPerception(reading, clause))
      .map((clause) => clause.index)
  )
  const held = [
    ...facts.filter((match) => match.confidence >= 0.5),
    ...spans.filter(
      (span) => span.specific && span.kind !== 'offer' && span.confidence >= 0.6 && !sellers.has(span.clause)
    )
  ].sort((one, other) => one.start - other.start)
  let all = 0
  let own = 0
  let next = 0
  let reach = -1
  const telling = new Set(
    spans
      .filter((span) => span.specific && span.kind !== 'offer' && span.confidence >= 0.55)
      .map((span) => span.clause)
  )
  const quiet = new Set(
    reading.text.clauses
      .filter((clause) => /^(identity|number|greeting|sign-off)$/.test(clause.role))
      .map((clause) => clause.index)
  )
  for (const clause of reading.text.clauses) {
    if (quiet.has(clause.index)) continue
    const theirs = clause.owner !== 'rep' && clause.role !== 'ask'
    for (let at = clause.from; at < clause.to; at++) {
      const token = reading.text.tokens[at]
      if (token === undefined || !token.content || (clause.role === 'ask' && token.pos === 'NUM')) continue
      while (next < held.length && (held[next]?.start ?? 0) <= token.start) {
        reach = Math.max(reach, held[next]?.end ?? 0)
        next++
      }
      all++
      const known =
        (telling.has(clause.index) && theirs) ||
        token.start < reach ||
        trade.has(token.norm) ||
        trade.has(token.lemma) ||
        (isQuantity(token) && theirs && held.length > 0 && !/^(double|twice|half|one)$/.test(token.norm)) ||
        reading.companyWords.has(token.norm)
      if (known) own++
    }
  }
  return all === 0 || own < fewest ? 0 : own / all
}
