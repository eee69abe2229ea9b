import { useMemo } from 'react'
import { fewest } from '../../../shared/few.ts'
import type { Progress } from '../../../shared/progress.ts'
import { Chart } from '../../charts/Chart.tsx'
import type { LegendEntry } from '../../charts/Legend.tsx'
import { TimePlot } from '../../charts/TimePlot.tsx'
import {
  courseAnchors,
  courseLines,
  courseMarks,
  courseWalk,
  isCloud,
  pointMoment,
  pointSaid,
  timeSpan
} from './course-model.ts'
import { openTake, useOpenMark } from './open-marks.ts'
import {
  byNewestText,
  changeText,
  counted,
  meanText,
  measureText,
  percent,
  rounded,
  versionsText
} from './words.ts'

const scale = [0, 25, 50, 75, 100].map((at) => ({ at, label: String(at) }))

/** Score and coverage over time; nothing is joined across a change of rulebook or pack. */
export const CourseChart = ({ progress }: { progress: Progress }) => {
  const openMark = useOpenMark()
  const model = useMemo(() => {
    const walk = courseWalk(progress)
    return {
      walk,
      lines: courseLines(progress),
      anchors: courseAnchors(walk),
      marks: courseMarks(progress),
      ...timeSpan(progress)
    }
  }, [progress])
  const { walk, ...plot } = model
  const open = (index: number) => {
    const point = walk[index]
    if (point === undefined) return
    if (point.takeId !== null) return openTake(point.takeId)
    const { at, toDay: to, measure } = point
    openMark({
      title: pointMoment(point, progress.today),
      mark: { kind: 'point', from: at.slice(0, 10), to, measure }
    })
  }
  return (
    <Chart
      id="course"
      title="Score and coverage"
      note={courseNote(progress)}
      legend={legendOf(progress)}
      start="last"
      count={walk.length}
      said={(index) => (walk[index] === undefined ? '' : pointSaid(walk[index], progress))}
      opens={(index) => (walk[index]?.takeId === null ? 'its takes' : 'open the take')}
      onOpen={open}
      table={() => tableOf(walk, progress)}
    >
      {(pointing) => <TimePlot {...pointing} {...plot} ticks={scale} heightPx={220} />}
    </Chart>
  )
}

const spreads: Record<Progress['course']['by'], string | null> = {
  take: null,
  day: 'One standard deviation around the mean of a day',
  week: 'One standard deviation around the mean of a week'
}

const legendOf = ({ course }: Progress): LegendEntry[] => {
  const spread = spreads[course.by]
  const coverage = 'Coverage: how much of the rulebook could be graded, in per cent'
  if (isCloud(course))
    return [
      { look: 'dot', words: 'Score of a take' },
      { look: 'line', words: `Mean of a week with ${fewest} or more` },
      { look: 'dashes', words: coverage }
    ]
  return [
    { look: 'dot', words: 'Score' },
    { look: 'dashes', words: coverage },
    ...(spread === null ? [] : [{ look: 'spread', words: spread } as const])
  ]
}

const courseNote = (progress: Progress): string => {
  const { course, scored, takes } = progress
  const unscored = takes - scored
  const newest = course.score === null ? null : changeText(course.score)
  return [
    course.tooFew || newest === null
      ? `${counted(newestScored(progress), 'take')} with a score${byNewestText(progress)}: too few to tell, it takes ${fewest}.`
      : newest,
    unscored > 0 ? `${rounded(unscored)} of ${counted(takes, 'take')} have no score.` : '',
    versionsText(progress)
  ]
    .filter(Boolean)
    .join(' ')
}

/** How many takes the newest rulebook and pack gave a score. */
const newestScored = ({ course, newestMeasure }: Progress): number =>
  course.segments
    .filter(({ measure }) => measure === newestMeasure)
    .flatMap(({ points }) => points)
    .reduce((sum, { score }) => sum + (score?.count ?? 0), 0)

const tableOf = (walk: ReturnType<typeof courseWalk>, progress: Progress) => ({
  columns: ['When', 'Takes', 'Score', 'Coverage', 'Graded by'],
  rows: walk.map((point, index) => {
    const measure = progress.measures[point.measure]
    return {
      key: point.takeId ?? `${index}`,
      cells: [
        pointMoment(point, progress.today),
        String(point.takes),
        point.score === null ? 'none' : meanText(point.score),
        percent(point.coverage),
        measure === undefined ? '' : measureText(measure)
      ]
    }
  })
})
