import type { RulePage, RuleThreshold } from '../shared/rule-page.ts'
import { accuracyOf } from './accuracy.ts'
import { exampleFinding } from './example-finding.ts'
import { boundsOf } from './packs/bounds.ts'
import { filled } from './rule.ts'
import { limitsIn, type Rulebook, type RulebookEntry, ruleSummaryOf } from './rulebook.ts'

const thresholdsOf = (entry: RulebookEntry): RuleThreshold[] =>
  Object.entries(entry.rule.thresholds ?? {}).map(([name, threshold]) => {
    const [least, most] = boundsOf(threshold)
    return {
      name,
      value: limitsIn(entry)[name] ?? threshold.value,
      builtIn: threshold.value,
      unit: threshold.unit,
      least,
      most,
      follows: threshold.sameAs ?? null
    }
  })

/** Everything the rulebook says of one rule; null for a rule that is not in it. */
export const rulePageOf = (book: Rulebook, ruleId: string): RulePage | null => {
  const entry = book.entries.find(({ rule }) => rule.id === ruleId)
  if (entry === undefined) return null
  const { rule, capsAt } = entry
  const limits = limitsIn(entry)
  const { pass, warn, fail } = rule.title
  return {
    ...ruleSummaryOf(entry),
    titles: {
      pass: filled(pass, limits),
      warn: warn === undefined ? null : filled(warn, limits),
      fail: filled(fail, limits)
    },
    note: rule.note ?? null,
    capsAt: capsAt ?? null,
    thresholds: thresholdsOf(entry),
    examples: rule.examples.map((example) => exampleFinding(entry, example, book)),
    accuracy: accuracyOf(rule.id)
  }
}
