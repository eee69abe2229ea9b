import { accuracyFile, type MeasuredRound, type RuleAccuracy } from '../shared/accuracy.ts'
import generated from './accuracy.json' with { type: 'json' }

const measured = accuracyFile.parse(generated)

/** The rounds of labelled messages that the figures come from. */
export const measuredRounds: readonly MeasuredRound[] = measured.rounds

/** How a rule of the built-in rulebook agrees with the labelled messages; null = it has no labels. */
export const accuracyOf = (ruleId: string): RuleAccuracy | null =>
  Object.hasOwn(measured.rules, ruleId) ? (measured.rules[ruleId] ?? null) : null
