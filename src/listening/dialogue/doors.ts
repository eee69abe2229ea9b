import type { GatekeeperMove, GatekeeperState } from '../../shared/gatekeeper.ts'
import { answerMoves } from './dialogue.ts'
import { fittingMoves } from './options.ts'
import type { Dialogue } from './talk.ts'
import { changeOf, trustMarks } from './trust.ts'

/** How far each state is on the way to the prospect. */
const stateDoors: Readonly<Record<GatekeeperState, number>> = {
  refuse: 15,
  answer: 30,
  who: 30,
  what: 40,
  email: 35,
  message: 55,
  unavailable: 60,
  known: 65,
  intel: 75,
  voicemail: 80,
  transfer: 100,
  ended: 0
}

/** What leaving well is worth: something was left or learnt, a refusal was borne well, or a door stayed closed. */
const leftWell: Readonly<Partial<Record<GatekeeperState, number>>> = {
  intel: 76,
  message: 70,
  unavailable: 58,
  email: 34
}
const wellDoor = 20

/** How far a turn led, from the state that it answered. */
const doorAfter = (from: GatekeeperState, { state, ending }: Dialogue): number => {
  switch (ending) {
    case null:
      return stateDoors[state]
    case 'badly':
      return 0
    case 'empty':
      return 10
    case 'well':
      return leftWell[from] ?? wellDoor
    case 'voicemail':
      return 90
    case 'transfer':
      return stateDoors.transfer
  }
}

/** What to say in place of what did not open a door; a move that is not here is never advised. */
const advised: Readonly<Partial<Record<GatekeeperMove, string>>> = {
  'identify-full': 'Your full name and company',
  'reason-specific': 'A reason with a fact from the card',
  'honest-not-expected': 'An honest “no”',
  'earlier-messages': 'A word about the messages that you left',
  'ask-help': 'Asking for help',
  'ask-right-person': 'Asking who looks after this',
  'ask-best-time': 'Asking for a good time',
  'ask-pronunciation': 'Asking how the name is said',
  'ask-voicemail': 'Asking for the voicemail',
  'accept-voicemail': 'Taking the voicemail',
  'accept-email': 'Agreeing to send the e-mail',
  'leave-message': 'Leaving word who you are and why you rang',
  'use-gk-name': 'Using the name of whoever answered',
  gracious: 'A thank-you',
  'gracious-close': 'A thank-you and a goodbye'
}

/** A claim that the log does not bear out is nothing to advise. */
const canAdvise = (talk: Dialogue, move: GatekeeperMove): boolean =>
  advised[move] !== undefined && changeOf(move, talk.scene.prior, talk.scene.cast) >= 0

type Better = { readonly move: GatekeeperMove; readonly after: Dialogue; readonly door: number }

/** The likeliest move that would have led further, alone or with what was good in the turn; null = none would. */
export const betterMove = (before: Dialogue, made: readonly GatekeeperMove[]): Better | null => {
  const { prior, cast } = before.scene
  const kept = made.filter((move) => move !== 'gracious-close' && changeOf(move, prior, cast) >= 0)
  const least = Math.max(stateDoors[before.state], doorAfter(before.state, answerMoves(before, made)))
  const tried = (move: GatekeeperMove): Better => {
    const [alone, along] = [[move], [...kept, move]].map((moves): Better => {
      const after = answerMoves(before, moves)
      return { move, after, door: doorAfter(before.state, after) }
    }) as [Better, Better]
    return along.door > alone.door ? along : alone
  }
  const advisable = fittingMoves(before).filter((move) => canAdvise(before, move))
  return advisable.map(tried).find(({ door }) => door > least) ?? null
}

/** The trust that a door asks for; null = it opens at any. */
const trustFor = (before: Dialogue, { after }: Better): number | null => {
  if (after.state === 'known' || after.state === 'unavailable')
    return before.state === 'known' ? null : trustMarks.opens
  if (after.state === 'voicemail' && before.state === 'refuse') return trustMarks.refusesBelow
  if (after.state === 'voicemail' && (before.state === 'what' || before.state === 'who'))
    return trustMarks.start
  return null
}

const nameOf = ({ scene }: Dialogue): string =>
  scene.cast === 'influencer' ? scene.firstName : scene.gatekeeperName

/**
 * What would have opened the next door in a turn, in one sentence; null = it opened. Worked out by trying every move that
 * fits from where the talk stood.
 */
export const wouldOpen = (before: Dialogue, made: readonly GatekeeperMove[]): string | null => {
  const after = answerMoves(before, made)
  if (after.state === 'intel' || doorAfter(before.state, after) > stateDoors[before.state]) return null
  const better = betterMove(before, made)
  if (better === null) {
    return after.trust < trustMarks.opens
      ? `Nothing more was to be had here: trust was ${after.trust}, and it is earned before this turn.`
      : 'Nothing more was to be had here.'
  }
  const mark = trustFor(before, better)
  const what = `${advised[better.move] ?? ''} would have opened it`
  return mark !== null && after.trust < mark
    ? `${what}; trust was ${after.trust}, ${nameOf(before)} needs ${mark}.`
    : `${what}.`
}
