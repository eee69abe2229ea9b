import { groups } from './grade.ts'
import { z } from './zod.ts'

const shareOrNone = z.number().min(0).max(1).nullable()

/** How one rule agrees with labelled messages; a share is null where there is nothing to take it of. */
export const agreement = z.strictObject({
  labels: z.int().min(0),
  /** How many labels of each verdict. */
  byClass: z.record(z.string(), z.int().min(0)),
  /** The mean recall over the verdicts that occur, on the decided labels. */
  balancedAccuracy: shareOrNone,
  failRecall: shareOrNone,
  warnRecall: shareOrNone,
  /** Share of the pass labels that were failed. */
  falseFails: shareOrNone,
  /** Share of the labels of pass, warn or fail that were neither left to a question nor ended in a fault. */
  decided: shareOrNone
})
export type Agreement = z.infer<typeof agreement>

/** A rule's figures over every round, and over those that nobody had read when the rules were last changed. */
export const ruleAccuracy = z.strictObject({ all: agreement, unread: agreement.nullable() })
export type RuleAccuracy = z.infer<typeof ruleAccuracy>

/** One round of labelled messages, written by hands that had not read the detection code. */
export const corpusRound = z.strictObject({
  round: z.string(),
  stresses: z.string(),
  /** Whether its errors were looked at since: from then on its figures flatter. */
  isRead: z.boolean(),
  /** Groups whose errors alone were looked at in a round that is not read. */
  readGroups: z.array(z.enum(groups)).default([]),
  /** The measurement before anybody had looked; null = not kept. */
  first: z.strictObject({
    balancedAccuracy: shareOrNone,
    passLabelsFailed: shareOrNone,
    decided: shareOrNone
  })
})

export const measuredRound = corpusRound.extend({ messages: z.int().min(0), labels: z.int().min(0) })
export type MeasuredRound = z.infer<typeof measuredRound>

/** The generated file `src/grading/accuracy.json`. */
export const accuracyFile = z.strictObject({
  rounds: z.array(measuredRound),
  /** By rule id; a rule without labels is absent. */
  rules: z.record(z.string(), ruleAccuracy)
})
