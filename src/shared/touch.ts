import { contactChannels } from './prospect.ts'
import { takeId, transcriptMaxLength } from './take.ts'
import { z } from './zod.ts'

/** What came of a contact; the grading reads these words (see `evidence/history.ts`). */
export const touchOutcomes = [
  'no-reply',
  'replied',
  'called-back',
  'spoke',
  'meeting',
  'not-interested',
  'stop'
] as const
export type TouchOutcome = (typeof touchOutcomes)[number]

/** The rep's wall clock, ISO 8601 without a zone: two of them compare as text. */
const localTime = z.iso
  .datetime({ local: true })
  .refine((at) => /:\d\d$/.test(at) && !at.endsWith('Z'), 'a local time to the minute or second')

/** One contact with a prospect, made or planned. */
export const touch = z.strictObject({
  id: z.uuid(),
  prospectId: z.uuid(),
  at: localTime,
  channel: z.enum(contactChannels),
  planned: z.boolean(),
  /** Null = not known yet. */
  outcome: z.enum(touchOutcomes).nullable(),
  /** What was said or written; empty = not kept. */
  words: z.string().max(transcriptMaxLength),
  /** The rehearsal whose words were left; null = none. */
  takeId: takeId.nullable()
})
export type Touch = z.infer<typeof touch>

export const touchDraft = touch
  .omit({ id: true, takeId: true })
  .extend({ id: z.uuid().optional() })
  .refine(({ planned, outcome }) => !planned || outcome === null, 'what is planned has no outcome yet')
export type TouchDraft = z.infer<typeof touchDraft>

/** What can be written to a prospect beside the voicemail. */
export const companionMedia = ['email', 'text'] as const
export type CompanionMedium = (typeof companionMedia)[number]

/** They do not want this: the series ends here. */
export const isNo = (outcome: TouchOutcome | null): boolean =>
  outcome === 'not-interested' || outcome === 'stop'

/** Somebody answered, were it with a no. */
export const isAnswer = (outcome: TouchOutcome | null): boolean => outcome !== null && outcome !== 'no-reply'

/** What takes a no back: they came back by themselves, or a meeting is set; the grading reads it so too. */
export const isWelcome = (outcome: TouchOutcome | null): boolean =>
  outcome === 'called-back' || outcome === 'meeting'

/** The newest touch that was made and in which they said no; null while they have not, and once they came back. */
export const newestNo = <T extends Pick<Touch, 'at' | 'planned' | 'outcome'>>(
  touches: readonly T[]
): T | null => {
  const made = touches.filter(({ planned }) => !planned)
  const no = made
    .filter(({ outcome }) => isNo(outcome))
    .toSorted((a, b) => a.at.localeCompare(b.at))
    .at(-1)
  // At the same moment they came back after it: nobody says no to what they asked for.
  const cameBack = made.some(({ at, outcome }) => no !== undefined && isWelcome(outcome) && at >= no.at)
  return no === undefined || cameBack ? null : no
}
