import { touch } from './touch.ts'
import { z } from './zod.ts'

const day = z.iso.date()

/** What a day holds for one more call: over, no, possible, or a day to take. */
export const dayVerdicts = ['past', 'not-yet', 'free', 'good'] as const
export type DayVerdict = (typeof dayVerdicts)[number]

/** A contact to plan: how, and when on the rep's clock. */
export const plannedContact = touch.pick({ at: true, channel: true })
export type PlannedContact = z.infer<typeof plannedContact>

/** One day of the strip as the campaign rules will see it. */
export const cadenceDay = z.strictObject({
  day,
  verdict: z.enum(dayVerdicts),
  /** Which rule has something to say of it; null = none has. */
  ruleId: z.string().nullable(),
  /** One sentence; empty for a day that is over. */
  why: z.string(),
  /** The earliest local time of that day at which nothing speaks against a call; null = none. */
  at: z.string().nullable(),
  /** What one key plans on that day; empty = nothing. */
  contacts: z.array(plannedContact)
})
export type CadenceDay = z.infer<typeof cadenceDay>

/** What is worth planning on one day, and why there. */
export const cadenceProposal = z.strictObject({
  day,
  contacts: z.array(plannedContact).min(1),
  why: z.string()
})
export type CadenceProposal = z.infer<typeof cadenceProposal>

/** The days asked for, in order, and the next dates to plan, in order. */
export const cadence = z.strictObject({
  today: day,
  days: z.array(cadenceDay),
  proposals: z.array(cadenceProposal)
})
export type Cadence = z.infer<typeof cadence>
