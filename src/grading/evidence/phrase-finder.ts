import type { TextSpan } from './evidence.ts'
import { fluent } from './plain-text.ts'

/** A phrase as it was said, with the index of its first word and of the word after its last. */
export type PhraseFound = TextSpan & {
  readonly phrase: string
  readonly from: number
  readonly to: number
}

type PlainWord = TextSpan & { readonly word: string }

/** Words in lower case without apostrophes, hesitations left out: "we'll" and an engine's "well" are one word. */
const plainWords = (text: string): PlainWord[] =>
  [...fluent(text).matchAll(/[\p{L}\p{N}\p{M}]+(?:'[\p{L}\p{M}]+)*/gu)].map((match) => ({
    word: match[0].replaceAll("'", ''),
    start: match.index,
    end: match.index + match[0].length
  }))

let latest: { text: string; words: readonly PlainWord[] } = { text: '', words: [] }

/** Every family and every rule of a pack reads one and the same message. */
const wordsSaid = (text: string): readonly PlainWord[] => {
  if (latest.text !== text) latest = { text, words: plainWords(text) }
  return latest.words
}

/** How many words of a text can be said in turn. */
export const plainWordCount = (text: string): number => wordsSaid(text).length

type Known = { readonly phrase: string; readonly words: readonly string[] }
type PhraseIndex = ReadonlyMap<string, readonly Known[]>

const indexes = new WeakMap<readonly string[], PhraseIndex>()

/** Phrases by their first words, worked out once for each list. */
const indexOf = (phrases: readonly string[]): PhraseIndex => {
  const kept = indexes.get(phrases)
  if (kept) return kept
  const known = phrases.map(
    (phrase): Known => ({ phrase, words: plainWords(phrase).map(({ word }) => word) })
  )
  const made = Map.groupBy(
    known.filter(({ words }) => words.length > 0),
    ({ words }) => words[0] ?? ''
  )
  indexes.set(phrases, made)
  return made
}

/** Every place where one of `phrases` is said word by word, in order; linear in the words of the text. */
export const findPhrases = (text: string, phrases: readonly string[]): PhraseFound[] => {
  if (phrases.length === 0) return []
  const index = indexOf(phrases)
  const said = wordsSaid(text)
  return said.flatMap(({ word, start }, from) =>
    (index.get(word) ?? []).flatMap(({ phrase, words }) => {
      const last = said[from + words.length - 1]
      const whole = words.every((one, step) => said[from + step]?.word === one)
      return whole && last ? [{ phrase, start, end: last.end, from, to: from + words.length }] : []
    })
  )
}
