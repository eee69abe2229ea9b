import type { ProgressMark } from '../../shared/progress.ts'
import { isOutsideDrills } from '../comparison.ts'
import { createMondays } from './course.ts'
import { inOrder, type ProgressRows, type ProgressTake } from './facts.ts'
import { wasHeard } from './heard.ts'
import { takesThatMissed } from './missed.ts'

const isBetween = (at: string, { from, to }: { from: string; to: string }): boolean =>
  at.slice(0, 10) >= from && at.slice(0, 10) <= to

/** Whether a take outside of drills stands behind a mark. */
const isBehind = (mark: ProgressMark): ((take: ProgressTake) => boolean) => {
  switch (mark.kind) {
    case 'point':
      return ({ at, measure }) => measure === mark.measure && isBetween(at, mark)
    case 'heard': {
      const mondayOf = createMondays()
      return (take) => wasHeard(take) && mondayOf(take.at) === mark.monday
    }
    case 'bin':
      return ({ figures }) => {
        const value = figures?.[mark.figure] ?? null
        return value !== null && value >= mark.from && (mark.to === null || value < mark.to)
      }
    case 'prospect':
      return ({ prospectId }) => prospectId === mark.id
    case 'scenario':
      return ({ scenarioId }) => scenarioId === mark.id
    default:
      return () => false
  }
}

/** The takes behind a mark of a page, newest first, by their places. */
export const takesBehind = (
  { takes, verdicts }: Pick<ProgressRows, 'takes' | 'verdicts'>,
  mark: ProgressMark,
  today: string
): number[] => {
  const found = ((): readonly { at: string; seq: number }[] => {
    switch (mark.kind) {
      case 'missed':
        return takesThatMissed(verdicts, today, mark.ruleId, mark.when)
      case 'drill':
        return takes.filter(({ drillId }) => drillId === mark.id)
      case 'practice':
        return takes.filter(({ at }) => isBetween(at, mark))
      default:
        return takes.filter(isOutsideDrills).filter(isBehind(mark))
    }
  })()
  return inOrder(found)
    .toReversed()
    .map(({ seq }) => seq)
}
