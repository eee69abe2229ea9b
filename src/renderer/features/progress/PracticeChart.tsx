import { useMemo } from 'react'
import { dayMs, daysAfter } from '../../../shared/day.ts'
import type { Progress } from '../../../shared/progress.ts'
import { Chart } from '../../charts/Chart.tsx'
import { Columns } from '../../charts/Columns.tsx'
import type { LegendEntry } from '../../charts/Legend.tsx'
import { timeTicks } from '../../charts/ticks.ts'
import { useOpenMark } from './open-marks.ts'
import { practiceColumns, practiceNote, practiceSaid, practiceTop } from './practice-model.ts'
import { dayWords, wallMs } from './wall-clock.ts'
import { practiceText } from './words.ts'

const legend: LegendEntry[] = [
  { look: 'bar', words: 'Voicemails' },
  { look: 'bar-quiet', words: 'Drills' },
  { look: 'bar-hatched', words: 'Live talks' }
]

/** As many as fit under half a window. */
const mostTicks = 6

/** Minutes of practice for each day or week. */
export const PracticeChart = ({ progress }: { progress: Progress }) => {
  const { practice, today, from, to } = progress
  const { by, bars } = practice
  const openMark = useOpenMark()
  const columns = useMemo(() => practiceColumns(practice), [practice])
  const days = by === 'week' ? 6 : 0
  const top = practiceTop(practice)
  const fromMs = Math.min(wallMs(from), ...columns.map((column) => column.from))
  const toMs = wallMs(daysAfter(to, 1))
  const recorded = (index: number): boolean => (bars[index]?.takes ?? 0) + (bars[index]?.drillTries ?? 0) > 0
  return (
    <Chart
      id="practice"
      title="Practice"
      note={bars.length === 0 ? 'No practice in this time.' : practiceNote(progress)}
      legend={legend}
      start="last"
      count={bars.length}
      said={(index) => (bars[index] === undefined ? '' : practiceSaid(bars[index], practice, today))}
      opens={(index) => (recorded(index) ? 'its takes' : null)}
      onOpen={(index) => {
        const bar = bars[index]
        if (bar === undefined) return
        openMark({
          title: `${by === 'week' ? 'Week of ' : ''}${dayWords(bar.day, today)}`,
          mark: { kind: 'practice', from: bar.day, to: daysAfter(bar.day, days) }
        })
      }}
      table={() => ({
        columns: [by === 'week' ? 'Week of' : 'Day', 'Voicemails', 'Drills', 'Live talks'],
        rows: bars.map(({ day, takesMs, drillsMs, talksMs }) => ({
          key: day,
          cells: [dayWords(day, today), practiceText(takesMs), practiceText(drillsMs), practiceText(talksMs)]
        }))
      })}
    >
      {(pointing) => (
        <Columns
          {...pointing}
          columns={columns}
          top={top}
          topLabel={`${top} min`}
          from={fromMs}
          to={toMs}
          ticks={timeTicks(fromMs, toMs - dayMs, mostTicks)}
        />
      )}
    </Chart>
  )
}
