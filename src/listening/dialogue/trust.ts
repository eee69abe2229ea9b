import type { GatekeeperMove } from '../../shared/gatekeeper.ts'

/** What the log says of contact before this call. */
export type PriorContact = { readonly twoWay: boolean; readonly voicemails: number }

/** Who answers: somebody who guards the prospect's time, or the prospect, who cannot decide. */
export const casts = ['gatekeeper', 'influencer'] as const
export type Cast = (typeof casts)[number]

/** How much a gatekeeper trusts a caller, 0..100: where it starts, and where doors open and close. */
export const trustMarks = {
  start: 50,
  /** At or below this the talk is over. */
  ends: 10,
  /** Below this a caller who will not say why is refused. */
  refusesBelow: 30,
  /** From here on a good reason opens more than an e-mail address. */
  opens: 60,
  /** From here on a free prospect is fetched. */
  transfers: 80,
  /** So many messages in the log are known to whoever took them down. */
  knownVoicemails: 2
} as const

/** What each move adds to trust. */
const trustChange: Readonly<Record<GatekeeperMove, number>> = {
  'identify-full': 10,
  'identify-partial': 2,
  'evade-identity': -20,
  'ask-person': 0,
  'reason-specific': 20,
  'reason-vague': -5,
  'evade-reason': -15,
  pretext: -40,
  'honest-not-expected': 5,
  'earlier-messages': 10,
  'pitch-gatekeeper': -10,
  'ask-help': 5,
  'ask-right-person': 5,
  'ask-best-time': 0,
  'ask-pronunciation': 5,
  'ask-voicemail': 0,
  'accept-voicemail': 0,
  'accept-email': 0,
  'leave-message': 0,
  'leave-message-empty': 0,
  'use-gk-name': 5,
  gracious: 5,
  'gracious-close': 5,
  pushy: -25
}

/** Selling to somebody who cannot decide wastes their time more than a gatekeeper's, whose work it is to listen. */
const influencerChange: Readonly<Partial<Record<GatekeeperMove, number>>> = { 'pitch-gatekeeper': -20 }

/** The change that a move makes, given what the log bears out. */
export const changeOf = (move: GatekeeperMove, prior: PriorContact, cast: Cast = 'gatekeeper'): number => {
  if (move === 'pretext' && prior.twoWay) return 0
  if (move === 'earlier-messages' && prior.voicemails < trustMarks.knownVoicemails) return -trustChange[move]
  return (cast === 'influencer' ? influencerChange[move] : undefined) ?? trustChange[move]
}

/** Trust after a turn, kept within 0..100. */
export const trustAfter = (
  trust: number,
  moves: readonly GatekeeperMove[],
  prior: PriorContact,
  cast: Cast = 'gatekeeper'
): number => {
  const after = moves.reduce((sum, move) => sum + changeOf(move, prior, cast), trust)
  return Math.min(100, Math.max(0, after))
}
