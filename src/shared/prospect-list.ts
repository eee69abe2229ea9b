import { prospect } from './prospect.ts'
import { z } from './zod.ts'

/** What a list shows and filters by: a prospect without the card behind the name. */
export const prospectSummary = prospect
  .pick({
    id: true,
    firstName: true,
    lastName: true,
    company: true,
    industry: true,
    relationship: true,
    status: true,
    isSample: true,
    lineReturns: true,
    lineCheckedOn: true
  })
  .extend({
    rightFit: z.enum(['yes', 'unsure', 'no']).nullable(),
    /** The number that is dialled first; empty = none is known. */
    number: z.string(),
    /** Whether a call or a voicemail was ever made. */
    wasCalled: z.boolean(),
    saidNo: z.boolean(),
    /** The next planned touch, the rep's local time; null = none. */
    plannedAt: z.string().nullable()
  })
export type ProspectSummary = z.infer<typeof prospectSummary>
