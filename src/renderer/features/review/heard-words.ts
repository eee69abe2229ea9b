import type { AttentionKind } from '../../../shared/attention.ts'
import type { HeardTake } from '../../../shared/listening.ts'
import { clockText } from '../../ui/format.ts'

/** What a listener hears, as the screen names it. */
export const kindWords: Readonly<Record<AttentionKind, string>> = {
  name: 'their name',
  fact: 'a fact about them',
  pain: 'a problem of theirs',
  benefit: 'what is in it for them',
  peer: 'somebody like them',
  offer: 'something to get',
  question: 'a question to think about',
  'vague-benefit': 'a benefit without a figure',
  identity: 'who you are',
  'wrong-name': 'a wrong name',
  'wrong-company': 'a wrong company',
  'own-deadline': 'your own deadline',
  guilt: 'a reproach',
  role: 'your role',
  salesy: 'sales talk',
  boast: 'praise of your own',
  pleasantry: 'a pleasantry',
  'my-want': 'what you want',
  demand: 'a demand with nothing for it',
  'further-topic': 'one more topic',
  filler: 'a filler',
  'empty-end': 'the end, with nothing in it'
}

/** As exact as the model: half a second. */
const halfSeconds = (ms: number): string => clockText(Math.round(ms / 500) * 500)

type Attention = NonNullable<HeardTake['attention']>

/** The words that cost the message its listener; null = none of its own. */
const causeWords = ({ cause }: Attention, text: string): string | null =>
  cause?.span == null
    ? null
    : text
        .slice(cause.span.start, cause.span.end)
        .trim()
        .replace(/[.,;:]+$/, '')

/** How far it was heard: "Heard to 0:12.5 of 0:24.0, then deleted". */
export const outcomeWords = (attention: Attention, durationMs: number): string => {
  const { deletedAtMs } = attention
  if (deletedAtMs === null)
    return attention.skipping.length === 0 ? 'Heard to the end' : 'Heard to the end, with a finger on skip'
  return `Heard to ${halfSeconds(deletedAtMs)} of ${halfSeconds(durationMs)}, then deleted`
}

/** Why it was deleted, quoting the rep. */
export const reasonWords = (attention: Attention, text: string): string => {
  const { cause } = attention
  const words = causeWords(attention, text)
  if (cause === null) return 'Nothing in it for them came before their patience was gone.'
  if (words === null) return 'It was over, and there was nothing in it for them.'
  return `What cost you most: ${kindWords[cause.kind]}, “${words}”.`
}

const forwardWords = {
  yes: 'They could pass it on.',
  maybe: 'They could perhaps pass it on.',
  no: 'They could not pass it on.'
} as const

/** What may come of it, in words: nobody has a percentage. */
export const consequenceWords = ({ forwardable, callback }: HeardTake): string[] => [
  ...(forwardable === null ? [] : [forwardWords[forwardable]]),
  ...(callback === null ? [] : [`A call back: ${callback}.`])
]
