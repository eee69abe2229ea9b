import type { GradingInput } from '../input.ts'
import type { Clause, Evidence, FactMatch, ValueEvidence, ValueSpan } from './evidence.ts'
import { benefitIn } from './value-benefit.ts'
import { factMatches } from './value-facts.ts'
import { mistakesIn } from './value-mistakes.ts'
import { offerIn } from './value-offer.ts'
import { painIn, tellsHarm } from './value-pain.ts'
import { peerIn, peersIn } from './value-peer.ts'
import { questionIn } from './value-question.ts'
import { isPerception, type Reading, readingOf } from './value-reading.ts'
import { specificShare, templateOverlap } from './value-specific.ts'

const asValue = (match: FactMatch, clause: Clause): ValueSpan => ({
  kind: 'fact',
  start: match.start,
  end: match.end,
  specific: true,
  owner: 'prospect',
  clause: clause.index,
  confidence: match.confidence
})

/** A word shared with a fact is the fact where the clause is about the listener's trouble, not about the seller. */
const weighFact = (match: FactMatch, clause: Clause | undefined, pains: readonly ValueSpan[]): FactMatch => {
  const theirs = clause !== undefined && clause.owner !== 'rep' && clause.role === 'content'
  const troubled = pains.some((pain) => pain.confidence >= 0.6)
  if (match.kind !== 'fact' || match.confidence < 0.4 || !theirs) return match
  const least = troubled ? 0.6 : clause.owner === 'prospect' ? 0.5 : 0
  return { ...match, confidence: Math.max(match.confidence, least) }
}

/** A clause that tells the listener's own trouble back to them, going by the card. */
const factAsPain = (reading: Reading, match: FactMatch, clause: Clause): ValueSpan[] => {
  const fact = match.fact === null ? undefined : reading.card.facts[match.fact]
  if (fact === undefined || match.confidence < 0.85 || clause.owner === 'rep' || clause.role !== 'content')
    return []
  if (!tellsHarm(fact)) return []
  return [{ ...asValue(match, clause), kind: 'pain', confidence: 0.6 }]
}

/** What is in the message for the listener: facts of theirs, pains, gains, peers, offers and questions, in order. */
export const deriveValue = (
  _input: GradingInput,
  evidence: Pick<Evidence, 'text' | 'card'>
): ValueEvidence => {
  const { text, card } = evidence
  const reading = readingOf(text, card)
  const pains = text.clauses.map((clause) => painIn(reading, clause))
  const gains = text.clauses.map((clause) => benefitIn(reading, clause))
  const facts = factMatches(reading, text).map((match) =>
    weighFact(match, text.clauses[match.clause], pains[match.clause] ?? [])
  )
  const factAt = new Map(facts.filter((match) => match.kind === 'fact').map((match) => [match.clause, match]))
  let spokenOf = false
  const spans = text.clauses.flatMap((clause, index): ValueSpan[] => {
    const near = [...(gains[index] ?? []), ...(gains[index + 1] ?? []), ...(gains[index + 2] ?? [])]
    const resultNear = near.some((gain) => gain.specific && gain.confidence >= 0.5)
    const fact = factAt.get(index)
    const pain = pains[index] ?? []
    const peer = peerIn(reading, clause, { resultNear, spokenOf })
    spokenOf ||= peersIn(reading, clause).length > 0
    const hooks =
      clause.role !== 'identity' &&
      clause.role !== 'ask' &&
      (clause.owner !== 'rep' || isPerception(reading, clause))
    return [
      ...(fact && hooks ? [asValue(fact, clause)] : []),
      ...(fact && pain.every((one) => one.confidence < 0.6) ? factAsPain(reading, fact, clause) : []),
      ...pain,
      ...(gains[index] ?? []),
      ...peer,
      ...offerIn(reading, clause),
      ...questionIn(reading, clause)
    ]
  })
  const ordered = spans.sort((one, other) => one.start - other.start || one.end - other.end)
  return {
    spans: ordered,
    facts,
    mistakes: mistakesIn(reading),
    specificShare: specificShare(reading, facts, ordered),
    templateOverlap: templateOverlap(reading)
  }
}
