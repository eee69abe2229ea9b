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
  /** The noise does not let it be told whether the script was said. */
  z.strictObject({ outcome: z.literal('too-noisy') }),
  /** Dictation could make out no words in what was said. */
  z.strictObject({ outcome: z.literal('no-words') }),
  /** There is a recording, but neither a script nor a model for dictation. */
  z.strictObject({ outcome: z.literal('no-engine') }),
  /** There is no recording that an engine could hear. */
  z.strictObject({ outcome: z.literal('nothing') }),
  /** The rep would rather not wait. */
  z.strictObject({ outcome: z.literal('cancelled') })
])
export type WordsDraft = z.infer<typeof wordsDraft>

/** How far an engine has come with a take. */
export const wordsProgress = z.strictObject({
  step: z.enum(['script', 'dictation']),
  /** 0..1; null = it cannot be told. */
  fraction: z.number().min(0).max(1).nullable(),
  /** The words so far. */
  words: z.string()
})
export type WordsProgress = z.infer<typeof wordsProgress>

/** A word's place in the transcript and its time from the recording's first sample. */
export const timedWord = z.strictObject({
  start: z.int().min(0),
  end: z.int().min(0),
  startMs: z.number(),
  endMs: z.number()
})
export type TimedWord = z.infer<typeof timedWord>
