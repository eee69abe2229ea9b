import type { GatekeeperMove, HeardTalk } from '../../shared/gatekeeper.ts'
import type { TextSpan } from '../evidence/evidence.ts'
import type { Outcome } from '../rule.ts'

/** A move with the turn and the words in which it was made. */
export type MoveMade = TextSpan & { readonly move: GatekeeperMove; readonly turn: number }

/** Moves of these kinds in the order of the talk. */
export const made = ({ turns }: HeardTalk, ...wanted: readonly GatekeeperMove[]): MoveMade[] =>
  turns.flatMap(({ moves }, turn) =>
    moves.filter(({ move }) => wanted.includes(move)).map((one) => ({ ...one, turn }))
  )

/** "turn 2", as the screen counts. */
export const turnName = ({ turn }: Pick<MoveMade, 'turn'>): string => `turn ${turn + 1}`

/** What is missing for a verdict that rests on the whole talk; null = every turn is known. */
export const stillOpen = ({ turns }: HeardTalk): Extract<Outcome, { verdict: 'needs-input' }> | null => {
  if (turns.length === 0) return { verdict: 'needs-input', reason: 'There is no talk yet.' }
  const open = turns.flatMap(({ source }, turn) => (source === 'none' ? [turn + 1] : []))
  if (open.length === 0) return null
  return {
    verdict: 'needs-input',
    reason: `Tap what you did in turn ${open.join(', ')}, or write down your words.`
  }
}
