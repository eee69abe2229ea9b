import { ruleAccuracy } from './accuracy.ts'
import { ruleSummary, verdicts } from './grade.ts'
import { takeSummary } from './take.ts'
import { z } from './zod.ts'

const threshold = z.strictObject({
  name: z.string(),
  /** As it is in force: the rule's own, or a pack's. */
  value: z.number(),
  /** The rule's own. */
  builtIn: z.number(),
  unit: z.string(),
  /** How far a pack may move it. */
  least: z.number(),
  most: z.number(),
  /** `rule/threshold` that it follows; null = it stands alone. */
  follows: z.string().nullable()
})
export type RuleThreshold = z.infer<typeof threshold>

/** One piece of an example's words, with the stretches that the finding points at as UTF-16 offsets [start, end). */
const said = z.strictObject({
  speaker: z.enum(['rep', 'gatekeeper']),
  text: z.string(),
  spans: z.array(z.strictObject({ start: z.int().min(0), end: z.int().min(0) }))
})

const example = z.strictObject({
  name: z.string(),
  verdict: z.enum(verdicts),
  said: z.array(said),
  /** How long it takes to say; null where the example does not rest on it. */
  spokenS: z.number().nullable(),
  reason: z.string(),
  advice: z.string(),
  /** The question that the example answers; null = none. */
  answered: z.strictObject({ question: z.string(), answer: z.enum(['yes', 'no']) }).nullable()
})
export type RuleExample = z.infer<typeof example>

/** A rule as a page of the rulebook, as it is in force. */
export const rulePage = ruleSummary.extend({
  titles: z.strictObject({ pass: z.string(), warn: z.string().nullable(), fail: z.string() }),
  note: z.string().nullable(),
  /** A fail holds the take's score down to this; null = no gate. */
  capsAt: z.number().nullable(),
  thresholds: z.array(threshold),
  examples: z.array(example),
  /** Null where no labelled message covers the rule. */
  accuracy: ruleAccuracy.nullable()
})
export type RulePage = z.infer<typeof rulePage>

/** How a rule fared in the rep's newest graded takes. */
export const ruleRecord = z.strictObject({
  /** How many takes were looked at, whether the rule applied or not. */
  takes: z.int().min(0),
  /** Those in which it was kept, nearly kept or missed, newest first. */
  found: z.array(
    takeSummary.pick({ id: true, prospectName: true, company: true, startedAt: true }).extend({
      verdict: z.enum(['pass', 'warn', 'fail']),
      reason: z.string()
    })
  )
})
export type RuleRecord = z.infer<typeof ruleRecord>
