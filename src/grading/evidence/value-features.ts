import type { Clause, Token } from './evidence.ts'
import { kept } from './kept.ts'
import type { Numbering } from './value-numbering.ts'
import type { Reading } from './value-reading.ts'

/** A stretch of the message whose words are weighed together: its clauses from `first` to `last`. */
export type Stretch = { readonly first: number; readonly last: number }

const hasDigit = kept((norm) => /\d/.test(norm))

/** What a word counts as: names and figures by what they are, everything else by its lemma. */
const termOf = (reading: Reading, token: Token): string => {
  if (reading.repCompanyWords.has(token.norm)) return '<rep>'
  if (reading.companyWords.has(token.norm)) return '<prospect>'
  if (token.pos === 'NUM' || hasDigit(token.norm)) return '<number>'
  return token.lemma
}

const subjects = new Set('i we you they it he she this that there who nobody everybody'.split(' '))

/** What readers of single signs found in a clause, as features beside its words. */
export type Sign = { readonly clause: number; readonly features: readonly string[] }

const steps = [0.3, 0.55, 0.75] as const

/** A find of some name, by how sure it is. */
export const signOf = (name: string, clause: number, confidence: number): Sign => ({
  clause,
  features: steps.filter((step) => confidence >= step).map((step) => `found ${name} ${step}`)
})

/** How a clause is built. */
const clauseFeatures = (clause: Clause, { of, pair }: Numbering): number[] => [
  pair('owner', clause.owner),
  pair('tense', clause.tense),
  pair('role', clause.role),
  pair(clause.owner, clause.tense),
  ...(clause.negated ? [of('negated')] : []),
  ...(clause.question ? [of('asked')] : []),
  ...(clause.conditional ? [of('conditional')] : [])
]

/** Where the words of each clause begin and end. */
const wordPlaces = (reading: Reading, words: readonly Token[]): { from: number; to: number }[] => {
  let at = 0
  return reading.text.clauses.map((clause) => {
    while ((words[at]?.index ?? clause.from) < clause.from) at++
    const from = at
    while ((words[at]?.index ?? clause.to) < clause.to) at++
    return { from, to: at }
  })
}

type Word = { term: string; alone: number; withNext: number; stem: number | null; tells: boolean }

const wordsIn = (tokens: readonly Token[], reading: Reading, numbers: Numbering): Word[] => {
  const terms = tokens.map((token) => termOf(reading, token))
  return tokens.map((token, at) => {
    const term = terms[at] ?? ''
    const isLemma = term === token.lemma
    return {
      term,
      alone: numbers.of(term),
      withNext: numbers.pair(term, terms[at + 1] ?? ''),
      stem: isLemma ? numbers.stem(token.stem, term) : null,
      tells: isLemma && token.content
    }
  })
}

/**
 * Reads the features of stretches of one text: lemmas, pairs of them, lemmas with the side whose clause it is, openings,
 * how the clauses are built, and what the single signs `found` say. Names and figures are replaced by what they are, so
 * that no firm is learned by heart. Every feature of a stretch is handed to `add` by its number, some of them again.
 */
export const featureReader = (
  reading: Reading,
  found: readonly Sign[],
  numbers: Numbering
): ((stretch: Stretch, add: (feature: number) => void) => void) => {
  const { tokens, clauses } = reading.text
  const wordTokens = tokens.filter((token) => token.pos !== 'PUNCT' && !token.filler)
  const words = wordsIn(wordTokens, reading, numbers)
  const places = wordPlaces(reading, wordTokens)
  const built = clauses.map((clause) => clauseFeatures(clause, numbers))
  const signs: number[][] = clauses.map(() => [])
  for (const { clause, features } of found) signs[clause]?.push(...features.map(numbers.of))

  return ({ first, last }, add) => {
    const { from = 0 } = places[first] ?? {}
    const { to = from } = places[last] ?? {}
    const doer = clauses[first]?.owner ?? 'none'
    let subject: string | null = null
    for (let at = from; at < to; at++) {
      const word = words[at]
      if (word === undefined) break
      add(word.alone)
      if (at + 1 < to) add(word.withNext)
      if (word.tells) add(numbers.doing(doer, word.term))
      if (word.stem !== null) add(word.stem)
      if (subject === null && subjects.has(word.term)) subject = word.term
    }
    const opening = words[from]?.term ?? ''
    const opens = from < to
    add(numbers.opening(opens ? opening : '', ''))
    if (opens) add(numbers.opening(opening, from + 1 < to ? (words[from + 1]?.term ?? '') : ''))
    if (subject !== null) add(numbers.pair('subject', subject))
    for (let at = first; at <= last; at++) built[at]?.forEach(add)
    add(numbers.pair('length', String(Math.min(6, Math.ceil((to - from) / 4)))))
    for (let at = first; at <= last; at++) signs[at]?.forEach(add)
  }
}
