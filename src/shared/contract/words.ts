import { heardTake } from '../listening.ts'
import { takeDetail } from '../take.ts'
import { said, sayRequest, systemVoice } from '../voice.ts'
import { wordsDraft, wordsProgress } from '../words.ts'
import { z } from '../zod.ts'
import { byTake, nothing } from './inputs.ts'

/** What was said, how it was heard, and what the voices say. */
export const wordsChannels = {
  /** What the best engine at hand hears in a take; stores nothing. */
  'words:hear': { input: byTake, output: wordsDraft },
  /** How far `words:hear` has come with a take; null when it is not at work on it. */
  'words:progress': { input: byTake, output: wordsProgress.nullable() },
  /** Ends `words:hear`, which then answers `cancelled`. */
  'words:cancel': { input: byTake, output: nothing },
  /** Looks for the time of each word of a transcript that is still open, and grades with what it finds. */
  'words:align': { input: byTake, output: takeDetail },
  /** How the scenario's persona would have heard a take; stores nothing. */
  'listening:read': { input: byTake, output: heardTake },
  /** Speaks a text or a prospect's name as it comes down the line; each is rendered once and kept. */
  'voice:say': { input: sayRequest, output: said },
  /** The system's voices that speak without the network; often none. */
  'voice:system': { input: nothing, output: z.array(systemVoice) }
} as const
