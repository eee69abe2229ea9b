import { useMemo } from 'react'
import type { HeardWeek, Progress } from '../../../shared/progress.ts'
import { Chart } from '../../charts/Chart.tsx'
import { TimePlot } from '../../charts/TimePlot.tsx'
import { timeSpan } from './course-model.ts'
import { heardAnchors, heardLines, heardNote, heardSaid, heardTicks, hookNote } from './heard-model.ts'
import { useOpenMark } from './open-marks.ts'
import { dayWords } from './wall-clock.ts'
import { secondsText } from './words.ts'

const noMarks: readonly never[] = []

/** When the listener let go of the messages of each week: later is better. */
export const HeardChart = ({ progress }: { progress: Progress }) => {
  const { heard, today } = progress
  const { weeks } = heard
  const openMark = useOpenMark()
  const plot = useMemo(() => {
    const ticks = heardTicks(progress.heard)
    return {
      ticks,
      lines: heardLines(progress.heard, ticks),
      anchors: heardAnchors(progress.heard, ticks),
      ...timeSpan(progress)
    }
  }, [progress])
  const words = [heardNote(progress), hookNote(progress)].filter(Boolean).join(' ')
  return (
    <Chart
      id="heard"
      title="How long they listened"
      note={words === '' ? 'No take was heard in this time.' : words}
      legend={[
        { look: 'dot', words: 'When the listener of the middle take let go, by week' },
        { look: 'spread', words: 'The middle half of the takes' },
        { look: 'dot-quiet', words: 'Too few takes to tell' }
      ]}
      start="last"
      count={weeks.length}
      said={(index) => (weeks[index] === undefined ? '' : heardSaid(weeks[index], today))}
      opens={() => 'its takes'}
      onOpen={(index) => {
        const week = weeks[index]
        if (week !== undefined)
          openMark({
            title: `Week of ${dayWords(week.monday, today)}`,
            mark: { kind: 'heard', monday: week.monday }
          })
      }}
      table={() => ({
        columns: ['Week of', 'Half let go by', 'Middle half', 'Heard to the end', 'Takes'],
        rows: weeks.map((week) => ({ key: week.monday, cells: cellsOf(week, today) }))
      })}
    >
      {(pointing) => <TimePlot {...pointing} {...plot} marks={noMarks} />}
    </Chart>
  )
}

const moment = (ms: number | null): string => (ms === null ? 'the end' : secondsText(ms))

const cellsOf = (
  { monday, medianMs, q1Ms, q3Ms, heardOut, takes, tooFew }: HeardWeek,
  today: string
): string[] => [
  dayWords(monday, today),
  tooFew ? 'too few to tell' : moment(medianMs),
  tooFew ? '' : `${moment(q1Ms)} to ${moment(q3Ms)}`,
  String(heardOut),
  String(takes)
]
