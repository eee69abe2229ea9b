import type { Card } from '../../shared/prospect.ts'
import type { TextEvidence, Token } from './evidence.ts'
import { englishMarkers } from './lexicon/function-words.ts'
import { clausesOf } from './text-clauses.ts'
import { isWord } from './text-grammar.ts'
import { segment } from './text-sentences.ts'
import { tokenise } from './text-tokens.ts'

const unreadable = (text: string, tokens: readonly Token[]): TextEvidence['unreadable'] => {
  const words = tokens.filter((token) => isWord(token) && /[\p{L}\p{N}]/u.test(token.norm))
  if (words.length === 0) return text.trim() === '' || tokens.length === 0 ? 'empty' : 'not-english'
  if (words.every((token) => token.filler)) return 'fillers'
  const spoken = words.filter((token) => /\p{L}/u.test(token.norm) && token.pos !== 'NUM')
  const known = spoken.filter((token) => englishMarkers.has(token.norm)).length
  return spoken.length >= 8 && known < spoken.length * 0.1 ? 'not-english' : null
}

/**
 * Words, sentences and clauses of a transcript; any string gives an answer, offsets are into `text` as given.
 * The card, where there is one, tells the rep's own name and company from others'.
 */
export const deriveText = (text: string, card?: Pick<Card, 'repName' | 'repCompany'>): TextEvidence => {
  const { tokens, sentenceStarts } = tokenise(text)
  const sentences = segment(tokens, sentenceStarts)
  const repNames = new Set(
    `${card?.repName ?? ''} ${card?.repCompany ?? ''}`.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? []
  )
  return {
    text,
    tokens,
    sentences,
    clauses: clausesOf(tokens, sentences, repNames),
    unreadable: unreadable(text, tokens)
  }
}
