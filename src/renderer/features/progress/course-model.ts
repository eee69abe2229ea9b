import { dayMs, daysAfter } from '../../../shared/day.ts'
import { fewest } from '../../../shared/few.ts'
import { measureChangeWords } from '../../../shared/measure-words.ts'
import type { CoursePoint, Progress } from '../../../shared/progress.ts'
import type { Line } from '../../charts/aligned.ts'
import { firstMondayMs } from '../../charts/ticks.ts'
import type { TimeLine } from '../../charts/time-lines.ts'
import type { PlanePoint } from '../../charts/walk.ts'
import { dayWords, momentWords, wallMs } from './wall-clock.ts'
import { counted, meanText, measureText, percent } from './words.ts'

export type CourseWalkPoint = CoursePoint & { measure: number }

/** Up to so many single takes a line helps the eye; more are a cloud. */
const joinedUpTo = 40

/** All points, whatever graded them, by time: the way the keys walk. */
export const courseWalk = ({ course }: Progress): CourseWalkPoint[] =>
  course.segments
    .flatMap(({ measure, points }) => points.map((point) => ({ ...point, measure })))
    .sort((one, other) => wallMs(one.at) - wallMs(other.at))

const within = (score: number): number => Math.min(100, Math.max(0, score))

/** Whether single takes are so many that their means of a week lead the eye through them. */
export const isCloud = ({ by, segments }: Progress['course']): boolean =>
  by === 'take' && segments.some(({ points }) => points.length > joinedUpTo)

type PlottedPoint = Line['points'][number]

/** The mean of each week that holds enough to tell something, in the middle of its points. */
export const weekMeans = (points: readonly PlottedPoint[]): PlottedPoint[] => {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const weeks = Map.groupBy(points, ({ x }) => Math.floor((x - firstMondayMs) / (7 * dayMs)))
  return [...weeks.values()]
    .filter((week) => week.length >= fewest)
    .map((week) => ({ x: mean(week.map(({ x }) => x)), y: mean(week.map(({ y }) => y)) }))
}

/** Weeks to draw a line through; a single one shows no course. */
const courseOf = (points: readonly PlottedPoint[]): PlottedPoint[] => {
  const means = weekMeans(points)
  return means.length < 2 ? [] : means
}

const scorePoints = (points: readonly CoursePoint[], by: Progress['course']['by']): PlottedPoint[] =>
  points.flatMap(({ at, score }) => {
    if (score === null) return []
    const { mean, spread } = score
    const edges = { low: within(mean - (spread ?? 0)), high: within(mean + (spread ?? 0)) }
    return [{ x: wallMs(at), y: mean, ...(by === 'take' ? {} : edges) }]
  })

/** A line of scores and one of coverage for each rulebook and pack, in per cent. */
export const courseLines = ({ course }: Progress): TimeLine[] =>
  course.segments.flatMap(({ points }): TimeLine[] => {
    const scores = scorePoints(points, course.by)
    const coverage = points.map((point) => ({ x: wallMs(point.at), y: point.coverage * 100 }))
    if (!isCloud(course))
      return [
        { look: 'quiet', drawn: 'line', points: coverage },
        { look: 'main', drawn: 'both', points: scores }
      ]
    return [
      { look: 'quiet', drawn: 'line', points: courseOf(coverage) },
      { look: 'main', drawn: 'dots', points: scores },
      { look: 'main', drawn: 'line', points: courseOf(scores) }
    ]
  })

/** Where each point of the walk lies: at its score, or at its coverage where it has none. */
export const courseAnchors = (walk: readonly CourseWalkPoint[]): PlanePoint[] =>
  walk.map(({ at, score, coverage }) => ({ x: wallMs(at), y: score?.mean ?? coverage * 100 }))

/** Where another rulebook or pack came into force. */
export const courseMarks = ({ measures }: Progress): { x: number; label: string }[] =>
  measures.flatMap((measure, index) => {
    const before = measures[index - 1]
    return before === undefined
      ? []
      : [{ x: wallMs(measure.since), label: measureChangeWords(measure, before) }]
  })

/** Both ends of the time axis, with a little air. */
export const timeSpan = ({ from, to }: Pick<Progress, 'from' | 'to'>): { fromMs: number; toMs: number } => {
  const fromMs = wallMs(from)
  const toMs = wallMs(daysAfter(to, 1))
  const air = Math.max((toMs - fromMs) * 0.01, toMs - fromMs < 7 * dayMs ? 2 * dayMs : 0)
  return { fromMs: fromMs - air, toMs: toMs + air / 2 }
}

/** When a point is: "Monday 14:05", "12 Oct", "12 Oct to 16 Oct". */
export const pointMoment = (point: CoursePoint, today: string): string => {
  if (point.takeId !== null) return momentWords(point.at, today)
  const [first, last] = [dayWords(point.at, today), dayWords(point.toDay, today)]
  return first === last ? first : `${first} to ${last}`
}

/** "Monday 14:05: score 72, coverage 94 %." and by what where several graded. */
export const pointSaid = (point: CourseWalkPoint, progress: Progress): string => {
  const { score, takes, coverage } = point
  const told =
    score === null
      ? 'no score, too little could be graded'
      : takes === 1
        ? `score ${meanText(score)}`
        : `score ${meanText(score)}, ${counted(score.count, 'take')}`
  const measure = progress.measures[point.measure]
  const by = progress.measures.length > 1 && measure !== undefined ? `, ${measureText(measure)}` : ''
  return `${pointMoment(point, progress.today)}: ${told}, coverage ${percent(coverage)}${by}`
}
