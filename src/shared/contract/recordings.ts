import { keptDays } from '../settings.ts'
import { takeId } from '../take.ts'
import { z } from '../zod.ts'
import { fileBytes, nothing } from './inputs.ts'

/** Ten seconds at the highest rate. */
const longestCheck = 1_920_000

/** What becomes of recordings after the take, and the check of the microphone. */
export const recordingsChannels = {
  /** The newest recording that can be compressed, those on the screen and those that failed left out. */
  'archive:next': {
    input: z.strictObject({ except: z.array(takeId).max(5_000) }),
    output: z.strictObject({ takeId, audioUrl: z.string(), durationMs: z.number() }).nullable()
  },
  /** Puts the compressed recording beside the WAV; answers with where it can be read back. */
  'archive:store': {
    input: z.strictObject({ takeId, opus: fileBytes }),
    output: z.strictObject({ audioUrl: z.string() })
  },
  /** What the compressed recording was like when it was decoded again; the WAV goes only when that is good. */
  'archive:settle': {
    input: z.strictObject({
      takeId,
      decodedMs: z.number(),
      /** Pearson's correlation of the two recordings, -1..1. */
      correlation: z.number(),
      /** Largest difference of level in any second that is louder than the room. */
      levelErrorDb: z.number()
    }),
    output: z.strictObject({ sound: z.enum(['wav', 'opus']) })
  },
  /** Measures a sentence that was said to check the microphone, ten seconds at most; nothing is stored. */
  'microphone:check': {
    input: z.strictObject({
      sampleRate: z.int().min(8_000).max(192_000),
      samples: z
        .instanceof(Float32Array)
        .refine(({ length }) => length <= longestCheck, `more than ${longestCheck} samples`)
    }),
    output: z.strictObject({
      /** False when there was hardly any speech to measure. */
      heard: z.boolean(),
      lines: z.array(
        z.strictObject({
          what: z.enum(['level', 'noise', 'clipping']),
          measured: z.string(),
          verdict: z.enum(['pass', 'warn', 'fail']),
          /** What to change; null = nothing. */
          advice: z.string().nullable()
        })
      )
    })
  },
  /** How many recordings would go at once if they were kept so many days. */
  'retention:preview': {
    input: z.strictObject({ days: keptDays }),
    output: z.strictObject({ recordings: z.int(), bytes: z.number() })
  },
  /** Lets go of the recordings that are older than the settings want them kept. */
  'retention:apply': { input: nothing, output: z.strictObject({ recordings: z.int() }) }
} as const
