import { useId, useMemo } from 'react'
import { dayMs } from '../../../shared/day.ts'
import type { TeamRepRow } from '../../../shared/team.ts'
import { Chart } from '../../charts/Chart.tsx'
import { TimePlot } from '../../charts/TimePlot.tsx'
import { dayName } from './days.ts'
import { takesText } from './team-words.ts'

/** The whole scale, so that charts of two reps look alike. */
const scores = [0, 25, 50, 75, 100].map((at) => ({ at, label: String(at) }))
const never = (): null => null
const nothing = (): void => undefined

const spreadText = (spread: number | null): string => (spread === null ? '' : ` ± ${Math.round(spread)}`)

/** The weeks' mean scores by the rulebook that is compared, with their spread. */
export const RepTrend = ({ row }: { row: TeamRepRow }) => {
  const { weeks } = row
  const headingId = useId()
  const plot = useMemo(() => {
    const points = weeks.map(({ monday, mean, spread }) => ({
      x: Date.parse(monday),
      y: mean,
      ...(spread === null ? {} : { low: Math.max(0, mean - spread), high: Math.min(100, mean + spread) })
    }))
    const fromMs = (points[0]?.x ?? 0) - 3 * dayMs
    const toMs = (points.at(-1)?.x ?? 0) + 3 * dayMs
    return {
      lines: [{ points, look: 'main' as const, drawn: 'both' as const }],
      anchors: points,
      marks: [],
      fromMs,
      toMs,
      ticks: scores
    }
  }, [weeks])
  if (weeks.length === 0) return null
  const weekOf = (index: number) => dayName(weeks[index]?.monday ?? '', new Date())
  const said = (index: number): string => {
    const week = weeks[index]
    return week === undefined
      ? ''
      : `Week of ${weekOf(index)}: ${Math.round(week.mean)}${spreadText(week.spread)}, ${takesText(week.count)}`
  }
  return (
    <section aria-labelledby={headingId}>
      <h2 id={headingId} className="visually-hidden">
        Trend
      </h2>
      <Chart
        id={`team ${row.repId}`}
        title="Score by week"
        note="Mean of each week with its spread, by one rulebook and rule pack alone."
        count={weeks.length}
        said={said}
        opens={never}
        onOpen={nothing}
        table={() => ({
          columns: ['Week of', 'Mean', 'Spread', 'Takes'],
          rows: weeks.map(({ monday, mean, spread, count }, index) => ({
            key: monday,
            cells: [
              weekOf(index),
              String(Math.round(mean)),
              spread === null ? '–' : String(Math.round(spread)),
              String(count)
            ]
          }))
        })}
      >
        {(pointing) => <TimePlot {...plot} {...pointing} heightPx={180} />}
      </Chart>
    </section>
  )
}
