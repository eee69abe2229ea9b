import type { Clause, Owner, Token } from './evidence.ts'
import type { Reading } from './value-reading.ts'

/** One sign of a harm or a gain: its tokens [from, to), how sure it is, whose it is, whether any seller could say it. */
export type Sign = {
  readonly from: number
  readonly to: number
  readonly strength: number
  readonly owner: Owner
  readonly vague?: boolean
  /** Says a "no" of its own, so that a "no" before it does not undo it. */
  readonly denial?: boolean
}

/** Looks for one kind of sign at one token of a clause. */
export type SignReader = (reading: Reading, clause: Clause, at: number) => Sign | null

/** "They'd have lost": a harm that did not happen. */
export const averted = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.lemma === 'have' && /^(would|'d|d)$/.test(tokens[at - 2]?.norm ?? '')
