import { earlierGrade, regradeDue, regradePreview, takeSlice } from '../regrade.ts'
import { takeId } from '../take.ts'
import { z } from '../zod.ts'
import { byTake, nothing } from './inputs.ts'

/** Grading again by the rulebook in force. */
export const regradeChannels = {
  /** The takes that another rulebook or pack graded. Nothing is graded again by itself. */
  'regrade:due': { input: nothing, output: regradeDue },
  /** What the rulebook in force would make of takes, by the card that is stored with each; stores nothing. */
  'regrade:preview': { input: takeSlice, output: z.array(regradePreview) },
  /** Grades them so and keeps the grades they had; answers with those that were there to be graded. */
  'regrade:apply': { input: takeSlice, output: z.array(takeId) },
  /** The grades that a take had before, newest first. */
  'regrade:earlier': { input: byTake, output: z.array(earlierGrade) }
} as const
