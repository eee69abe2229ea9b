import { cadence, plannedContact } from '../cadence.ts'
import { grade } from '../grade.ts'
import { takeId, transcriptMaxLength } from '../take.ts'
import { companionMedia, touch, touchDraft, touchOutcomes } from '../touch.ts'
import { z } from '../zod.ts'
import { byProspect, nothing } from './inputs.ts'

const byTouch = z.strictObject({ touchId: z.uuid() })

/** The log of real touches, and the messages beside them. */
export const touchesChannels = {
  /** The log of one prospect, made and planned, oldest first. */
  'touches:list': { input: byProspect, output: z.array(touch) },
  'touches:save': { input: touchDraft, output: touch },
  'touches:remove': { input: byTouch, output: nothing },
  'touches:restore': { input: byTouch, output: touch },
  /** The days from one on as the campaign rules will see them, by the rulebook in force, and the next dates to plan. */
  'touches:cadence': {
    input: byProspect.extend({ from: z.iso.date(), days: z.int().min(1).max(28) }),
    output: cadence
  },
  /** Plans contacts with one prospect, all of them or none. */
  'touches:plan': {
    input: byProspect.extend({ contacts: z.array(plannedContact).min(1).max(20) }),
    output: z.array(touch)
  },
  /** The rep left this rehearsal for real, just now: its words go into the log. A take is logged once. */
  'touches:logTake': {
    input: z.strictObject({ takeId, outcome: z.enum(touchOutcomes).nullable() }),
    output: touch
  },
  /** Grades an e-mail or a text message as it stands, beside what the prospect got before; stores nothing. */
  'messages:grade': {
    input: z.strictObject({
      prospectId: z.uuid(),
      medium: z.enum(companionMedia),
      text: z.string().max(transcriptMaxLength),
      /** The logged touch that holds this message, so that it is not compared with itself. */
      touchId: z.uuid().optional(),
      answers: z
        .array(
          z.strictObject({
            ruleId: z.string().max(100),
            question: z.string().max(1_000),
            answer: z.boolean()
          })
        )
        .max(100)
    }),
    output: grade
  }
} as const
