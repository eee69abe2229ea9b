import { type GatekeeperMove, gatekeeperMoves } from '../../shared/gatekeeper.ts'
import { answerMoves } from './answer-moves.ts'
import { type GatekeeperTurn, type Heard, hear, type MoveHeard } from './heard.ts'
import { honestyMoves } from './honesty-moves.ts'
import { identityMoves, nameMoves, unnamed } from './identity-moves.ts'
import { mannerMoves, pushyMoves } from './manner-moves.ts'
import { pitchMoves } from './pitch-moves.ts'
import { reasonMoves } from './reason-moves.ts'
import { requestMoves } from './request-moves.ts'

/** What a pushy turn is not also credited with: its requests are the pressure. */
const partOfPressure = /^(?:ask-person|ask-help|ask-right-person|leave-message|accept-)/

/** Each move once, without what another one of the same turn already says. */
const settledOf = (heard: Heard, moves: readonly MoveHeard[]): MoveHeard[] => {
  const has = (wanted: GatekeeperMove): boolean => moves.some(({ move }) => move === wanted)
  return moves.filter(({ move }) => {
    if (has('pushy') && partOfPressure.test(move)) return false
    if (move === 'ask-voicemail') return !has('accept-voicemail') && !has('pushy')
    if (move === 'ask-person' && has('evade-reason')) return false
    if (move === 'ask-person')
      return !(has('ask-right-person') && !/P/.test(heard.masked)) && !has('ask-best-time')
    if (move === 'reason-vague' && has('reason-specific')) return false
    if (move === 'evade-identity' && has('pretext')) return false
    return true
  })
}

/**
 * The moves that a rep's turn makes, each once, in their fixed order, with the words that make them; any words give an
 * answer, and words that cannot be read make no move.
 */
export const movesIn = (turn: GatekeeperTurn): MoveHeard[] => {
  const heard = hear(turn)
  if (heard.evidence.text.unreadable !== null) return []
  const said = [
    ...identityMoves(heard),
    ...nameMoves(heard),
    ...requestMoves(heard),
    ...honestyMoves(heard),
    ...pitchMoves(heard)
  ]
  const email = answerMoves.email(heard)
  const pushed = pushyMoves(heard, [...said, ...email])
  const answered = [...said, ...pushed, ...email]
  const taken = [...answered, ...answerMoves.voicemail(heard, answered)]
  const reasoned = [...taken, ...reasonMoves(heard, taken)]
  const messaged = [...reasoned, ...answerMoves.message(heard, reasoned)]
  const named = [...messaged, ...unnamed(heard, messaged)]
  const all = settledOf(heard, [...named, ...mannerMoves(heard, messaged)])
  return gatekeeperMoves.flatMap((move) => all.find((one) => one.move === move) ?? [])
}
