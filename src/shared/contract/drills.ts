import {
  drillAnswer,
  drillId,
  drillPlan,
  drillResult,
  drillRun,
  drillSummary,
  drillTry,
  ownDrillDraft
} from '../drill.ts'
import { z } from '../zod.ts'
import { nothing } from './inputs.ts'

const byDrill = z.strictObject({ drillId })

/** Timed drills. */
export const drillsChannels = {
  /** The drills that come with Ringback, then the rep's own by name. */
  'drills:list': { input: nothing, output: z.array(drillSummary) },
  /** One drill's tries, newest first. */
  'drills:tries': { input: byDrill.extend({ limit: z.int().min(1).max(500) }), output: z.array(drillTry) },
  /** What stands before the rep in one try. Without a prospect the drill's own choice: the last one, or another each time. */
  'drills:begin': {
    input: byDrill.extend({ variant: z.string().max(40).optional(), prospectId: z.uuid().optional() }),
    output: drillRun
  },
  /**
   * Judges what was done so far, one answer for each step in order; the last one makes it a try, which is kept. Judged
   * again with other words or marks it stays the same try.
   */
  'drills:judge': {
    input: z.strictObject({
      runId: z.uuid(),
      answers: z.array(drillAnswer).min(1).max(8),
      /** The rep's own word on checks that nobody else could settle, by their keys. */
      marks: z.record(z.string().max(200), z.boolean()).optional()
    }),
    output: drillResult
  },
  /** Makes a drill, or changes the one with this id. */
  'drills:saveOwn': { input: ownDrillDraft, output: drillSummary },
  'drills:removeOwn': { input: byDrill, output: nothing },
  'drills:restoreOwn': { input: byDrill, output: drillSummary },
  /** Three drills for today, the same all day. */
  'drills:plan': { input: nothing, output: drillPlan }
} as const
