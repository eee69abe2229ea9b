import type { GradingInput } from '../input.ts'
import { toldOf } from './card-facts.ts'
import type { Clause, Evidence, FactMatch, ValueEvidence, ValueSpan } from './evidence.ts'
import { solutionsIn } from './topics.ts'
import { benefitIn } from './value-benefit.ts'
import { factMatches } from './value-facts.ts'
import { mistakesIn } from './value-mistakes.ts'
import { offerIn } from './value-offer.ts'
import { painIn, tellsHarm } from './value-pain.ts'
import { peerIn } from './value-peer.ts'
import { questionIn } from './value-question.ts'
import { isPerception, mentionsProspect, type Reading, readingOf, said, wordsOf } from './value-reading.ts'
import { isSmallTalk } from './value-small-talk.ts'
import { specificShare, templateOverlap } from './value-specific.ts'
import { type Found, impliedIn } from './value-story.ts'
import { weighed } from './value-weighing.ts'

const asValue = (match: FactMatch, clause: Clause): ValueSpan => ({
  kind: 'fact',
  start: match.start,
  end: match.end,
  specific: true,
  owner: 'prospect',
  clause: clause.index,
  confidence: match.confidence
})

const purpose = /\b(?:for all your|about|regarding|concerning|re|with regards? to) (?:\S+ ){0,3}$/

/** A word shared with a fact is the fact where the clause tells of the listener, not where it only names a subject. */
const weighFact = (
  reading: Reading,
  match: FactMatch,
  pains: readonly (readonly ValueSpan[])[]
): FactMatch => {
  const clause = reading.text.clauses[match.clause]
  if (clause === undefined || match.kind !== 'fact' || match.confidence < 0.4 || clause.role !== 'content')
    return match
  if (isPerception(reading, clause)) return { ...match, confidence: Math.max(match.confidence, 0.6) }
  const before = said(reading, { start: clause.start, end: match.start })
  if (clause.owner === 'rep' || purpose.test(before)) return match
  const near = reading.text.clauses
    .slice(Math.max(0, match.clause - 1), match.clause + 2)
    .filter((other) => other.sentence === clause.sentence)
  const troubled = near.some((other) => (pains[other.index] ?? []).some((pain) => pain.confidence >= 0.55))
  const content = wordsOf(reading, clause).filter((token) => token.content).length
  const told = clause.tense !== 'none' && !clause.conditional && content > 1
  const least = troubled
    ? 0.6
    : told && (clause.owner === 'prospect' || mentionsProspect(reading, clause))
      ? 0.56
      : told
        ? 0.5
        : 0
  return { ...match, confidence: Math.max(match.confidence, least) }
}

/** A clause that tells the listener's own trouble back to them, going by the card. */
const factAsPain = (reading: Reading, match: FactMatch, clause: Clause): ValueSpan[] => {
  const fact = match.fact === null ? undefined : toldOf(reading.card)[match.fact]
  if (fact === undefined || match.confidence < 0.85 || clause.owner === 'rep' || clause.role !== 'content')
    return []
  const isPain = (match.fact ?? 0) >= reading.card.facts.length
  if (!isPain && !tellsHarm(fact)) return []
  return [{ ...asValue(match, clause), kind: 'pain', confidence: 0.6 }]
}

/** Results within a peer's clause or the two after it. */
const resultNear = (gains: readonly (readonly ValueSpan[])[], index: number): boolean =>
  [...(gains[index] ?? []), ...(gains[index + 1] ?? []), ...(gains[index + 2] ?? [])].some(
    (gain) => gain.specific && gain.confidence >= 0.5
  )

const peersOf = (reading: Reading, gains: readonly (readonly ValueSpan[])[]): ValueSpan[][] =>
  reading.text.clauses.map((clause, index) => peerIn(reading, clause, resultNear(gains, index)))

const byClause = (spans: readonly ValueSpan[], into: readonly (readonly ValueSpan[])[]): ValueSpan[][] =>
  into.map((own, index) => [...own, ...spans.filter((span) => span.clause === index)])

type Signs = { readonly spans: readonly ValueSpan[]; readonly facts: readonly FactMatch[] }

/** What the readers of single signs find, clause by clause, and what the clauses tell together. */
const signsIn = (reading: Reading): Signs => {
  const { clauses } = reading.text
  const matched = factMatches(reading, reading.text)
  const meant = (clause: Clause, spans: readonly ValueSpan[]): ValueSpan[] =>
    spans.filter((span) => !isSmallTalk(reading, clause, span))
  const found: Found = {
    pains: clauses.map((clause) => meant(clause, painIn(reading, clause))),
    gains: clauses.map((clause) => meant(clause, benefitIn(reading, clause))),
    peers: [],
    offers: clauses.map((clause) => offerIn(reading, clause)),
    ways: clauses.map((clause) => solutionsIn(reading, clause).length > 0),
    facts: new Map(matched.filter((match) => match.kind === 'fact').map((match) => [match.clause, match]))
  }
  const before = peersOf(reading, found.gains)
  const implied = impliedIn(reading, { ...found, peers: before })
  const pains = byClause(
    implied.filter((span) => span.kind === 'pain'),
    found.pains
  )
  const gains = byClause(
    implied.filter((span) => span.kind === 'benefit'),
    found.gains
  )
  const peers = implied.some((span) => span.kind === 'benefit') ? peersOf(reading, gains) : before
  const facts = matched.map((match) => weighFact(reading, match, pains))
  const factAt = new Map(facts.filter((match) => match.kind === 'fact').map((match) => [match.clause, match]))
  const spans = clauses.flatMap((clause, index): ValueSpan[] => {
    const fact = factAt.get(index)
    const pain = pains[index] ?? []
    const hooks =
      clause.role !== 'identity' &&
      clause.role !== 'ask' &&
      (clause.owner !== 'rep' || isPerception(reading, clause))
    return [
      ...(fact && hooks ? [asValue(fact, clause)] : []),
      ...(fact && pain.every((one) => one.confidence < 0.6) ? factAsPain(reading, fact, clause) : []),
      ...pain,
      ...(gains[index] ?? []),
      ...(peers[index] ?? []),
      ...(found.offers[index] ?? []),
      ...((gains[index] ?? []).some((gain) => !gain.specific) ? [] : questionIn(reading, clause))
    ]
  })
  return { spans, facts }
}

/** What the readers of single signs find in a text, before the model weighs it: what the model is trained on. */
export const deriveSigns = (reading: Reading): readonly ValueSpan[] => signsIn(reading).spans

/** What is in the message for the listener: facts of theirs, pains, gains, peers, offers and questions, in order. */
export const deriveValue = (
  _input: GradingInput,
  { text, card }: Pick<Evidence, 'text' | 'card'>
): ValueEvidence => {
  const reading = readingOf(text, card)
  const { spans, facts } = signsIn(reading)
  const ordered = weighed(reading, spans).toSorted(
    (one, other) => one.start - other.start || one.end - other.end
  )
  return {
    spans: ordered,
    facts,
    mistakes: mistakesIn(reading),
    specificShare: specificShare(reading, facts, ordered),
    templateOverlap: templateOverlap(reading)
  }
}
