import type { RuleSummary } from '../shared/grade.ts'
import type { Rule } from './rule.ts'
import { callbackLineLive } from './rules/callback-line-live.ts'
import { identityGiven } from './rules/identity-given.ts'
import { lengthCap } from './rules/length-cap.ts'
import { lengthTarget } from './rules/length-target.ts'

/** A rule with what it weighs; `capsAt` makes it a gate: a fail holds the take's score down to that. */
export type RulebookEntry = { readonly rule: Rule; readonly weight: number; readonly capsAt?: number }

/** Changes when a rule, a threshold or a weight changes a verdict or a score; stored with every grade. */
export const rulebookVersion = '1.0.0'

/** Every rule in the order of the review, with the only statement of its weight. */
export const rulebook: readonly RulebookEntry[] = [
  { rule: lengthCap, weight: 6, capsAt: 60 },
  { rule: lengthTarget, weight: 2 },
  { rule: identityGiven, weight: 1 },
  { rule: callbackLineLive, weight: 2 }
]

/** The opening group's own weight: as many points of 100 are the most that it can cost. */
export const openingWeight = rulebook
  .filter(({ rule }) => rule.group === 'opening')
  .reduce((total, { weight }) => total + weight, 0)

/** What the screens show of each rule. */
export const ruleSummaries = (): RuleSummary[] =>
  rulebook.map(({ rule, weight }) => ({
    id: rule.id,
    group: rule.group,
    title: rule.title.pass,
    statement: rule.statement,
    why: rule.why,
    sources: rule.sources.map((source) => ({ ...source })),
    evidenceGrade: rule.evidenceGrade,
    weight
  }))
