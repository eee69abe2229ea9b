import { z } from 'zod'
import type { Card } from '../shared/prospect.ts'
import { contactChannels, relationships, unprepared } from '../shared/prospect.ts'

const words = z.string().nullish()

/** A card as it is written in a file: our own names or snake_case, nothing required, the rest ignored. */
const looseCard = z.object({
  firstName: words,
  lastName: words,
  company: words,
  industry: words,
  facts: z.array(z.string()).nullish(),
  pains: z.array(z.string()).nullish(),
  repName: words,
  repCompany: words,
  callbackNumber: words,
  calledFrom: words,
  lineReturns: z.boolean().nullish(),
  relationship: z.enum(relationships).nullish(),
  pronunciation: words,
  easyName: z.boolean().nullish(),
  prefers: z.enum(contactChannels).nullish(),
  refusesEmail: z.boolean().nullish(),
  preparation: z
    .object({
      whyCall: words,
      whatTriggers: words,
      whatCompels: words,
      rightFit: z.enum(['yes', 'unsure', 'no']).nullish(),
      say: z.enum(['decides', 'influences']).nullish(),
      greetingHeard: z.boolean().nullish(),
      calm: z.boolean().nullish()
    })
    .nullish()
})

const camelCase = (key: string): string =>
  key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())

const withOurNames = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).map(([key, held]) => [camelCase(key), held]))
    : value

const line = (value: string | null | undefined): string => (value ?? '').trim()

const written = (lines: readonly string[] | null | undefined): string[] =>
  (lines ?? []).map(line).filter((text) => text !== '')

/** Reads a card written in snake_case or camelCase; absent fields are empty or not known. */
export const cardFile = z.preprocess(withOurNames, looseCard).transform(
  (given): Card => ({
    firstName: line(given.firstName),
    lastName: line(given.lastName),
    company: line(given.company),
    industry: line(given.industry),
    facts: written(given.facts),
    pains: written(given.pains),
    repName: line(given.repName),
    repCompany: line(given.repCompany),
    callbackNumber: line(given.callbackNumber),
    calledFrom: line(given.calledFrom) === '' ? null : line(given.calledFrom),
    lineReturns: given.lineReturns ?? null,
    relationship: given.relationship ?? 'cold',
    pronunciation: line(given.pronunciation),
    easyName: given.easyName ?? false,
    prefers: given.prefers ?? null,
    refusesEmail: given.refusesEmail ?? false,
    preparation: {
      whyCall: line(given.preparation?.whyCall),
      whatTriggers: line(given.preparation?.whatTriggers),
      whatCompels: line(given.preparation?.whatCompels),
      rightFit: given.preparation?.rightFit ?? unprepared.rightFit,
      say: given.preparation?.say ?? unprepared.say,
      greetingHeard: given.preparation?.greetingHeard ?? unprepared.greetingHeard,
      calm: given.preparation?.calm ?? unprepared.calm
    }
  })
)

/** The card of a message that came with none: nothing is known. */
export const emptyCard: Card = cardFile.parse({})
