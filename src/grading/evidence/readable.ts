import type { TextEvidence, Token } from './evidence.ts'
import { foreignMarkers } from './lexicon/foreign-words.ts'
import { englishMarkers } from './lexicon/function-words.ts'
import { isWord } from './text-grammar.ts'

/** Running English has at least this share of small words; a list of names and numbers may have fewer. */
const leastEnglish = 0.1
const runningWords = 8
/** Control characters and broken bytes: something other than text was pasted. */
const broken = /(?![\t\n\r])[\p{Cc}\ufffd]/gu
const mostBroken = 0.1

const isEnglish = (words: readonly string[]): boolean => {
  const latin = words.filter((word) => /\p{Script=Latin}/u.test(word))
  const known = latin.filter((word) => englishMarkers.has(word)).length
  const foreign = latin.filter((word) => foreignMarkers.has(word)).length
  if (latin.length * 2 < words.length) return false
  if (foreign > known && foreign > 1) return false
  return latin.length < runningWords || known >= latin.length * leastEnglish
}

/** Why the words cannot be judged: none, only fillers, or no running English; null = they can. */
export const unreadableReason = (text: string, tokens: readonly Token[]): TextEvidence['unreadable'] => {
  const words = tokens.filter((token) => isWord(token) && /[\p{L}\p{N}]/u.test(token.norm))
  if (words.length === 0) return text.trim() === '' || tokens.length === 0 ? 'empty' : 'not-english'
  if (words.every((token) => token.filler)) return 'fillers'
  if ((text.match(broken)?.length ?? 0) > text.length * mostBroken) return 'not-english'
  const spoken = words.filter((token) => /\p{L}/u.test(token.norm) && token.pos !== 'NUM')
  return spoken.length === 0 || isEnglish(spoken.map(({ norm }) => norm)) ? null : 'not-english'
}
