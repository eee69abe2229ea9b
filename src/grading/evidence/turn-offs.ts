import type { Evidence, Owner, TextEvidence, TurnOff, TurnOffEvidence, TurnOffKind } from './evidence.ts'
import { type Phrase, phrases } from './lexicon/turn-offs.ts'
import { turnOffsHeard } from './turn-off-model.ts'
import { countBesideAgain } from './turn-offs-counts.ts'
import { bookOf, type Match } from './turn-offs-match.ts'
import {
  deniedBefore,
  invites,
  isImperative,
  isSuperior,
  ownerAt,
  subjectOf,
  traded
} from './turn-offs-owner.ts'
import { praiseOwner } from './turn-offs-praise.ts'
import { quotedWords, type Speaker } from './turn-offs-speech.ts'
import { type Word, wordsOf } from './turn-offs-words.ts'
import { readingOf } from './value-reading.ts'

const find = bookOf(phrases)

/** Where only a phrase's default says whose it is, this share of the confidence is left. */
const guessedShare = 0.94
/** Nobody owns it at all: worth a question, never a verdict. */
const unownedConfidence = 0.52
/** Whose denial takes it back: "we are not the biggest", "I don't want a meeting". */
const deniable: ReadonlySet<TurnOffKind> = new Set<TurnOffKind>([
  'wish',
  'look-forward',
  'role',
  'boast',
  'deadline',
  'offer-expires',
  'soft-demo',
  'generic-opener'
])

type Find = Match & { phrase: Phrase; owner: Owner; confidence: number }

const judged = (words: readonly Word[], match: Match, phrase: Phrase): Find | null => {
  const found = { ...match, phrase, owner: 'rep' as Owner, confidence: phrase.confidence }
  if (phrase.harmless) return found
  if (
    (deniable.has(phrase.kind) || phrase.owner === 'subject') &&
    phrase.kind !== 'guilt' &&
    deniedBefore(words, match.from)
  )
    return null
  if (phrase.kind === 'guilt' && supposed(words[match.from - 1])) return null
  if (phrase.unlessTraded && (happened(words[match.head]) || traded(words, match.from, match.to))) return null
  if (phrase.owner === 'rep') return found
  const fallback = phrase.fallback ?? 'none'
  if (phrase.owner === 'subject') {
    if (phrase.kind === 'salesy' && isImperative(words, match.head)) return null
    const subject = subjectOf(words, match.head)
    if (subject && phrase.kind === 'guilt' && words[subject.at]?.norm === 'it')
      return { ...found, owner: fallback }
    if (subject && phrase.kind === 'wish' && isSuperior(words[subject.at])) return null
    if (subject) return { ...found, owner: subject.owner }
    return fallback === 'none' ? null : { ...found, owner: fallback }
  }
  if (phrase.owner === 'praise') {
    const owner = praiseOwner(words, match.head)
    return owner === 'none' ? null : { ...found, owner }
  }
  if (phrase.owner === 'invited') return invites(words, match.from, match.head) ? found : null
  const { owner, sure } = ownerAt(words, match.head, fallback)
  if (owner === 'none' && subjectOf(words, match.head, false)) return null
  if (owner === 'none') return { ...found, owner, confidence: Math.min(found.confidence, unownedConfidence) }
  return {
    ...found,
    owner,
    confidence: sure ? found.confidence : found.confidence * guessedShare
  }
}

/** "If you don't call me" is no reproach: it has not happened. */
const supposed = (before: Word | undefined): boolean =>
  before !== undefined && /^(if|when|unless|whether|until|till|once|case)$/.test(before.norm)

/** A meeting that was: "we met at the expo". */
const happened = (word: Word | undefined): boolean =>
  word !== undefined &&
  /^(met|came|visited|saw|dropped|popped|stopped|swung|called|had|took|got|went|gave|sat)$/.test(word.norm)

const findsOf = (words: readonly Word[]): Find[] =>
  find(words)
    .map(({ entry, match }) => judged(words, match, entry))
    .filter((found) => found !== null)

const withoutHarmless = (finds: readonly Find[]): Find[] => {
  const harmless = finds.filter(({ phrase }) => phrase.harmless)
  return finds.filter(
    (find) =>
      !find.phrase.harmless &&
      !harmless.some(
        ({ phrase, from, to }) =>
          phrase.kind === find.phrase.kind &&
          [find.from, find.head, find.to - 1].some((at) => at >= from && at < to)
      )
  )
}

const isRep = ({ owner }: Find): boolean => owner === 'rep'

/** Of finds of one kind that overlap, the rep's before others', then the surest, then the longest. */
const merged = (finds: readonly Find[]): Find[] => {
  const ranked = finds.toSorted(
    (a, b) =>
      Number(isRep(b)) - Number(isRep(a)) ||
      b.confidence - a.confidence ||
      b.to - b.from - (a.to - a.from) ||
      a.from - b.from
  )
  const kept: Find[] = []
  const taken = new Map<TurnOffKind, Set<number>>()
  for (const find of ranked) {
    const words = taken.get(find.phrase.kind) ?? new Set<number>()
    taken.set(find.phrase.kind, words)
    const own = Array.from({ length: find.to - find.from }, (_, step) => find.from + step)
    if (own.some((at) => words.has(at))) continue
    for (const at of own) words.add(at)
    kept.push(find)
  }
  return kept.toSorted((a, b) => a.from - b.from)
}

const subjectReach = 5
const tailReach = 3

/** The find as one would quote it: from its subject or possessor, to the end of a clause that is nearly over. */
const widened = (
  words: readonly Word[],
  { from, to, head, phrase, owner }: Find
): { from: number; to: number } => {
  let [first, last] = [from, to]
  const subject = phrase.owner === 'rep' || owner === 'none' ? null : subjectOf(words, head)
  if (subject && subject.at < from && from - subject.at <= subjectReach) first = subject.at
  while (phrase.owner === 'head' && first > 0 && from - first < 4 && modifies(words[first - 1], words[first]))
    first--
  if (words[first]?.norm === 'me' && words[first - 1]?.norm === 'let') first--
  let end = to
  while (
    end < words.length &&
    end - to <= tailReach &&
    words[end]?.gap === 'none' &&
    !words[end]?.opensClause
  )
    end++
  if (end - to <= tailReach) return { from: first, to: end }
  while (last - to < tailReach + 2 && opensPhrase(words[last - 1]) && words[last]?.gap === 'none') last++
  return { from: first, to: last }
}

/** Nothing is quoted up to "of the": the phrase that it opens comes with it. */
const opensPhrase = (word: Word | undefined): boolean =>
  word !== undefined &&
  (/^(ADP|DET|PART|CCONJ|SCONJ|AUX|ADJ|NUM)$/.test(word.pos) || /^(my|our|your|their)$/.test(word.norm))

/** An article, a possessive or another part of the same noun phrase. */
const modifies = (word: Word | undefined, next: Word | undefined): boolean =>
  word !== undefined &&
  next?.gap === 'none' &&
  (/^(DET|ADJ|NOUN|PROPN|NUM|PART)$/.test(word.pos) || /^(my|our|your|their|his|her|its)$/.test(word.norm))

/** What the prospect asked for or said is no cover for a reproach about it. */
const isQuoted = (kind: TurnOffKind, speaker: Speaker): boolean =>
  speaker === 'third' || (speaker === 'prospect' && kind !== 'guilt')

/** A mark without its partner within so many words quotes nothing. */
const longestQuote = 40

const insideMarks = ({ tokens }: TextEvidence): boolean[] => {
  const inside = tokens.map(() => false)
  for (let at = 0; at < tokens.length; at++) {
    if (tokens[at]?.norm !== '"') continue
    const length = tokens.slice(at + 1, at + longestQuote).findIndex((token) => token.norm === '"')
    if (length < 0) continue
    inside.fill(true, at, at + length + 1)
    at += length + 1
  }
  return inside
}

/** What the phrases find that puts a listener off, each with whose it is; linear in the number of words. */
export const turnOffsByPhrase = ({ text, card }: Pick<Evidence, 'text' | 'card'>): TurnOff[] => {
  const words = wordsOf(text, card)
  const quoted = quotedWords(words, insideMarks(text))
  const found = merged(withoutHarmless(findsOf(words))).flatMap((find): TurnOff[] => {
    const place = widened(words, find)
    const [first, last] = [words[place.from], words[place.to - 1]]
    if (first === undefined || last === undefined) return []
    return [
      {
        kind: find.phrase.kind,
        start: first.start,
        end: last.end,
        owner: find.owner,
        quoted: isQuoted(find.phrase.kind, quoted[find.from] ?? null),
        clause: first.clause,
        confidence: find.confidence
      }
    ]
  })
  const counted = countBesideAgain(words)
  const [first, last] = counted ? [words[counted.from], words[counted.to - 1]] : []
  if (first && last && !found.some(({ kind }) => kind === 'count-again')) {
    const { start, clause } = first
    found.push({
      kind: 'count-again',
      start,
      end: last.end,
      owner: 'rep',
      quoted: false,
      clause,
      confidence: 0.85
    })
  }
  return found
}

/** What puts a listener off in a message: what the phrases find, and what the clauses can hardly be but. */
export const deriveTurnOffs = (evidence: Pick<Evidence, 'text' | 'card'>): TurnOffEvidence => {
  const found = turnOffsByPhrase(evidence)
  return { found: [...found, ...turnOffsHeard(readingOf(evidence.text, evidence.card), found)] }
}
