import { markedTakes, progress, progressChoices, progressMark } from '../progress.ts'
import { z } from '../zod.ts'

/** Am I getting better, at what, and what next. */
export const progressChannels = {
  'progress:read': { input: progressChoices, output: progress },
  /** The takes behind a point or a bar of what was read with the same choices, newest first. */
  'progress:takes': {
    input: z.strictObject({
      choices: progressChoices,
      mark: progressMark,
      limit: z.int().min(1).max(100),
      offset: z.int().min(0)
    }),
    output: markedTakes
  }
} as const
