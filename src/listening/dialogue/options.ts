import type { GatekeeperMove, GatekeeperState } from '../../shared/gatekeeper.ts'
import type { Dialogue } from './talk.ts'
import type { Cast } from './trust.ts'

/** What the rep may have done, as the rep would say it. */
const moveLabels: Readonly<Record<GatekeeperMove, string>> = {
  'identify-full': 'I said who I am and where from',
  'identify-partial': 'I gave part of who I am',
  'evade-identity': 'I kept who I am to myself',
  'ask-person': 'I asked for the person',
  'reason-specific': 'I gave a reason with a fact from the card',
  'reason-vague': 'I gave a general reason',
  'evade-reason': 'I kept the reason to myself',
  pretext: 'I let it sound as if they expect me',
  'honest-not-expected': 'I said they are not expecting me',
  'earlier-messages': 'I mentioned my earlier messages',
  'pitch-gatekeeper': 'I began to sell',
  'ask-help': 'I asked for help',
  'ask-right-person': 'I asked who looks after this',
  'ask-best-time': 'I asked for a good time',
  'ask-pronunciation': 'I asked how the name is said',
  'ask-voicemail': 'I asked for the voicemail',
  'accept-voicemail': 'I took the voicemail',
  'accept-email': 'I agreed to send an e-mail',
  'leave-message': 'I left word: who I am and why I rang',
  'leave-message-empty': 'I only said that I rang',
  'use-gk-name': 'I used the name of whoever answered',
  gracious: 'I said thank you',
  'gracious-close': 'I said thank you and goodbye',
  pushy: 'I pushed'
}

/** Somebody on the own telephone is asked for other things than a gatekeeper is. */
const influencerLabels: Readonly<Partial<Record<GatekeeperMove, string>>> = {
  'ask-person': 'I asked whether it is them',
  'ask-help': 'I asked for the best way in',
  'ask-right-person': 'I asked who decides this',
  pushy: 'I pushed to be put through'
}

type Fitting = Readonly<Record<GatekeeperState, readonly GatekeeperMove[]>>

const gatekeeperOptions: Fitting = {
  answer: [
    'identify-full',
    'ask-person',
    'reason-specific',
    'use-gk-name',
    'identify-partial',
    'ask-help',
    'reason-vague',
    'evade-identity',
    'pitch-gatekeeper'
  ],
  who: [
    'identify-full',
    'identify-partial',
    'reason-specific',
    'evade-identity',
    'reason-vague',
    'use-gk-name',
    'pretext',
    'gracious-close',
    'pushy'
  ],
  what: [
    'reason-specific',
    'reason-vague',
    'evade-reason',
    'pitch-gatekeeper',
    'ask-voicemail',
    'ask-right-person',
    'pretext',
    'gracious-close',
    'pushy'
  ],
  known: [
    'honest-not-expected',
    'earlier-messages',
    'pretext',
    'ask-voicemail',
    'gracious',
    'reason-specific',
    'use-gk-name',
    'gracious-close',
    'pushy'
  ],
  email: [
    'accept-email',
    'ask-voicemail',
    'identify-full',
    'ask-right-person',
    'ask-best-time',
    'reason-specific',
    'gracious',
    'gracious-close',
    'pushy'
  ],
  unavailable: [
    'ask-best-time',
    'ask-voicemail',
    'leave-message',
    'ask-right-person',
    'ask-pronunciation',
    'gracious',
    'gracious-close',
    'leave-message-empty',
    'pushy'
  ],
  refuse: [
    'gracious',
    'gracious-close',
    'ask-right-person',
    'ask-voicemail',
    'ask-best-time',
    'reason-specific',
    'ask-pronunciation',
    'pushy'
  ],
  message: [
    'leave-message',
    'leave-message-empty',
    'ask-voicemail',
    'ask-best-time',
    'ask-right-person',
    'ask-pronunciation',
    'gracious-close',
    'pushy'
  ],
  voicemail: [
    'accept-voicemail',
    'gracious',
    'gracious-close',
    'use-gk-name',
    'ask-pronunciation',
    'ask-best-time',
    'pushy'
  ],
  intel: [
    'gracious-close',
    'gracious',
    'ask-pronunciation',
    'ask-best-time',
    'ask-right-person',
    'ask-voicemail',
    'use-gk-name',
    'pushy'
  ],
  transfer: [],
  ended: []
}

const influencerOptions: Fitting = {
  ...gatekeeperOptions,
  what: [
    'reason-specific',
    'reason-vague',
    'pitch-gatekeeper',
    'ask-right-person',
    'evade-reason',
    'ask-help',
    'gracious-close',
    'pushy'
  ],
  email: [
    'accept-email',
    'reason-specific',
    'ask-right-person',
    'identify-full',
    'ask-help',
    'gracious',
    'gracious-close',
    'pitch-gatekeeper',
    'pushy'
  ],
  unavailable: [
    'ask-right-person',
    'ask-help',
    'ask-best-time',
    'ask-pronunciation',
    'leave-message',
    'gracious',
    'gracious-close',
    'pitch-gatekeeper',
    'pushy'
  ],
  refuse: ['gracious', 'gracious-close', 'ask-right-person', 'ask-help', 'ask-best-time', 'pushy'],
  message: [
    'leave-message',
    'ask-right-person',
    'ask-help',
    'ask-best-time',
    'leave-message-empty',
    'gracious-close',
    'pushy'
  ],
  intel: [
    'gracious-close',
    'gracious',
    'ask-pronunciation',
    'ask-help',
    'ask-best-time',
    'ask-right-person',
    'pitch-gatekeeper',
    'pushy'
  ]
}

const fitting: Readonly<Record<Cast, Fitting>> = {
  gatekeeper: gatekeeperOptions,
  influencer: influencerOptions
}

/** The moves that fit where a talk stands, likeliest first, nine at most; none once it has ended. */
export const fittingMoves = ({ scene, state, ending }: Dialogue): readonly GatekeeperMove[] =>
  ending === null ? fitting[scene.cast][state] : []

/** A move in the rep's own words. */
export const moveLabel = (move: GatekeeperMove, cast: Cast): string =>
  (cast === 'influencer' ? influencerLabels[move] : undefined) ?? moveLabels[move]
