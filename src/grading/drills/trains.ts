import type { Criterion, Drill, DrillMeasure } from '../../shared/drill.ts'

/** The rules that look at what a drill measures. */
const rulesOfMeasure: Readonly<Record<DrillMeasure, readonly string[]>> = {
  lengthMs: ['length-target', 'length-cap'],
  startMs: ['quick-start'],
  articulationRate: ['steady-pace'],
  pitchSpreadSt: ['not-monotone'],
  snrDb: ['audible'],
  levelDbfs: ['audible'],
  clippingPerS: ['audible']
}

const saidRule = { hook: 'hook-in-10s', name: 'says-their-name' } as const

/** Whether whoever breaks the rule does not pass. */
const holds = (criterion: Criterion, ruleId: string): boolean => {
  switch (criterion.kind) {
    case 'rule':
      return criterion.ruleId === ruleId
    case 'measure':
    case 'rise':
      return rulesOfMeasure[criterion.measure].includes(ruleId)
    case 'said-by':
      return saidRule[criterion.what] === ruleId
    case 'count':
      return ruleId === 'one-point'
    default:
      return false
  }
}

type Candidate = Pick<Drill, 'goal' | 'criteria'>

/**
 * The drill that trains a rule best: among those that have it for a goal one whose pass depends on it, then the one that
 * names it earliest among its goals, then the one with the fewest others; null = none trains it.
 */
export const drillFor = <One extends Candidate>(drills: readonly One[], ruleId: string): One | null => {
  const rank = ({ goal, criteria }: One): readonly number[] => [
    criteria.some((criterion) => holds(criterion, ruleId)) ? 0 : 1,
    goal.indexOf(ruleId),
    goal.length
  ]
  const [best] = drills
    .filter(({ goal }) => goal.includes(ruleId))
    .map((drill) => ({ drill, rank: rank(drill) }))
    .toSorted((a, b) => a.rank.map((one, at) => one - (b.rank[at] ?? 0)).find((by) => by !== 0) ?? 0)
  return best?.drill ?? null
}
