import type { DeliveryCurves } from '../../speech/curves.ts'
import type { LiveDelivery } from '../../speech/take-meter.ts'

/** What the speech thread is asked: the curves of a whole take, or to follow one that arrives in pieces. */
export type SpeechOrder =
  | { type: 'curves'; samples: Float32Array; sampleRate: number }
  | { type: 'follow'; sampleRate: number }
  | { type: 'piece'; samples: Float32Array }

export type SpeechAnswer = { type: 'curves'; curves: DeliveryCurves } | { type: 'live'; live: LiveDelivery }
