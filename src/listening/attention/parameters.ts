import type { Acquaintance, AttentionKind } from '../../shared/attention.ts'

/** Raised with every change after which the same message is heard otherwise: moments of two versions are never compared. */
export const listenerModel = 1

/** Every number of the listener, in one place; attention runs from 0 to 100, decay is per second. House values. */
export const attention = {
  stepMs: 100,
  /** Attention at the beep, by where the listener is. */
  start: { airport: 60, meetings: 50, idle: 75 },
  /** Below this a message is deleted, though never before `deletesAfterMs`. */
  deletes: 20,
  deletesAfterMs: 1_500,
  /** From `deletes` to here for `skipsForMs` or longer the listener skips ahead. */
  skips: 35,
  skipsForMs: 3_000,
  /** Silence alone takes 60 down to 20 in ten seconds. */
  decayBeforeValue: 4,
  decayAfterValue: 1,
  /** However good it was: what a long message costs from each moment on. */
  lateDecay: [
    { fromMs: 40_000, perS: 8 },
    { fromMs: 30_000, perS: 4 },
    { fromMs: 20_000, perS: 1.5 }
  ],
  monotoneFactor: 1.3,
  noisyFactor: 1.25,
  noisyBelowDb: 15,
  hurriedGain: 0.7,
  hurriedAbove: 6.3,
  pauseLongerThanMs: 1_000,
  pauseDecay: 3,
  /** A repeat of the same kind of good thing counts this much of the one before. */
  repeat: 0.5,
  identityAgain: -6
} as const

/** What makes a message worth hearing on. */
export const gains: Readonly<Partial<Record<AttentionKind, number>>> = {
  name: 6,
  fact: 15,
  pain: 12,
  benefit: 12,
  peer: 10,
  offer: 8,
  question: 8,
  'vague-benefit': 4
}

/** After one of these there is something in it for the listener. */
export const valueKinds: ReadonlySet<AttentionKind> = new Set([
  'fact',
  'pain',
  'benefit',
  'peer',
  'offer',
  'question',
  'vague-benefit'
])

/** What puts a listener off; `empty-end` = it is over and there was nothing in it. */
export const losses: Readonly<Partial<Record<AttentionKind, number>>> = {
  'wrong-name': -35,
  'wrong-company': -35,
  'own-deadline': -30,
  guilt: -25,
  role: -25,
  salesy: -20,
  boast: -12,
  pleasantry: -8,
  'my-want': -8,
  demand: -8,
  'further-topic': -8,
  filler: -1.5,
  'empty-end': -45
}

/** Who is calling, said before there is anything in it for the listener. */
export const identityBeforeValue: Readonly<Record<Acquaintance, number>> = {
  cold: -45,
  'cold-follow-up': -20,
  warm: -4
}

/** What speaks for a call back, in points. */
export const callbackPoints = {
  reason: 2,
  promise: 1,
  research: 1,
  peer: 1,
  sameNumber: 1,
  paired: 1,
  earlierInteresting: 1,
  mostEarlier: 3,
  manyTouches: 1,
  touches: 7,
  possibleFrom: 4,
  goodFrom: 7
} as const
