import { z } from './zod.ts'

/**
 * How sure a word of a draft is: heard; doubtful; in the script but not heard, so left out unless the rep wants it; or
 * heard without being in the script (its text is empty where nobody knows what it was).
 */
export const draftStates = ['heard', 'doubtful', 'skipped', 'extra'] as const
export type DraftState = (typeof draftStates)[number]

const draftWord = z.strictObject({
  text: z.string(),
  state: z.enum(draftStates),
  /** From the recording's first sample; null for what was not heard. */
  startMs: z.number().nullable(),
  endMs: z.number().nullable()
})
export type DraftWord = z.infer<typeof draftWord>

/** What an engine makes of one recording, for the rep to confirm or correct. */
export const wordsDraft = z.discriminatedUnion('outcome', [
  z.strictObject({
    outcome: z.literal('heard'),
    origin: z.enum(['script', 'engine']),
    /** The engine as the rep knows it. */
    engine: z.string(),
    words: z.array(draftWord)
  }),
  /** Nobody speaks in the recording. */
  z.strictObject({ outcome: z.literal('no-speech') }),
  /** Something was said, but not this script. */
  z.strictObject({ outcome: z.literal('other-words') }),
  /** No engine can help with this take: there is no script, or no recording. */
  z.strictObject({ outcome: z.literal('nothing') })
])
export type WordsDraft = z.infer<typeof wordsDraft>

/** A word's place in the transcript and its time from the recording's first sample. */
export const timedWord = z.strictObject({
  start: z.int().min(0),
  end: z.int().min(0),
  startMs: z.number(),
  endMs: z.number()
})
export type TimedWord = z.infer<typeof timedWord>
