import { isSure } from '../weighing.ts'
import type { Clause, Evidence, TextSpan, Token, TurnOffKind } from './evidence.ts'
import { wordSet } from './lexicon/turn-offs-sets.ts'
import { firstFinite, isWord } from './text-grammar.ts'
import { prospectWords, repWords } from './text-ownership.ts'

/** Whom a clause is about; 'unclear' = the rep speaks, and of them. 'aside' = no subject matter: greeting, ask, number. */
type ClauseSide = 'them' | 'me' | 'unclear' | 'aside'
export type SidedClause = TextSpan & { readonly side: ClauseSide; readonly words: number }

/** A value span this sure makes a clause theirs although the rep is its subject. */
const servingConfidence = 0.5
const asides: ReadonlySet<Clause['role']> = new Set<Clause['role']>([
  'greeting',
  'ask',
  'number',
  'promise',
  'sign-off',
  'pleasantry'
])
const aboutTheRep: ReadonlySet<TurnOffKind> = new Set<TurnOffKind>([
  'role',
  'wish',
  'salesy',
  'soft-demo',
  'deadline',
  'offer-expires',
  'boast',
  'guilt',
  'count-again'
])
const deliverables = wordSet('deliverable')
/** A stock phrase counts for them only around something this surely theirs. */
const certainlyHeld = 0.85
/** A clause of so few words beside an ask says when to call. */
const shortCondition = 6
const numberLength = 6
/** An ask this long holds more than the ask: speech without a pause. */
const longAside = 16
const list = (words: string): ReadonlySet<string> => new Set(words.split(' '))
const perceiving = list(
  'see notice read hear understand know gather spot learn watch count measure drive walk pass visit meet speak talk look find catch study review check time test weigh survey film photograph sample stand count'
)
const errands = list('wonder follow call ring phone check reach touch want just circle')
const digitWords = list(
  'zero oh o nought one two three four five six seven eight nine ten eleven twelve double triple treble hundred'
)
const introducing = list('be call ring phone work speak name contact reach leave represent')
const calling = list('call ring phone contact reach write leave wonder')
const having = list('have get hold keep print')
/** What a firm does for itself: its moves, its people, its prizes. */
const ownAffairs = list(
  'move open launch hire recruit grow expand win join celebrate invest relocate merge rebrand double treble take'
)
/** "Everybody needs a website": true of anyone. */
const anybody = /^(everybody|everyone|people|anyone|anybody|nobody|businesses|companies|firms)$/
/** "Just to say hello": an errand of the rep's. */
const errand =
  /\b(?:say (?:hello|hi|hiya)|put a (?:face|name|voice) to|introduce (?:myself|ourselves)|touch base)\b/
/** "You know where I am", "if you need anything": manners. */
const manners =
  /\b(?:you know where (?:i am|we are|to find)|where i am|(?:if you|you) (?:ever )?need (?:anything|any help)|any (?:problems|questions)(?: at all)?(?: |$))/

const wordsIn = ({ from, to }: Clause, tokens: readonly Token[]): Token[] =>
  tokens.slice(from, to).filter((token) => isWord(token) && !token.filler)

const connecting = list('so and but well okay ok anyway because as since now then plus also')

/** Whether the rep is the clause's subject, an engine's "i'm" in one word included. */
const repSpeaks = (clause: Clause, words: readonly Token[]): boolean => {
  const first = words.find((token) => !connecting.has(token.norm))
  return clause.owner === 'rep' || (first !== undefined && /^(i|we)('|$)/.test(first.norm))
}

const pronounSubject = (words: readonly Token[]): boolean => {
  const first = words.find((token) => !connecting.has(token.norm))
  return first !== undefined && /^(it|this|that|it's|that's)$/.test(first.norm)
}

/** The verb that carries the clause: an auxiliary alone, or the verb within three words of it. */
const mainVerb = (words: readonly Token[]): Token | undefined => {
  const first = words.findIndex((token) => token.pos === 'VERB' || token.pos === 'AUX')
  if (first < 0 || words[first]?.pos === 'VERB') return words[first]
  return words.slice(first + 1, first + 4).find((token) => token.pos === 'VERB') ?? words[first]
}

/** "We run three labs" is no introduction, whatever the firm is called. */
const introduces = (clause: Clause, words: readonly Token[]): boolean => {
  const verb = mainVerb(words)
  return (
    clause.role === 'identity' &&
    (!repSpeaks(clause, words) ||
      verb === undefined ||
      introducing.has(verb.lemma) ||
      (verb.pos === 'AUX' && verb.lemma === 'be'))
  )
}

/** "We've cut our own delivery times", "we've just moved into a bigger unit": what is in it is not for them. */
const isOwnAffair = (words: readonly Token[], verb: Token | undefined): boolean => {
  if (words.some(({ norm }) => prospectWords.has(norm) || /^(they|them|their|theirs)$/.test(norm)))
    return false
  const own = words.findIndex(({ norm }) => /^(our|my|ours)$/.test(norm))
  const served = /^(client|customer|fitter|engineer|meter|reading|log|man|lad)$/.test(
    words[own + 1]?.lemma ?? ''
  )
  if (own >= 0) return !served
  const at = verb === undefined ? -1 : words.indexOf(verb)
  return (
    verb !== undefined &&
    ownAffairs.has(verb.lemma) &&
    (!/^(move|take|open|double|win)$/.test(verb.lemma) ||
      /^(into|to|in|on|up)$/.test(words[at + 1]?.norm ?? ''))
  )
}

const repSide = (clause: Clause, words: readonly Token[], serves: boolean): ClauseSide => {
  const verb = mainVerb(words)
  if (isOwnAffair(words, verb)) return 'me'
  if (serves) return 'them'
  const names = words.some((token) => prospectWords.has(token.norm))
  const others = words.some((token) => /^(they|their|them|theirs)$/.test(token.norm))
  if (verb && perceiving.has(verb.lemma) && clause.negated) return 'me'
  if (verb && perceiving.has(verb.lemma) && (names || others || clause.tense === 'past')) return 'them'
  if (
    verb &&
    calling.has(verb.lemma) &&
    words.some((token) => /^(about|regarding|because|on|if|whether)$/.test(token.norm))
  )
    return 'aside'
  if (
    verb?.lemma === 'send' &&
    words.some(({ norm }) => /^(word|note|message|email|letter|card)$/.test(norm))
  )
    return 'aside'
  const gift = words.some((token) => deliverables.has(token.lemma) || deliverables.has(token.norm))
  const held = words.findIndex((token) => having.has(token.lemma) || token.norm === 'got')
  const near = words.slice(held + 1, held + 5)
  if (
    gift &&
    held >= 0 &&
    near.some((token) => deliverables.has(token.lemma) || deliverables.has(token.norm))
  )
    return 'aside'
  if (others && clause.tense === 'past') return 'them'
  // "My neighbour buys your loaf": a noun of the rep's, and their world.
  if (names && words[0]?.norm === 'my') return 'them'
  return names ? 'unclear' : 'me'
}

/** A hesitation in mid-clause splits speech without marks, and "I mean" repeats: what follows goes on. */
const continues = ({ from, to, owner }: Clause, words: readonly Token[], tokens: readonly Token[]): boolean =>
  (tokens[from]?.filler === true && (owner === 'none' || firstFinite(tokens, from, to) < 0)) ||
  words[0]?.norm === 'or' ||
  /^(i mean|you know|that is)$/.test(`${words[0]?.norm} ${words[1]?.norm}`)

/** "Just wondering if you'd", "following up to see": an errand without a subject. */
const subjectless = (words: readonly Token[]): boolean => {
  const first = words.find((token) => !token.filler && token.pos !== 'ADV' && token.pos !== 'INTJ')
  return first?.pos === 'VERB' && errands.has(first.lemma)
}

const isDigit = (token: Token): boolean => token.pos === 'NUM' || digitWords.has(token.norm)

/** Words of a clause without a telephone number in it. */
const withoutNumber = (words: readonly Token[]): Token[] => {
  const digits = words.filter(isDigit)
  return digits.length >= numberLength ? words.filter((token) => !isDigit(token)) : [...words]
}

/** Someone else's clause that holds nothing for them: theirs, unless the talk was of the rep just before. */
const otherSide = (
  clause: Clause,
  words: readonly Token[],
  before: ClauseSide,
  finite: boolean
): ClauseSide => {
  if (!words.some((token) => token.content)) return 'aside'
  const first = words.find((token) => !connecting.has(token.norm))
  if (first && anybody.test(first.norm) && clause.tense !== 'past') return 'aside'
  const theirs = words.some((token) => prospectWords.has(token.norm))
  const rep = words.some((token) => repWords.has(token.norm))
  if (theirs && rep && before === 'me') return 'me'
  if (theirs && !(clause.owner === 'none' && rep)) return 'them'
  if (rep) return before === 'me' ? 'me' : clause.owner === 'none' ? 'aside' : 'unclear'
  if (before !== 'me') return 'them'
  return pronounSubject(words) || !finite ? 'me' : 'unclear'
}

type Read = Pick<Evidence, 'text' | 'value' | 'turnOffs' | 'identity' | 'exchange'>

const covers = (clause: TextSpan, span: TextSpan): boolean =>
  span.start < clause.end && span.end > clause.start

/** Speech without marks: what is about the rep in a long clause that is theirs otherwise is counted by itself. */
const withoutOwn = (
  clause: Clause,
  words: readonly Token[],
  own: readonly TextSpan[],
  held: readonly TextSpan[]
): SidedClause[] | null => {
  const apart = held.some((span) => !own.some((other) => covers(other, span)))
  if (!apart || words.length < longAside) return null
  const mine = words.filter((token) => own.some((span) => covers(span, token))).length
  return [
    { start: clause.start, end: clause.end, side: 'them', words: words.length - mine },
    { start: own[0]?.start ?? clause.start, end: own.at(-1)?.end ?? clause.end, side: 'me', words: mine }
  ]
}

/** Whom each clause is about, by its subject, by what it holds for them and by what in it puts them off. */
export const clauseSides = ({ text, value, turnOffs, identity, exchange }: Read): SidedClause[] => {
  let before: ClauseSide = 'aside'
  const asked = exchange.asks.filter(isSure)
  const askedIn = new Set([
    ...text.clauses.filter(({ role }) => role === 'ask').map(({ sentence }) => sentence),
    ...asked.map(({ clause }) => text.clauses[clause]?.sentence ?? -1)
  ])
  const exchanged = new Set([...asked, ...exchange.promises.filter(isSure)].map(({ clause }) => clause))
  /** "Reply to this number with the word film and ...": the whole of a long clause is the ask. */
  const opensWithAsk = (clause: Clause, words: readonly Token[]): boolean =>
    asked.some(
      (ask) => ask.clause === clause.index && words.filter(({ start }) => start < ask.start).length <= 3
    )
  const ownIn = (clause: Clause) =>
    turnOffs.found.filter((found) => found.owner === 'rep' && !found.quoted && covers(clause, found))
  const heldIn = (clause: Clause) =>
    value.spans.filter(
      (span) => span.clause === clause.index && span.confidence >= servingConfidence && span.kind !== 'offer'
    )
  const sideOf = (clause: Clause, words: readonly Token[]): ClauseSide => {
    const said = ownIn(clause)
    const held = heldIn(clause)
    const aside = clause.role === 'identity' ? introduces(clause, words) : asides.has(clause.role)
    const introduced = identity.statements.some((statement) => statement.clause === clause.index)
    const short = words.length < longAside || (held.length === 0 && opensWithAsk(clause, words))
    if ((aside || introduced || exchanged.has(clause.index)) && short) return 'aside'
    if (said.some(({ kind }) => kind === 'ignorance')) return 'aside'
    if (said.some(({ kind }) => aboutTheRep.has(kind))) return 'me'
    if (continues(clause, words, text.tokens)) return before
    const rep = repSpeaks(clause, words)
    if (said.some(({ kind }) => kind === 'generic-opener' || kind === 'tease'))
      return held.some((span) => span.kind === 'fact' || span.confidence >= certainlyHeld) ? 'them' : 'me'
    const spoken = words.map(({ norm }) => norm).join(' ')
    if (errand.test(spoken)) return 'me'
    if (manners.test(spoken)) return 'aside'
    if (held.length === 0 && askedIn.has(clause.sentence)) {
      if (clause.owner === 'prospect' && (clause.conditional || words.length <= shortCondition))
        return 'aside'
      if (pronounSubject(words) && words.length <= shortCondition) return 'aside'
    }
    if (held.length === 0 && subjectless(words)) return 'aside'
    if (rep) {
      const serves = held.some((span) => span.kind !== 'peer' || clause.tense === 'past')
      return repSide(clause, words, serves)
    }
    if (held.length > 0) return 'them'
    return otherSide(clause, words, before, firstFinite(text.tokens, clause.from, clause.to) >= 0)
  }
  return text.clauses.flatMap((clause): SidedClause[] => {
    const words = withoutNumber(wordsIn(clause, text.tokens))
    before = sideOf(clause, words)
    const own = ownIn(clause).filter(({ kind }) => aboutTheRep.has(kind))
    const parts = before === 'me' && own.length > 0 ? withoutOwn(clause, words, own, heldIn(clause)) : null
    return parts ?? [{ start: clause.start, end: clause.end, side: before, words: words.length }]
  })
}
