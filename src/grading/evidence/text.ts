import type { Card } from '../../shared/prospect.ts'
import type { TextEvidence } from './evidence.ts'
import { unreadableReason } from './readable.ts'
import { clausesOf } from './text-clauses.ts'
import { segment } from './text-sentences.ts'
import { tokenise } from './text-tokens.ts'

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
    unreadable: unreadableReason(text, tokens)
  }
}
