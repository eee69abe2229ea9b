import { deriveEvidence } from '../../grading/evidence/derive.ts'
import type { TextEvidence, TextSpan } from '../../grading/evidence/evidence.ts'
import { hooksIn, isSure } from '../../grading/weighing.ts'
import type { ReadyLine } from '../../shared/block.ts'
import type { Card } from '../../shared/prospect.ts'

/** What a message holds of the ready sheet, in its own words; empty = not found. */
export type ReadyWords = Pick<ReadyLine, 'hook' | 'ask' | 'promise' | 'number' | 'isNumberFromCard'>

/** A sentence longer than this is cut down to the clause that matters. */
const longestSentence = 110

/** A piece of a sentence as a line of its own: without what tied it to the piece before. */
const tidy = (words: string): string => {
  const line = words
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:.–-]+|[\s,;:–-]+$/g, '')
    .replace(/^(?:and|so|then) /i, '')
    .trim()
  return line.charAt(0).toLocaleUpperCase('en') + line.slice(1)
}

const digitsOf = (number: string): string => number.replace(/\D/g, '')

/** The whole sentence around a span where it is short enough to be read at a glance, else its clause. */
const around = ({ text, sentences, clauses }: TextEvidence, span: TextSpan): string => {
  const holds = ({ start, end }: TextSpan): boolean => start <= span.start && span.start < end
  const sentence = sentences.find(holds)
  if (sentence !== undefined && sentence.end - sentence.start <= longestSentence)
    return tidy(text.slice(sentence.start, sentence.end))
  const clause = clauses.find(holds)
  return tidy(text.slice(clause?.start ?? span.start, Math.max(clause?.end ?? span.end, span.end)))
}

/** The clause of a span: ask and promise often share a sentence and must not both fill their cells with it. */
const clauseAround = ({ text, clauses }: TextEvidence, span: TextSpan): string => {
  const clause = clauses.find(({ start, end }) => start <= span.start && span.start < end)
  return tidy(text.slice(clause?.start ?? span.start, Math.max(clause?.end ?? span.end, span.end)))
}

/** Hook, ask, promise and number of a message; the number as the card writes it where it is that one or was not said. */
export const readyWords = (text: string, card: Card): ReadyWords => {
  const evidence = deriveEvidence({
    transcript: { text, origin: 'typed' },
    audio: null,
    card,
    earlier: [],
    touches: null,
    now: null
  })
  const hook = hooksIn(evidence.value)[0]
  const ask = evidence.exchange.asks.find(isSure)
  const promise = evidence.exchange.promises.find(isSure)
  const { counted, sameLine } = evidence.numbers
  const said = counted ?? sameLine
  return {
    hook: hook === undefined ? '' : around(evidence.text, hook),
    ask: ask === undefined ? '' : clauseAround(evidence.text, ask),
    promise: promise === undefined ? '' : clauseAround(evidence.text, promise),
    number:
      said === null || (counted !== null && counted.digits === digitsOf(card.callbackNumber))
        ? card.callbackNumber
        : text.slice(said.start, said.end),
    isNumberFromCard: said === null && card.callbackNumber !== ''
  }
}
