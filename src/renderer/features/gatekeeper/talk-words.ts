import type { GatekeeperMove } from '../../../shared/gatekeeper.ts'
import type { TalkEnding, TalkTurn } from '../../../shared/talk.ts'

/** What the rep did, short enough for a chip. */
export const moveNames: Record<GatekeeperMove, string> = {
  'identify-full': 'Who and where from',
  'identify-partial': 'Part of who you are',
  'evade-identity': 'Kept who you are back',
  'ask-person': 'Asked for the person',
  'reason-specific': 'A reason with a fact',
  'reason-vague': 'A general reason',
  'evade-reason': 'Kept the reason back',
  pretext: 'A pretext',
  'honest-not-expected': 'Honest: not expected',
  'earlier-messages': 'Earlier messages',
  'pitch-gatekeeper': 'Began to sell',
  'ask-help': 'Asked for help',
  'ask-right-person': 'Asked for the right person',
  'ask-best-time': 'Asked for a good time',
  'ask-pronunciation': 'Asked how the name is said',
  'ask-voicemail': 'Asked for the voicemail',
  'accept-voicemail': 'Took the voicemail',
  'accept-email': 'Took the e-mail route',
  'leave-message': 'Left who and why',
  'leave-message-empty': 'Left only that you rang',
  'use-gk-name': 'Used their name',
  gracious: 'Thanks',
  'gracious-close': 'Thanks and goodbye',
  pushy: 'Pushed'
}

export const endingWords: Record<TalkEnding, string> = {
  voicemail: 'through to the voicemail',
  transfer: 'put through',
  well: 'ended well',
  empty: 'ended with nothing left',
  badly: 'cut off',
  left: 'you put the receiver down'
}

/** A gatekeeper who waits longer for a word grows wary, and who hears more than this stops listening; LISTENING, section 3. */
const promptMs = 1_500
const shortMs = 8_000

export type TurnFigure = { words: string; isGood: boolean }

const inSeconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`

/** How soon and how long the rep spoke, as far as it was measured. */
export const turnFigures = ({
  answerMs,
  bargedIn,
  durationMs,
  takeId
}: Pick<TalkTurn, 'answerMs' | 'bargedIn' | 'durationMs' | 'takeId'>): TurnFigure[] => {
  const figures: TurnFigure[] = []
  if (bargedIn) figures.push({ words: 'you began before the line ended', isGood: false })
  else if (answerMs !== null) {
    const isGood = answerMs <= promptMs
    figures.push({ words: `answered in ${inSeconds(answerMs)}${isGood ? '' : ', aim for 1.5'}`, isGood })
  }
  if (takeId !== null && durationMs > 0) {
    const isGood = durationMs <= shortMs
    figures.push({ words: `${inSeconds(durationMs)} long${isGood ? '' : ', aim for 8'}`, isGood })
  }
  return figures
}
