import { mondayOf } from '../../shared/day.ts'
import { fewest } from '../../shared/few.ts'
import type { Course, CoursePoint, CourseSegment } from '../../shared/progress.ts'
import { meanOf, rounded, sum } from '../comparison.ts'
import { newestMeasureOf, type ProgressTake } from './facts.ts'
import { changeIn, known } from './spread.ts'

/** More points than this draw and travel slowly, and no screen has the pixels for them. */
export const mostPoints = 2_000

type GradedTake = ProgressTake & { measure: number; coverage: number }
export const isGraded = (take: ProgressTake): take is GradedTake =>
  take.measure !== null && take.coverage !== null

const pointOf = (takes: readonly GradedTake[]): CoursePoint[] => {
  const [first, last] = [takes[0], takes.at(-1)]
  if (first === undefined || last === undefined) return []
  const isOne = takes.length === 1
  return [
    {
      at: isOne ? first.at : first.at.slice(0, 10),
      toDay: last.at.slice(0, 10),
      takeId: isOne ? first.id : null,
      takes: takes.length,
      score: meanOf(known(takes, ({ score }) => score)),
      coverage: rounded(sum(takes.map(({ coverage }) => coverage)) / takes.length, 4)
    }
  ]
}

/** The Monday of each day, reckoned once for a day. */
export const createMondays = (): ((at: string) => string) => {
  const known = new Map<string, string>()
  return (at) => {
    const day = at.slice(0, 10)
    const monday = known.get(day) ?? mondayOf(day)
    known.set(day, monday)
    return monday
  }
}

const grouped = (takes: readonly GradedTake[], by: Course['by']): Map<string, GradedTake[]> => {
  const weekOf = createMondays()
  const keys = { take: ({ id }: GradedTake) => id, day: ({ at }: GradedTake) => at.slice(0, 10) }
  const keyOf = by === 'week' ? ({ at }: GradedTake) => weekOf(at) : keys[by]
  return Map.groupBy(takes, (take) => `${take.measure} ${keyOf(take)}`)
}

const fitting = (takes: readonly GradedTake[]): { by: Course['by']; groups: GradedTake[][] } => {
  if (takes.length <= mostPoints) return { by: 'take', groups: takes.map((take) => [take]) }
  const days = [...grouped(takes, 'day').values()]
  return days.length <= mostPoints
    ? { by: 'day', groups: days }
    : { by: 'week', groups: [...grouped(takes, 'week').values()] }
}

const segmentsOf = (groups: readonly GradedTake[][]): CourseSegment[] =>
  [...Map.groupBy(groups, ([first]) => first?.measure ?? 0)].flatMap(([measure, ofMeasure]) => {
    const points = ofMeasure.flatMap(pointOf)
    return points.length === 0 ? [] : [{ measure, points }]
  })

/** Score and coverage of takes in order; only those by the newest measure are compared. */
export const courseOf = (takes: readonly ProgressTake[]): Course => {
  const graded = takes.filter(isGraded)
  const newest = newestMeasureOf(graded)
  const compared = graded.filter(({ measure, score }) => measure === newest && score !== null)
  const { by, groups } = fitting(graded)
  return {
    by,
    segments: segmentsOf(groups),
    score: changeIn(known(compared, ({ score }) => score)),
    coverage: changeIn(compared.map(({ coverage }) => 100 * coverage)),
    tooFew: compared.length < fewest
  }
}
