import type { Finding, Grade, Group, Verdict } from '../../../shared/grade.ts'
import { groups } from '../../../shared/grade.ts'

/** How a rule went from the earlier take to the later one; `unlike` where one of the two was not graded. */
export type Change = 'better' | 'worse' | 'same' | 'unlike'

export type CompareRow = {
  ruleId: string
  group: Group
  change: Change
  before: Finding | null
  after: Finding | null
}

const steps: Partial<Record<Verdict, number>> = { fail: 0, warn: 1, pass: 2 }

const changeOf = (before: Finding | undefined, after: Finding | undefined): Change => {
  const from = before && steps[before.verdict]
  const to = after && steps[after.verdict]
  if (from === undefined || to === undefined) return before?.verdict === after?.verdict ? 'same' : 'unlike'
  return to > from ? 'better' : to < from ? 'worse' : 'same'
}

const changeOrder: Change[] = ['worse', 'better', 'unlike', 'same']

/** Rule by rule, in group order and what changed first; rules that apply to neither take are left out. */
export const compareRows = (before: Grade | null, after: Grade | null): CompareRow[] => {
  const earlier = new Map((before?.findings ?? []).map((finding) => [finding.ruleId, finding]))
  const later = new Map((after?.findings ?? []).map((finding) => [finding.ruleId, finding]))
  const ids = new Set([...later.keys(), ...earlier.keys()])
  return [...ids]
    .map((ruleId): CompareRow | null => {
      const from = earlier.get(ruleId)
      const to = later.get(ruleId)
      const either = to ?? from
      const applies = [from, to].some((finding) => finding && finding.verdict !== 'not-applicable')
      if (!either || !applies) return null
      return {
        ruleId,
        group: either.group,
        change: changeOf(from, to),
        before: from ?? null,
        after: to ?? null
      }
    })
    .filter((row) => row !== null)
    .sort(
      (a, b) =>
        groups.indexOf(a.group) - groups.indexOf(b.group) ||
        changeOrder.indexOf(a.change) - changeOrder.indexOf(b.change) ||
        ((b.after ?? b.before)?.weight ?? 0) - ((a.after ?? a.before)?.weight ?? 0)
    )
}

export const countChanges = (rows: readonly CompareRow[]): Record<Change, number> => {
  const counts: Record<Change, number> = { better: 0, worse: 0, same: 0, unlike: 0 }
  for (const { change } of rows) counts[change] += 1
  return counts
}

/** The comparison in one sentence. */
export const comparisonText = (
  { better, worse }: Record<Change, number>,
  before: Grade | null,
  after: Grade | null
): string => {
  if (before === null || after === null) return 'One of these two takes is not graded yet'
  if (better === 0 && worse === 0) return 'The same verdict on every rule'
  const rules = (count: number): string => (count === 1 ? '1 rule' : `${count} rules`)
  if (better === 0) return `The later take is worse in ${rules(worse)}`
  return `The later take is better in ${rules(better)}${worse > 0 ? `, worse in ${worse}` : ''}`
}
