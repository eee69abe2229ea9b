import { grade, verdicts } from './grade.ts'
import { takeId, takeSummary } from './take.ts'
import { z } from './zod.ts'

/** By what a grade was or would be given. */
const givenBy = grade.pick({ rulebookVersion: true, pack: true })
export type GivenBy = z.infer<typeof givenBy>

/** How many takes are previewed or graded again in one call: a slice that nobody waits for. */
export const regradeSlice = 20
export const takeSlice = z.strictObject({ takeIds: z.array(takeId).max(regradeSlice) })

/** What of the history was graded by another rulebook or pack than the one in force. */
export const regradeDue = z.strictObject({
  inForce: givenBy,
  /** Newest first. */
  takeIds: z.array(takeId),
  from: z.array(givenBy.extend({ takes: z.int().min(1) }))
})
export type RegradeDue = z.infer<typeof regradeDue>

/** One finding that would read otherwise; null = the rule was or is not in the rulebook. */
export const gradeChange = z.strictObject({
  ruleId: z.string(),
  title: z.string(),
  from: z.enum(verdicts).nullable(),
  to: z.enum(verdicts).nullable()
})
export type GradeChange = z.infer<typeof gradeChange>

/** What grading a take again would make of it. */
export const regradePreview = z.strictObject({
  take: takeSummary.pick({ id: true, prospectName: true, company: true, startedAt: true }),
  /** Null where the grade that stands can no longer be read. */
  before: givenBy.extend({ score: z.number().nullable() }).nullable(),
  after: givenBy.extend({ score: z.number().nullable() }),
  changes: z.array(gradeChange)
})
export type RegradePreview = z.infer<typeof regradePreview>

/** A grade that another one replaced. */
export const earlierGrade = givenBy.extend({ score: z.number().nullable(), gradedAt: z.string() })
export type EarlierGrade = z.infer<typeof earlierGrade>
