import type { Owner, Token } from './evidence.ts'
import { firstFinite, isPastForm } from './text-grammar.ts'

export const repWords: ReadonlySet<string> = new Set(
  'i we me us my our mine ours myself ourselves'.split(' ')
)
export const prospectWords: ReadonlySet<string> = new Set(
  "you your yours yourself yourselves y'all yall yous youse ye".split(' ')
)
const thirdWords = new Set(
  'he she they his her hers their theirs him them who somebody someone nobody everyone everybody'.split(' ')
)

const sideOf = (token: Token): Owner => {
  if (repWords.has(token.norm)) return 'rep'
  if (prospectWords.has(token.norm)) return 'prospect'
  if (thirdWords.has(token.norm)) return 'third'
  return 'none'
}

/** Whose noun the word at `index` is: a possessive within four words to its left, in the same clause. */
export const possessorOf = (tokens: readonly Token[], index: number, from: number): Owner => {
  for (let at = index - 1, seen = 0; at >= from && seen < 4; at--) {
    const token = tokens[at]
    if (token === undefined || token.pos === 'PUNCT') break
    seen++
    if (/^(my|our|your|y'all|their|his|her)$/.test(token.norm)) return sideOf(token)
    if (token.norm === "'s" && token.pos === 'PART') return 'third'
    if (token.pos === 'VERB' || token.pos === 'AUX') break
  }
  return 'none'
}

const governed =
  /^(in|on|at|of|off|for|with|from|near|over|outside|by|to|after|before|since|around|down|up|like|than)$/

/** Index at which the noun phrase that ends at `index` begins. */
const nounPhraseStart = (tokens: readonly Token[], index: number, from: number): number => {
  let at = index
  while (at > from) {
    const before = tokens[at - 1]
    if (before === undefined) break
    if (
      !/^(NOUN|PROPN|ADJ|NUM|DET)$/.test(before.pos) &&
      !/^(your|my|our|their|his|her|its|'s|-|&)$/.test(before.norm)
    )
      break
    at--
  }
  return at
}

/** "Same size as you,": a likeness set off by a comma owns nothing. */
const compared = (tokens: readonly Token[], at: number, end: number): boolean =>
  /^(as|like|to|near)$/.test(tokens[at - 1]?.norm ?? '') && at + 1 < end && tokens[at + 1]?.norm === ','

/** The subject before token `end`: its side, skipping noun phrases that a preposition governs; null = no noun there. */
const subjectBefore = (tokens: readonly Token[], from: number, end: number): Owner | null => {
  let fallback: Owner | null = null
  for (let at = end - 1; at >= from; at--) {
    const token = tokens[at]
    if (token === undefined || token.filler) continue
    const nominal = /^(NOUN|PROPN|NUM)$/.test(token.pos)
    if (!nominal) {
      const side = sideOf(token)
      if (side !== 'none' && compared(tokens, at, end)) continue
      if (side !== 'none' && !/^(who|his|her|their)$/.test(token.norm)) return side
      if (
        /^(neither|both|none|nobody|everybody|everyone|someone|somebody|others|most|some|half|each)$/.test(
          token.norm
        )
      )
        return fallback ?? 'third'
      if (/^(it|that|this|there|everything|something|nothing)$/.test(token.norm))
        return fallback ?? (token.norm === 'there' ? 'none' : 'third')
      continue
    }
    const start = nounPhraseStart(tokens, at, from)
    const owned =
      tokens
        .slice(start, at + 1)
        .map(sideOf)
        .find((side) => side !== 'none') ?? 'third'
    if (start - 1 >= from && governed.test(tokens[start - 1]?.norm ?? '')) {
      fallback ??= owned
      at = start - 1
      continue
    }
    return owned
  }
  return fallback
}

/** "A travel insurer I know rang every number": whom the rep knows is the subject. */
const knownOne = (tokens: readonly Token[], from: number, verb: number, to: number): boolean =>
  /^(know|knew|met|spoke|talked|work|worked|saw|use)$/.test(tokens[verb]?.norm ?? '') &&
  /^(i|we)$/.test(tokens[verb - 1]?.norm ?? '') &&
  tokens[verb - 2]?.pos === 'NOUN' &&
  verb - 2 > from &&
  tokens.slice(verb + 1, Math.min(to, verb + 5)).some((token) => token.pos === 'VERB' && isPastForm(token))

/** Side of a clause by its subject: the words before its first finite verb, else an imperative's understood "you". */
export const subjectSide = (tokens: readonly Token[], from: number, to: number): Owner => {
  const verb = firstFinite(tokens, from, to)
  const end = verb < 0 ? to : verb
  const before = knownOne(tokens, from, verb, to) ? 'third' : subjectBefore(tokens, from, end)
  const inverted = verb >= 0 && tokens[verb]?.pos === 'AUX' && (before === null || end - from <= 2)
  if (before !== null && !(inverted && before !== 'rep' && end - from <= 2)) return before
  if (verb < 0) return 'none'
  for (let at = verb + 1; at < Math.min(to, verb + 4); at++) {
    const token = tokens[at]
    if (token === undefined || token.pos === 'PUNCT') break
    const side = sideOf(token)
    if (side !== 'none' && !/^(me|us)$/.test(token.norm)) return side
  }
  if (inverted) return before ?? 'none'
  return tokens[verb]?.pos === 'VERB' ? 'prospect' : 'none'
}
