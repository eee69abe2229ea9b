import type { GradingInput } from '../input.ts'
import type { Clause, Evidence, FactMatch, ValueEvidence, ValueSpan } from './evidence.ts'
import { benefitIn } from './value-benefit.ts'
import { factMatches } from './value-facts.ts'
import { mistakesIn } from './value-mistakes.ts'
import { offerIn } from './value-offer.ts'
import { painIn } from './value-pain.ts'
import { peerIn } from './value-peer.ts'
import { questionIn } from './value-question.ts'
import { readingOf } from './value-reading.ts'
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

/** What is in the message for the listener: facts of theirs, pains, gains, peers, offers and questions, in order. */
export const deriveValue = (
  _input: GradingInput,
  evidence: Pick<Evidence, 'text' | 'card'>
): ValueEvidence => {
  const { text, card } = evidence
  const reading = readingOf(text, card)
  const facts = factMatches(reading, text)
  const gains = text.clauses.map((clause) => benefitIn(reading, clause))
  const spans = text.clauses.flatMap((clause, index): ValueSpan[] => {
    const near = [...(gains[index] ?? []), ...(gains[index + 1] ?? []), ...(gains[index + 2] ?? [])]
    const result = near.some((gain) => gain.specific && gain.confidence >= 0.5)
    const fact = facts.find((match) => match.clause === index && match.kind === 'fact')
    return [
      ...(fact && clause.role !== 'identity' && clause.role !== 'ask' ? [asValue(fact, clause)] : []),
      ...painIn(reading, clause),
      ...(gains[index] ?? []),
      ...peerIn(reading, clause, result),
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
