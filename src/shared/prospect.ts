import { z } from './zod.ts'

export const relationships = ['cold', 'warm', 'customer'] as const
export type Relationship = (typeof relationships)[number]

const line = z.string().trim().max(200)

/** What the rep knows before the call; every rule that needs a card reads this. */
export const card = z.strictObject({
  firstName: line.min(1),
  lastName: line,
  company: line,
  industry: line,
  facts: z.array(z.string().trim().min(1).max(400)).max(20),
  repName: line,
  repCompany: line,
  callbackNumber: line,
  /** The number that the prospect's phone shows; null = not known. */
  calledFrom: line.nullable(),
  /** Whether ringing `calledFrom` back reaches the rep; null = never tried. */
  lineReturns: z.boolean().nullable(),
  relationship: z.enum(relationships),
  /** The name respelled as it is said; empty = as it is written. */
  pronunciation: line
})
export type Card = z.infer<typeof card>

export const prospect = card.extend({
  id: z.uuid(),
  isSample: z.boolean(),
  /** The message prepared for this prospect; "I said it as written" takes it as the transcript. */
  script: z.string().max(5_000),
  updatedAt: z.string()
})
export type Prospect = z.infer<typeof prospect>

export const prospectDraft = prospect.omit({ id: true, isSample: true, updatedAt: true }).extend({
  id: z.uuid().optional()
})
export type ProspectDraft = z.infer<typeof prospectDraft>

/** The card's fields of a prospect, without what only the list needs. */
export const cardOf = (given: Prospect): Card => {
  const { id: _id, isSample: _isSample, script: _script, updatedAt: _updatedAt, ...rest } = given
  return rest
}

/** How a prospect is named on the screen. */
export const fullName = (given: Pick<Card, 'firstName' | 'lastName'>): string =>
  `${given.firstName} ${given.lastName}`.trim()
