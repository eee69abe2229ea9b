import type { Owner, TurnOffKind } from '../evidence.ts'

/**
 * Patterns of one kind that mean the same. `owner`: 'rep' = the words themselves say whose it is; 'subject' = whoever is
 * the subject of the head; 'head' = the whole ownership order (possessive, subject, nearest entity to the right); 'praise' =
 * whom the word praises; 'invited' = a meeting that the rep asks for.
 * `fallback` is the phrase's default where nobody is named. `harmless` patterns take back what they cover.
 */
export type Family = {
  readonly kind: TurnOffKind
  readonly confidence: number
  readonly owner: 'rep' | 'subject' | 'head' | 'praise' | 'invited'
  readonly fallback?: Owner
  /** Not flagged where it is what the caller gets for calling. */
  readonly unlessTraded?: boolean
  readonly harmless?: boolean
  readonly patterns: string
}
