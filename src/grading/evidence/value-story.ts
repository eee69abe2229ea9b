import type { Clause, FactMatch, Token, ValueSpan } from './evidence.ts'
import {
  isPerception,
  isQuantity,
  mentionsProspect,
  offsetIn,
  phraseEnd,
  type Reading,
  said,
  wordsOf
} from './value-reading.ts'

/** What each clause was found to hold, before the clauses are read together. */
export type Found = {
  readonly pains: readonly (readonly ValueSpan[])[]
  readonly gains: readonly (readonly ValueSpan[])[]
  readonly peers: readonly (readonly ValueSpan[])[]
  readonly offers: readonly (readonly ValueSpan[])[]
  readonly ways: readonly boolean[]
  readonly facts: ReadonlyMap<number, FactMatch>
}

const sureFrom = 0.55
const isSure = (span: ValueSpan): boolean => span.specific && span.confidence >= sureFrom
const carriesOn =
  /^(?:and |so |but |now |then |which |because |after that |since then )*(?:they|them|he|she|it|its|their|theirs|his|her|neither|none|both|nobody|no one|not|one|two|three|half|all|now|since|within|by|the|that|these|those|still|this|everybody|everyone)\b/

/** The clauses told of one peer: the one that names it and those that go on about it. */
const storyOf = (reading: Reading, from: number): Clause[] => {
  const { clauses } = reading.text
  const story: Clause[] = []
  for (let at = from; at < clauses.length && story.length < 6; at++) {
    const clause = clauses[at]
    if (clause === undefined) break
    const third = clause.owner === 'third' || clause.owner === 'none'
    const text = said(reading, clause).trimStart()
    const goesOn =
      third &&
      clause.role === 'content' &&
      !clause.question &&
      (carriesOn.test(text) || clause.sentence === story.at(-1)?.sentence)
    if (at > from && !goesOn) break
    story.push(clause)
  }
  return story
}

const reachedWords =
  /\b(?:now|since|nowadays|these days|today|direct|directly|already|within|overnight|same|instead|still|ever since|again|itself|themselves|back|extra|no longer|any ?more|straight|all (?:summer|winter|year|season|through)|without|free)\b/

/** The rep's side did something to what is the peer's: "we moved theirs to tap only". */
const movesThem =
  /\b(?:theirs|them|their)\b|\b(?:we|i)(?: 've| have|'ve)? (?:have|had|got) (?:a|an|one|two|another)\b/

/** Where the outcome stands in a clause of a story: from its figure, else from the word that says it is so now. */
const outcomeIn = (
  reading: Reading,
  clause: Clause,
  after: number
): { from: number; to: number; sure: boolean } | null => {
  const { tokens } = reading.text
  if (clause.owner === 'rep' && !movesThem.test(said(reading, clause))) return null
  for (let at = after; at < clause.to; at++) {
    if (/^(cost|fine|fined|charge|lose|lost)$/.test(tokens[at]?.norm ?? '')) return null
    if (isQuantity(tokens[at]) && tokens[at]?.norm !== 'double' && tokens[at - 1]?.norm !== 'at')
      return { from: at, to: Math.max(phraseEnd(tokens, at, clause.to), at + 1), sure: true }
  }
  const told = reachedWords.exec(said(reading, clause))
  if (told === null) return null
  const from = tokens
    .slice(after, clause.to)
    .find((token) => token.start >= offsetIn(reading, clause.start, told.index))
  return from === undefined
    ? null
    : { from: from.index, to: Math.max(from.index + 1, clause.to - 1), sure: true }
}

const spanOf = (
  reading: Reading,
  clause: Clause,
  from: number,
  to: number
): Pick<ValueSpan, 'start' | 'end' | 'clause'> => {
  const words = reading.text.tokens.slice(from, to).filter((token: Token) => token.pos !== 'PUNCT')
  return {
    start: words[0]?.start ?? clause.start,
    end: words.at(-1)?.end ?? clause.end,
    clause: clause.index
  }
}

/** A peer's story that ends in a figure or in how things are now tells a gain, whatever its verbs. */
const impliedGain = (reading: Reading, found: Found, peerAt: number): ValueSpan | null => {
  const peer = found.peers[peerAt]?.find((span) => span.confidence >= 0.35)
  if (peer === undefined) return null
  const story = storyOf(reading, peerAt)
  if (story.some((clause) => (found.gains[clause.index] ?? []).some(isSure))) return null
  const peerEnd = reading.text.tokens.find((token) => token.start >= peer.end)?.index ?? 0
  const hopeful = story.filter((clause) => {
    const harmed = (found.pains[clause.index] ?? []).some((span) => span.confidence >= 0.6)
    const opensStory = clause.index === peerAt && story.length > 1
    return (
      !harmed &&
      !(
        opensStory &&
        clause.tense === 'past' &&
        /\b(?:had|was|were) (?:the|a|in the) (?:same|similar)\b/.test(said(reading, clause))
      )
    )
  })
  for (const clause of hopeful.toReversed()) {
    const outcome = outcomeIn(reading, clause, clause.index === peerAt ? peerEnd : clause.from)
    if (outcome)
      return {
        ...spanOf(reading, clause, outcome.from, outcome.to),
        kind: 'benefit',
        specific: true,
        owner: 'third',
        confidence: 0.56
      }
  }
  const last = hopeful.at(-1)
  if (last === undefined || hopeful.length < 2) return null
  return {
    ...spanOf(reading, last, last.from, last.to),
    kind: 'benefit',
    specific: true,
    owner: 'third',
    confidence: 0.5
  }
}

const kind =
  /\b(?:congratulations|congrats|well done|fair play|good on you|love|loved|nice|great|proud|brilliant|best|thanks|thank you|you asked|you said|you wanted|you mentioned|happy|pleased|delighted|good luck)\b/
const empty =
  /\b(?:you(?:'re| are| 're)? (?:probably |very |really |so )?(?:busy|well|there|free)|you don't know me|you may|you might|you know|if you|you can|you could|you need|you should|you want)\b/

const situation = (reading: Reading, found: Found, clause: Clause): number => {
  if (clause.role !== 'content' || clause.quoted) return 0
  if (clause.owner === 'rep' && !isPerception(reading, clause)) return 0
  const text = said(reading, clause)
  if (kind.test(text)) return 0
  const fact = found.facts.get(clause.index)
  const own = mentionsProspect(reading, clause)
  if (fact === undefined && wordsOf(reading, clause).some((token) => reading.repCompanyWords.has(token.norm)))
    return 0
  const content = wordsOf(reading, clause).filter((token) => token.content).length
  if (fact && fact.confidence >= 0.4) return own || fact.confidence >= 0.6 ? 0.6 : 0.56
  if (!own || empty.test(text) || content < 3 || clause.tense === 'none') return 0
  return clause.conditional || clause.question ? 0.5 : 0.52
}

/** What is told of the listener before a way out is the trouble that it is the way out of. */
const impliedPain = (reading: Reading, found: Found): ValueSpan | null => {
  const { clauses } = reading.text
  const wayAt = clauses.findIndex(
    (clause) =>
      found.ways[clause.index] ||
      [...(found.gains[clause.index] ?? []), ...(found.offers[clause.index] ?? [])].some(isSure) ||
      (found.peers[clause.index] ?? []).some(isSure)
  )
  if (wayAt < 0) return null
  let best: { clause: Clause; confidence: number } | null = null
  for (const clause of clauses.slice(0, wayAt)) {
    const confidence = situation(reading, found, clause)
    if (confidence > (best?.confidence ?? 0)) best = { clause, confidence }
  }
  if (best === null) return null
  const { clause, confidence } = best
  return {
    ...spanOf(reading, clause, clause.from, clause.to),
    kind: 'pain',
    specific: true,
    owner: 'prospect',
    confidence
  }
}

/** Gains and troubles that no single clause names, but that the clauses tell together. */
export const impliedIn = (reading: Reading, found: Found): ValueSpan[] => {
  const gains = reading.text.clauses.flatMap((clause) => impliedGain(reading, found, clause.index) ?? [])
  const withGains: Found = {
    ...found,
    gains: found.gains.map((own, index) => [...own, ...gains.filter((gain) => gain.clause === index)])
  }
  const named = found.pains.some((own) => own.some(isSure))
  const pain = named ? null : impliedPain(reading, withGains)
  return [...gains, ...(pain ? [pain] : [])]
}
