import { wordSet } from './lexicon/turn-offs-sets.ts'
import type { Word } from './turn-offs-words.ts'

const ordinals = wordSet('ordinal')
const numbers = wordSet('number')
const messages = wordSet('message')
const attempts = /^(?:calling|ringing|trying|phoning|back|me)$/
const parting = /^(?:last|final|closing)$/

/** "Trying you again", "me again": the rep is back. */
const returns = (words: readonly Word[], at: number): boolean =>
  words[at]?.norm === 'again' &&
  words
    .slice(Math.max(0, at - 4), at)
    .some(
      ({ norm, side, sentence }) =>
        sentence === words[at]?.sentence && (attempts.test(norm) || side === 'rep')
    )

/** Index of "fifth message", said of the rep's own and as no goodbye; -1 = none in the sentence. */
const countIn = (words: readonly Word[], sentence: number): number => {
  const own = words.filter((word) => word.sentence === sentence)
  if (own.some(({ norm }) => parting.test(norm))) return -1
  return words.findIndex(
    (word, at) =>
      word.sentence === sentence &&
      (ordinals.has(word.norm) || numbers.has(word.norm)) &&
      messages.has(words[at + 1]?.norm ?? '') &&
      words[at + 1]?.sentence === sentence &&
      words.slice(Math.max(0, at - 4), at).every(({ side }) => side !== 'prospect' && side !== 'third')
  )
}

/** A count of calls in the sentence beside an "again": [from, to) of the words that count; null = none. */
export const countBesideAgain = (words: readonly Word[]): { from: number; to: number } | null => {
  for (let at = 0; at < words.length; at++) {
    if (!returns(words, at)) continue
    const sentence = words[at]?.sentence ?? 0
    for (const beside of [sentence + 1, sentence - 1]) {
      const from = countIn(words, beside)
      if (from >= 0) return { from, to: from + 2 }
    }
  }
  return null
}
