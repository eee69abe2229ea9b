import type { PhraseFamily, Phrases } from '../phrases.ts'
import type {
  Clause,
  Evidence,
  Offering,
  TextEvidence,
  TextSpan,
  TurnOff,
  TurnOffEvidence,
  TurnOffKind,
  ValueEvidence,
  ValueSpan
} from './evidence.ts'
import { findPhrases } from './phrase-finder.ts'

/** Words that a team wrote down itself leave no doubt, save that a phrase can be said in another sense. */
const certain = 0.9

const turnOffKinds: Readonly<Partial<Record<PhraseFamily, TurnOffKind>>> = {
  openers: 'generic-opener',
  salesy: 'salesy',
  unprepared: 'ignorance',
  deadlines: 'deadline',
  boasts: 'boast',
  guilt: 'guilt',
  roles: 'role',
  wishes: 'wish',
  products: 'salesy'
}

const overlap = (one: TextSpan, other: TextSpan): boolean => one.start < other.end && other.start < one.end

const clauseAt = ({ clauses }: TextEvidence, { start }: TextSpan): Clause | undefined =>
  clauses.find((clause) => start < clause.end)

/** "Your Swabmaster": what they have already is nothing on sale. */
const isTheirs = (text: string, { start }: TextSpan): boolean =>
  /\b(?:your|their)\s+$/i.test(text.slice(0, start))

const saidOf = (text: string, family: PhraseFamily, phrases: Phrases) =>
  findPhrases(text, phrases[family]).filter((found) => family !== 'products' || !isTheirs(text, found))

/** The turn-offs with the team's own; where both see the same words, the team's stands. */
export const withTeamTurnOffs = (
  { found }: TurnOffEvidence,
  text: TextEvidence,
  phrases: Phrases
): TurnOffEvidence => {
  const own = Object.entries(turnOffKinds).flatMap(([family, kind]) =>
    saidOf(text.text, family as PhraseFamily, phrases).map(({ start, end }): TurnOff => {
      const clause = clauseAt(text, { start, end })
      return {
        kind,
        start,
        end,
        owner: 'rep',
        quoted: clause?.quoted ?? false,
        clause: clause?.index ?? 0,
        confidence: certain
      }
    })
  )
  if (own.length === 0) return { found }
  const others = found.filter((one) => !own.some((ours) => ours.kind === one.kind && overlap(ours, one)))
  return { found: [...others, ...own].sort((a, b) => a.start - b.start || a.end - b.end) }
}

/** The things on sale with the team's products, each once. */
export const withTeamProducts = (
  offerings: readonly Offering[],
  { text }: TextEvidence,
  phrases: Phrases
): readonly Offering[] => {
  const said = saidOf(text, 'products', phrases)
  const first = said.filter(({ phrase }, at) => said.findIndex((one) => one.phrase === phrase) === at)
  const own = first
    .filter((one) => !offerings.some((other) => overlap(one, other)))
    .map(({ start, end }): Offering => ({ start, end, additional: false }))
  return own.length === 0 ? offerings : [...offerings, ...own].sort((a, b) => a.start - b.start)
}

const silentRoles: ReadonlySet<Clause['role']> = new Set(['greeting', 'identity', 'number', 'sign-off'])

/** A clause that says what is so, and does not deny it. */
const tells = (clause: Clause | undefined): clause is Clause =>
  clause !== undefined && !clause.negated && !silentRoles.has(clause.role)

/** A result in the clause or the two after it, as for any other peer. */
const resultNear = (spans: readonly ValueSpan[], clause: Clause): boolean =>
  spans.some(
    (span) =>
      span.kind === 'benefit' &&
      span.specific &&
      span.confidence >= 0.5 &&
      span.clause >= clause.index &&
      span.clause <= clause.index + 2
  )

const spansOf = (text: TextEvidence, family: 'pains' | 'gains', phrases: Phrases): ValueSpan[] =>
  findPhrases(text.text, phrases[family]).flatMap(({ start, end }): ValueSpan[] => {
    const clause = clauseAt(text, { start, end })
    if (!tells(clause)) return []
    const kind = family === 'pains' ? 'pain' : 'benefit'
    return [
      { kind, start, end, specific: true, owner: 'prospect', clause: clause.index, confidence: certain }
    ]
  })

const peersOf = (
  text: TextEvidence,
  spans: readonly ValueSpan[],
  company: string,
  phrases: Phrases
): ValueSpan[] =>
  findPhrases(text.text, phrases.peers).flatMap(({ start, end, phrase }): ValueSpan[] => {
    const clause = clauseAt(text, { start, end })
    if (!tells(clause) || phrase.toLowerCase() === company.toLowerCase()) return []
    const specific = resultNear(spans, clause)
    const confidence = specific ? certain : certain * (clause.tense === 'past' ? 0.8 : 0.5)
    return [{ kind: 'peer', start, end, specific, owner: 'third', clause: clause.index, confidence }]
  })

/** The surer of two spans that see the same thing in the same words. */
const withOwn = (spans: readonly ValueSpan[], own: readonly ValueSpan[]): readonly ValueSpan[] => {
  const weaker = (one: ValueSpan): boolean =>
    own.some(
      (ours) =>
        ours.kind === one.kind &&
        overlap(ours, one) &&
        (ours.confidence > one.confidence || (ours.specific && !one.specific))
    )
  const stronger = spans.filter((one) => !weaker(one))
  const fresh = own.filter((ours) => !stronger.some((one) => one.kind === ours.kind && overlap(one, ours)))
  return [...stronger, ...fresh].sort((a, b) => a.start - b.start || a.end - b.end)
}

/** What is in it for the listener, with the team's pains, gains and peers. */
export const withTeamValue = (
  value: ValueEvidence,
  { text, card }: Pick<Evidence, 'text' | 'card'>,
  phrases: Phrases
): ValueEvidence => {
  const told = [...spansOf(text, 'pains', phrases), ...spansOf(text, 'gains', phrases)]
  const spans = told.length === 0 ? value.spans : withOwn(value.spans, told)
  const peers = peersOf(text, spans, card.company, phrases)
  return { ...value, spans: peers.length === 0 ? spans : withOwn(spans, peers) }
}
