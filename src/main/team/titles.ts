import { builtInRulebook, ruleSummaries } from '../../grading/rulebook.ts'
import type { BundleRow } from '../db/team-bundles.ts'

const builtIn = new Map(ruleSummaries(builtInRulebook).map(({ id, title }) => [id, title]))

/** What a rule is called: as in this Ringback's rulebook, else as the newest bundle does that knows it. */
export const titlesOf = (
  newestFirst: readonly Pick<BundleRow, 'ruleTitles'>[]
): ((ruleId: string) => string) => {
  const titles = new Map<string, string>()
  for (const { ruleTitles } of newestFirst.toReversed())
    for (const [ruleId, title] of Object.entries(ruleTitles)) titles.set(ruleId, title)
  return (ruleId) => builtIn.get(ruleId) ?? titles.get(ruleId) ?? ruleId
}
