import type { Card } from '../../shared/prospect.ts'
import type { TextEvidence, Token } from './evidence.ts'
import { unreadableReason } from './readable.ts'
import { clausesOf } from './text-clauses.ts'
import { segment } from './text-sentences.ts'
import { tokenise } from './text-tokens.ts'

/** "Subject: the furnace" is the furnace; as many blanks keep the offsets. */
const subjectLabel = /^\s*subject:/i
const withoutLabel = (text: string): string => text.replace(subjectLabel, (label) => ' '.repeat(label.length))

/** Shorter lines are greetings, names and numbers, which belong together. */
const fewestWordsOfLine = 4

/** Where a line of a letter begins a sentence although the one before has no stop: after a blank line or a long line. */
const lineStarts = (text: string, tokens: readonly Token[]): number[] =>
  tokens.flatMap((token, at) => {
    const before = tokens[at - 1]
    if (!before) return []
    const between = text.slice(before.end, token.start)
    if (!between.includes('\n')) return []
    if (/\n\s*\n/.test(between)) return [token.start]
    const line = text.slice(text.lastIndexOf('\n', before.end) + 1, before.end)
    const whole = line.trim().split(/\s+/).length >= fewestWordsOfLine && !/[,;:]$/.test(line)
    return whole && /^[\p{Lu}\p{N}]/u.test(text.slice(token.start)) ? [token.start] : []
  })

/**
 * Words, sentences and clauses of a transcript; any string gives an answer, offsets are into `text` as given.
 * The card, where there is one, tells the rep's own name and company from others'. What was `written` has lines, which
 * end a sentence as a stop does.
 */
export const deriveText = (
  text: string,
  card?: Pick<Card, 'repName' | 'repCompany'>,
  written = false
): TextEvidence => {
  const { tokens, sentenceStarts } = tokenise(written ? withoutLabel(text) : text)
  const lines = written ? lineStarts(text, tokens) : []
  const sentences = segment(tokens, new Set([...sentenceStarts, ...lines]))
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
