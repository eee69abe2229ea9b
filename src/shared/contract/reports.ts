import { reportOffer, reportPlan, reportPreview, reportStages, writtenReport } from '../report-plan.ts'
import { z } from '../zod.ts'
import { nothing } from './inputs.ts'

/** A report of the rep's own practice: nothing leaves before `reports:write`. */
export const reportsChannels = {
  'reports:offer': { input: nothing, output: reportOffer },
  /** Makes the page of a plan to be looked at, and keeps the plan for the next time. */
  'reports:preview': { input: reportPlan, output: reportPreview },
  /** How many pages the plan has as a PDF: it is printed for that, and written nowhere. Null = a newer question overtook it. */
  'reports:pages': { input: reportPlan, output: z.strictObject({ pages: z.int().nullable() }) },
  /** Asks where, and writes the plan's file there. Null = not wanted, or stopped. */
  'reports:write': { input: reportPlan, output: writtenReport.nullable() },
  /** What the file that is being made is at; null = none is. */
  'reports:stage': { input: nothing, output: z.enum(reportStages).nullable() },
  /** Stops the file that is being made; nothing of it stays. */
  'reports:stop': { input: nothing, output: nothing },
  /** Shows the file that was written last in its folder. */
  'reports:show': { input: nothing, output: nothing }
} as const
