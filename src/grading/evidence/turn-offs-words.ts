import type { Card } from '../../shared/prospect.ts'
import type { Owner, TextEvidence, Token } from './evidence.ts'
import { connectors, lightWords, rootless } from './lexicon/turn-offs-sets.ts'
import { opened } from './lexicon/turn-offs-spellings.ts'

/** A word as the families read it: contractions opened, names of the card folded into one word each. */
export type Word = {
  readonly norm: string
  /** The word, its lemma and its plain root: a family names any of them. */
  readonly forms: readonly string[]
  readonly pos: string
  readonly start: number
  readonly end: number
  readonly token: number
  readonly clause: number
  readonly sentence: number
  /** An intensifier or a filler: a family may pass over it. */
  readonly light: boolean
  /** What stands before it: nothing, a comma or a guessed pause, or the written end of a sentence. */
  readonly gap: 'none' | 'comma' | 'stop'
  readonly opensClause: boolean
  readonly side: Owner
}

/** The names of the card as the families spell them. */
const repCompanyWord = '<rep>'
const repNameWord = '<me>'
const prospectWord = '<you>'

const sides: Readonly<Record<string, Owner>> = {
  ...Object.fromEntries(
    `i we me us my our mine ours myself ourselves meself ${repCompanyWord} ${repNameWord}`
      .split(' ')
      .map((word) => [word, 'rep'] as const)
  ),
  ...Object.fromEntries(
    `you your yours yourself yourselves ${prospectWord}`.split(' ').map((word) => [word, 'prospect'] as const)
  ),
  ...Object.fromEntries(
    'he she they him them his her hers their theirs who whoever'
      .split(' ')
      .map((word) => [word, 'third'] as const)
  )
}

const contraction = /^(i|we|you|they|he|she|it|that|there|who|what)'(m|d|ll|ve|re|s)$/

/** After these a noun's "'s" is no possessive: "the discount's gone". */
const notOwned =
  /^(gone|been|got|done|over|up|off|ready|due|not|a|the|only|just|finished|too|so|your|my|our)$/

/** Plain words of one token: "wanna" is two, most are one; the tokeniser takes "in." for inches. */
const plain = (token: Token, next: Token | undefined): string[] => {
  if (token.norm === "'s" && token.pos === 'PART' && next && notOwned.test(next.norm)) return ['is']
  if (token.norm.length > 2 && token.norm.endsWith('.')) return [token.norm.slice(0, -1)]
  if (token.pos === 'PART' && token.norm === "'s") return ["'s"]
  const known = Object.hasOwn(opened, token.norm) ? opened[token.norm] : undefined
  if (known) return known.split(' ')
  if (/^[a-z]{3,}(-[a-z]{2,})+$/.test(token.norm)) return token.norm.split('-')
  const cut = contraction.exec(token.norm)
  if (cut)
    return [
      cut[1] ?? '',
      { m: 'am', ll: 'will', ve: 'have', re: 'are', d: "'d", s: "'s" }[cut[2] ?? ''] ?? ''
    ]
  return [token.norm]
}

const undoubled = (word: string): string => (/([^aeiouls])\1$/.test(word) ? word.slice(0, -1) : word)

/** The root of a word that the tagger took for a noun: "launching", "targets". */
const roots = (word: string): string[] => {
  if (rootless.has(word) || word.length < 5) return []
  const ending = /^(.+?)(in'?g?|ed|s)$/.exec(word)
  const stem = ending?.[1]
  if (stem === undefined || stem.length < 3) return []
  if (ending?.[2] === 's')
    return word.endsWith('ss') ? [] : [stem, ...(stem.endsWith('e') ? [stem.slice(0, -1)] : [])]
  return [stem, `${stem}e`, undoubled(stem)]
}

const aux: Readonly<Record<string, readonly string[]>> = {
  am: ['be'],
  is: ['be'],
  are: ['be'],
  "'d": ['would', 'had'],
  d: ['would', 'had'],
  had: ['have', 'had'],
  ai: ['be', 'have', 'do'],
  "'s": ['be']
}

const formsOf = (word: string, token: Token, only: boolean): readonly string[] => {
  const fixed = Object.hasOwn(aux, word) ? aux[word] : undefined
  if (fixed && !(word === "'s" && token.pos === 'PART')) return [word, ...fixed]
  if (!only) return [word]
  return [...new Set([word, token.lemma, ...roots(word)])]
}

const isOpened = ({ norm }: Token): boolean => Object.hasOwn(opened, norm) || contraction.test(norm)

const openedPos = (word: string): string => {
  if (Object.hasOwn(sides, word) || /^(it|that|there|what)$/.test(word)) return 'PRON'
  return /^(to|not)$/.test(word)
    ? 'PART'
    : /^(want|give|let|try|going|trying|know)$/.test(word)
      ? 'VERB'
      : 'AUX'
}

type Name = { readonly words: readonly string[]; readonly as: string; readonly side: Owner }

const nameWords = (name: string): string[] => name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** The card's names: a company by all its words or by its first two, a person by either name. */
const namesOf = (card: Card): Name[] => {
  const company = (name: string, as: string, side: Owner): Name[] => {
    const words = nameWords(name)
    const first = words[0] ?? ''
    const alone = first.length >= 4 && !connectors.has(first) && words.length > 1 ? [[first]] : []
    return [words, words.slice(0, 2), ...alone].map((part) => ({ words: part, as, side }))
  }
  const person = (name: string, as: string, side: Owner): Name[] => {
    const words = nameWords(name)
    return [words, ...words.filter((word) => word.length > 2).map((word) => [word])].map((part) => ({
      words: part,
      as,
      side
    }))
  }
  return [
    ...company(card.repCompany, repCompanyWord, 'rep'),
    ...person(card.repName, repNameWord, 'rep'),
    ...company(card.company, prospectWord, 'prospect'),
    ...person(`${card.firstName} ${card.lastName}`, prospectWord, 'prospect')
  ]
    .filter(({ words }) => words.length > 0)
    .toSorted((a, b) => b.words.length - a.words.length)
}

/** One word of a name alone counts only where the tagger or the writer took it for a name. */
const namedAlone = (token: Token, written: string): boolean =>
  token.pos === 'PROPN' || token.pos === 'NOUN' || /^\p{Lu}/u.test(written)

const nameAt = (
  names: ReadonlyMap<string, readonly Name[]>,
  tokens: readonly Token[],
  at: number,
  text: string
): Name | undefined => {
  const token = tokens[at]
  if (token === undefined) return undefined
  return names.get(token.norm)?.find(({ words }) => {
    if (words.length === 1) return namedAlone(token, text.slice(token.start, token.end))
    return words.every((word, step) => tokens[at + step]?.norm === word)
  })
}

const joins = (token: Token): boolean => /^[-#'’]$/.test(token.norm)

/** "were the largest" of an engine that writes no apostrophes: "we're", unless a plural stands before it. */
const isWeAre = (before: Word | undefined, token: Token, next: Token | undefined): boolean =>
  token.norm === 'were' &&
  next !== undefined &&
  /^(DET|ADJ|ADV|VERB|ADP)$/.test(next.pos) &&
  !(
    before &&
    (before.norm.endsWith('s') ||
      /^(PRON|DET|NUM|SCONJ)$/.test(before.pos) ||
      /^(people|there|and)$/.test(before.norm))
  )

/** The words of a text, fillers and punctuation aside, each with its place and its side. */
export const wordsOf = ({ text, tokens, clauses }: TextEvidence, card: Card): Word[] => {
  const names = Map.groupBy(namesOf(card), ({ words }) => words[0] ?? '')
  const words: Word[] = []
  const bare = !/['\u2019]/.test(text)
  let gap: Word['gap'] = 'stop'
  for (const clause of clauses) {
    let opensClause = true
    if (words.at(-1)?.sentence !== clause.sentence && gap === 'none') gap = 'comma'
    for (let at = clause.from; at < clause.to; at++) {
      const token = tokens[at]
      if (token === undefined || token.filler) continue
      if (token.pos === 'PUNCT' || token.pos === 'SYM') {
        if (/^[.?!;…]/.test(token.norm)) gap = 'stop'
        else if (!joins(token) && gap === 'none') gap = 'comma'
        continue
      }
      const name = nameAt(names, tokens, at, text)
      const last = name ? Math.min(clause.to, at + name.words.length) - 1 : at
      const parts = name
        ? [name.as]
        : bare && isWeAre(words.at(-1), token, tokens[at + 1])
          ? ['we', 'are']
          : plain(token, tokens[at + 1])
      const owner = words.at(-1)
      if (parts[0] === "'s" && owner?.norm === 'you' && token.pos === 'PART') {
        words[words.length - 1] = { ...owner, norm: 'your', forms: ['your'], end: token.end }
        continue
      }
      for (const norm of parts) {
        words.push({
          norm,
          forms: formsOf(norm, token, parts.length === 1 && name === undefined),
          pos: name
            ? 'PROPN'
            : isOpened(token) || parts[1] === 'are'
              ? openedPos(norm)
              : parts.length > 1
                ? 'ADJ'
                : token.pos,
          start: token.start,
          end: tokens[last]?.end ?? token.end,
          token: at,
          clause: clause.index,
          sentence: clause.sentence,
          light: lightWords.has(norm),
          gap,
          opensClause,
          side: name?.side ?? (Object.hasOwn(sides, norm) ? (sides[norm] ?? 'none') : 'none')
        })
        gap = 'none'
        opensClause = false
      }
      at = last
    }
  }
  return words
}
