import { builtInRulebook, ruleSummaries } from '../../grading/rulebook.ts'
import type { BundleRow } from '../db/team-bundles.ts'

const builtIn = new Map(ruleSummaries(builtInRulebook).map(({ id, title }) => [id, title]))

/** What every rule is called that is known here or to one of the bundles: as in this Ringback's rulebook, else as the newest bundle does that knows it. */
export const titlesOf = (newestFirst: readonly Pick<BundleRow, 'ruleTitles'>[]): Map<string, string> => {
  const titles = new Map<string, string>()
  for (const { ruleTitles } of newestFirst.toReversed())
    for (const [ruleId, title] of Object.entries(ruleTitles)) titles.set(ruleId, title)
  return new Map([...titles, ...builtIn])
}
