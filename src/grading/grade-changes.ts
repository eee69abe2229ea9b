import type { Finding, Grade, Verdict } from '../shared/grade.ts'
import type { GradeChange } from '../shared/regrade.ts'

/** A rule that was not there and one that does not apply are the same to the rep. */
const told = (verdict: Verdict | undefined): Verdict => verdict ?? 'not-applicable'

/** Each rule whose verdict differs between two grades of one take, in the order of the newer one. */
export const gradeChanges = (
  before: Pick<Grade, 'findings'> | null,
  after: Pick<Grade, 'findings'>
): GradeChange[] => {
  const was = new Map((before?.findings ?? []).map((finding) => [finding.ruleId, finding]))
  const is = new Set(after.findings.map(({ ruleId }) => ruleId))
  const gone = [...was.values()].filter(({ ruleId }) => !is.has(ruleId))
  const pairs: [Finding | undefined, Finding | undefined][] = [
    ...after.findings.map((finding): [Finding | undefined, Finding] => [was.get(finding.ruleId), finding]),
    ...gone.map((finding): [Finding, undefined] => [finding, undefined])
  ]
  return pairs.flatMap(([from, to]) => {
    const named = to ?? from
    if (named === undefined || told(from?.verdict) === told(to?.verdict)) return []
    return [
      { ruleId: named.ruleId, title: named.title, from: from?.verdict ?? null, to: to?.verdict ?? null }
    ]
  })
}
