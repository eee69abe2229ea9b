/** What a listener hears in a message, by what it does to his attention. */
export const attentionKinds = [
  'name',
  'fact',
  'pain',
  'benefit',
  'peer',
  'offer',
  'question',
  'vague-benefit',
  'identity',
  'wrong-name',
  'wrong-company',
  'own-deadline',
  'guilt',
  'role',
  'salesy',
  'boast',
  'pleasantry',
  'my-want',
  'demand',
  'further-topic',
  'filler',
  'empty-end'
] as const
export type AttentionKind = (typeof attentionKinds)[number]

/** One thing heard, at the end of the phrase that says it. */
export type AttentionEvent = {
  readonly kind: AttentionKind
  /** From the beep. */
  readonly atMs: number
  /** The phrase, as UTF-16 offsets into the transcript; null = no words of its own. */
  readonly span: { readonly start: number; readonly end: number } | null
}

/** How the listener stands to the caller: a stranger, a stranger who has called before, or known. */
export type Acquaintance = 'cold' | 'cold-follow-up' | 'warm'
