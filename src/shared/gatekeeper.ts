/** What a rep's turn towards a gatekeeper can do, in the order in which moves are always listed. */
export const gatekeeperMoves = [
  'identify-full',
  'identify-partial',
  'evade-identity',
  'ask-person',
  'reason-specific',
  'reason-vague',
  'evade-reason',
  'pretext',
  'honest-not-expected',
  'earlier-messages',
  'pitch-gatekeeper',
  'ask-help',
  'ask-right-person',
  'ask-best-time',
  'ask-pronunciation',
  'ask-voicemail',
  'accept-voicemail',
  'accept-email',
  'leave-message',
  'leave-message-empty',
  'use-gk-name',
  'gracious',
  'gracious-close',
  'pushy'
] as const
export type GatekeeperMove = (typeof gatekeeperMoves)[number]

/** Where the talk stands: what the gatekeeper has just said; the last two end it. */
export const gatekeeperStates = [
  'answer',
  'who',
  'what',
  'known',
  'email',
  'unavailable',
  'refuse',
  'message',
  'voicemail',
  'intel',
  'transfer',
  'ended'
] as const
export type GatekeeperState = (typeof gatekeeperStates)[number]
