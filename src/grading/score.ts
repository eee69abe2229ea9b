import type { Finding, Verdict } from '../shared/grade.ts'

/** A finding with the cap that its rule sets when it fails; null = no gate. */
export type Scored = Pick<Finding, 'ruleId' | 'group' | 'verdict' | 'weight' | 'cause'> & {
  readonly capsAt: number | null
}
export type Score = { score: number | null; coverage: number; cappedBy: string | null }

/** Below this share of gradable weight no number is shown. */
const leastCoverage = 0.6

const credit: Partial<Record<Verdict, number>> = { pass: 1, warn: 0.5, fail: 0 }

/** Weight that a finding takes off: all of it on a fail, half on a warn. */
const lostWeight = ({ verdict, weight }: Pick<Finding, 'verdict' | 'weight'>): number =>
  weight * (1 - (credit[verdict] ?? 1))

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0)
const round = (value: number, places: number): number => Math.round(value * 10 ** places) / 10 ** places

/**
 * Points of 100 that the findings take off. The five opening rules look at one and the same opener: together
 * they cost at most `openingWeight` points, however few other rules could be graded beside them.
 */
const pointsLost = (graded: readonly Scored[], openingWeight: number): number => {
  const total = sum(graded.map(({ weight }) => weight))
  if (total === 0) return 0
  const lost = (opening: boolean) =>
    (100 * sum(graded.filter(({ group }) => (group === 'opening') === opening).map(lostWeight))) / total
  return lost(false) + Math.min(lost(true), openingWeight)
}

/** The take's score of 100 (one decimal) over the graded rules, its coverage (0..1) and the gate that holds it down. */
export const scoreOf = (findings: readonly Scored[], openingWeight: number): Score => {
  const graded = findings.filter(({ verdict }) => verdict in credit)
  const open = findings.filter(({ verdict }) => verdict === 'needs-input' || verdict === 'error')
  const gradedWeight = sum(graded.map(({ weight }) => weight))
  const allWeight = gradedWeight + sum(open.map(({ weight }) => weight))
  const coverage = allWeight === 0 ? 0 : gradedWeight / allWeight
  if (gradedWeight === 0 || coverage < leastCoverage) {
    return { score: null, coverage: round(coverage, 3), cappedBy: null }
  }
  const earned = Math.min(100, Math.max(0, 100 - pointsLost(graded, openingWeight)))
  const gate = graded
    .filter(({ verdict, capsAt }) => verdict === 'fail' && capsAt !== null)
    .toSorted((a, b) => (a.capsAt ?? 100) - (b.capsAt ?? 100))[0]
  const capped = gate !== undefined && gate.capsAt !== null && earned > gate.capsAt
  return {
    score: round(capped ? (gate.capsAt ?? earned) : earned, 1),
    coverage: round(coverage, 3),
    cappedBy: capped ? gate.ruleId : null
  }
}

/**
 * Rule ids of the first thing to fix: of the causes with a failed finding, one with a failed gate first, then the
 * one that costs the most weight; within it the heaviest first.
 */
export const firstToFix = (findings: readonly Scored[]): string[] => {
  const byCause = Map.groupBy(
    findings.filter(({ verdict }) => verdict === 'fail' || verdict === 'warn'),
    ({ cause, ruleId }) => cause ?? `rule:${ruleId}`
  )
  const rank = (group: readonly Scored[]) => ({
    failed: group.some(({ verdict }) => verdict === 'fail'),
    gate: group.some(({ verdict, capsAt }) => verdict === 'fail' && capsAt !== null),
    lost: sum(group.map(lostWeight))
  })
  const first = [...byCause.values()]
    .map((group) => ({ group, ...rank(group) }))
    .filter(({ failed }) => failed)
    .toSorted((a, b) => Number(b.gate) - Number(a.gate) || b.lost - a.lost)[0]
  return (first?.group ?? []).toSorted((a, b) => lostWeight(b) - lostWeight(a)).map(({ ruleId }) => ruleId)
}
