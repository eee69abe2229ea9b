import { attentionKinds } from './attention.ts'
import { z } from './zod.ts'

export const callbackBands = [
  'very unlikely',
  'unlikely',
  'possible',
  'as good as a cold voicemail gets'
] as const
export type CallbackBand = (typeof callbackBands)[number]

const heardEvent = z.strictObject({
  kind: z.enum(attentionKinds),
  /** From the beep. */
  atMs: z.number(),
  /** The phrase, as UTF-16 offsets into the transcript; null = no words of its own. */
  span: z.strictObject({ start: z.int(), end: z.int() }).nullable()
})
const feltEvent = z.strictObject({
  event: heardEvent,
  /** What it did to attention. */
  change: z.number(),
  /** Attention after it, 0..100. */
  after: z.number()
})
export type FeltEvent = z.infer<typeof feltEvent>

const attentionCurve = z.strictObject({
  stepMs: z.number(),
  /** 0..100 at each step from the beep, up to the end of the message or to where it was deleted. */
  curve: z.array(z.number()),
  felt: z.array(feltEvent),
  /** null = heard to the end. */
  deletedAtMs: z.number().nullable(),
  /** What cost the message its listener; null = not deleted, or worn down with nothing in it. */
  cause: heardEvent.nullable(),
  skipping: z.array(z.tuple([z.number(), z.number()])),
  endAttention: z.number()
})

/** A take as the scenario's persona would have heard it. */
export const heardTake = z.strictObject({
  /** Who listens, and where. */
  listener: z.string(),
  /** null = there are no words yet, so nobody knows what was heard when. */
  attention: attentionCurve.nullable(),
  /** Whether the times of the words were found in the recording or estimated from their lengths. */
  times: z.enum(['measured', 'estimated']),
  /** Whether the listener could pass it on; null = it cannot be told. */
  forwardable: z.enum(['yes', 'maybe', 'no']).nullable(),
  /** null while there are no words. */
  callback: z.enum(callbackBands).nullable()
})
export type HeardTake = z.infer<typeof heardTake>
