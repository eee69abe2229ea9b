import { dayMs } from './day.ts'
import { z } from './zod.ts'

export const relationships = ['cold', 'warm', 'customer'] as const
export type Relationship = (typeof relationships)[number]

export const contactChannels = ['voicemail', 'call', 'text', 'email', 'linkedin', 'mail', 'event'] as const
export type ContactChannel = (typeof contactChannels)[number]

/** Whether the series to a prospect goes on, or the rep has moved on. */
export const prospectStatuses = ['open', 'moved-on'] as const
export type ProspectStatus = (typeof prospectStatuses)[number]

const line = z.string().trim().max(200)
const known = z.string().trim().min(1).max(400)
const day = z.iso.date()
const answer = z.string().trim().max(300)

/** What the rep settled before dialling; every part may stay open. */
const preparation = z.strictObject({
  /** Why would they call, what triggers their interest, what compels them. */
  whyCall: answer,
  whatTriggers: answer,
  whatCompels: answer,
  /** Whether what the rep sells suits them. */
  rightFit: z.enum(['yes', 'unsure', 'no']).nullable(),
  /** What this person has to say in it; null = not known. */
  say: z.enum(['decides', 'influences']).nullable(),
  greetingHeard: z.boolean(),
  calm: z.boolean()
})
export type Preparation = z.infer<typeof preparation>

export const unprepared: Preparation = {
  whyCall: '',
  whatTriggers: '',
  whatCompels: '',
  rightFit: null,
  say: null,
  greetingHeard: false,
  calm: false
}

/** What the rep knows before the call; every rule that needs a card reads this. */
export const card = z.strictObject({
  firstName: line.min(1),
  lastName: line,
  company: line,
  industry: line,
  facts: z.array(known).max(20),
  /** What troubles them and could be taken away; graded like facts. */
  pains: z.array(known).max(10).default([]),
  repName: line,
  repCompany: line,
  callbackNumber: line,
  /** The number that the prospect's phone shows; null = not known. */
  calledFrom: line.nullable(),
  /** Whether ringing `calledFrom` back reaches the rep; null = never tried. */
  lineReturns: z.boolean().nullable(),
  relationship: z.enum(relationships),
  /** The name respelled as it is said; empty = as it is written. */
  pronunciation: line,
  /** The rep ticked that the name needs no respelling. */
  easyName: z.boolean().default(false),
  /** How they would rather be reached; null = not known. */
  prefers: z.enum(contactChannels).nullable().default(null),
  refusesEmail: z.boolean().default(false),
  preparation: preparation.default(unprepared)
})
export type Card = z.infer<typeof card>

/** What a card says that nobody has filled in beyond the names and the facts. */
export const unsettled: Pick<Card, 'pains' | 'easyName' | 'prefers' | 'refusesEmail' | 'preparation'> = {
  pains: [],
  easyName: false,
  prefers: null,
  refusesEmail: false,
  preparation: unprepared
}

/** Where a fact was read, and on which day; empty and null = not noted. */
export const factSource = z.strictObject({ source: line, readOn: day.nullable() })
export type FactSource = z.infer<typeof factSource>

/** A telephone number and what it is: "Mobile", "Desk". */
export const labelledNumber = z.strictObject({ label: line, number: line.min(1) })
export type LabelledNumber = z.infer<typeof labelledNumber>

export const prospect = card.extend({
  /** One for each fact, in the facts' order; the last facts may have none. */
  factSources: z.array(factSource).max(20),
  /** Where they are reached, the first one first. */
  numbers: z.array(labelledNumber).max(10),
  /** The rep's own numbers; `callbackNumber` is the one of them that is said. */
  repNumbers: z.array(labelledNumber).max(10),
  /** The day on which somebody last tried whether ringing back reaches the rep; null = never. */
  lineCheckedOn: day.nullable(),
  id: z.uuid(),
  isSample: z.boolean(),
  /** The message prepared for this prospect; "I said it as written" takes it as the transcript. */
  script: z.string().max(5_000),
  status: z.enum(prospectStatuses),
  updatedAt: z.string()
})
export type Prospect = z.infer<typeof prospect>

export const prospectDraft = prospect.omit({ id: true, isSample: true, updatedAt: true }).extend({
  id: z.uuid().optional()
})
export type ProspectDraft = z.infer<typeof prospectDraft>

/** What a prospect's card holds beside the graded fields while nobody has written it down. */
export const unlisted: Pick<Prospect, 'factSources' | 'numbers' | 'repNumbers' | 'lineCheckedOn'> = {
  factSources: [],
  numbers: [],
  repNumbers: [],
  lineCheckedOn: null
}

const lineCheckDays = 90

/**
 * Whether it is time to try again if ringing back reaches the rep: 90 days after the last try (RULEBOOK,
 * `callback-line-live`). `today` as `2026-03-02`. A line that was marked without a day is due; one never tried is not.
 */
export const isLineCheckDue = (
  { lineReturns, lineCheckedOn }: Pick<Prospect, 'lineReturns' | 'lineCheckedOn'>,
  today: string
): boolean => {
  if (lineReturns === null) return false
  return lineCheckedOn === null || Date.parse(today) - Date.parse(lineCheckedOn) >= lineCheckDays * dayMs
}

/** The card's fields of a prospect, without what only the list needs. */
export const cardOf = (given: Prospect): Card => {
  const {
    factSources: _factSources,
    numbers: _numbers,
    repNumbers: _repNumbers,
    lineCheckedOn: _lineCheckedOn,
    id: _id,
    isSample: _isSample,
    script: _script,
    status: _status,
    updatedAt: _updatedAt,
    ...rest
  } = given
  return rest
}

/** How a prospect is named on the screen. */
export const fullName = (given: Pick<Card, 'firstName' | 'lastName'>): string =>
  `${given.firstName} ${given.lastName}`.trim()
