import { z } from 'zod'
import type { Card } from '../shared/prospect.ts'
import { relationships } from '../shared/prospect.ts'

const words = z.string().nullish()

/** A card as it is written in a file: our own names or snake_case, nothing required, the rest ignored. */
const looseCard = z.object({
  firstName: words,
  lastName: words,
  company: words,
  industry: words,
  facts: z.array(z.string()).nullish(),
  repName: words,
  repCompany: words,
  callbackNumber: words,
  calledFrom: words,
  lineReturns: z.boolean().nullish(),
  relationship: z.enum(relationships).nullish(),
  pronunciation: words
})

const camelCase = (key: string): string =>
  key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())

const withOurNames = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).map(([key, held]) => [camelCase(key), held]))
    : value

const line = (value: string | null | undefined): string => (value ?? '').trim()

/** Reads a card written in snake_case or camelCase; absent fields are empty or not known. */
export const cardFile = z.preprocess(withOurNames, looseCard).transform(
  (given): Card => ({
    firstName: line(given.firstName),
    lastName: line(given.lastName),
    company: line(given.company),
    industry: line(given.industry),
    facts: (given.facts ?? []).map((fact) => fact.trim()).filter((fact) => fact !== ''),
    repName: line(given.repName),
    repCompany: line(given.repCompany),
    callbackNumber: line(given.callbackNumber),
    calledFrom: line(given.calledFrom) === '' ? null : line(given.calledFrom),
    lineReturns: given.lineReturns ?? null,
    relationship: given.relationship ?? 'cold',
    pronunciation: line(given.pronunciation)
  })
)

/** The card of a message that came with none: nothing is known. */
export const emptyCard: Card = cardFile.parse({})
