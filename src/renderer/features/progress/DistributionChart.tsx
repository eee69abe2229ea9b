import type { Distribution } from '../../../shared/progress.ts'
import { Chart } from '../../charts/Chart.tsx'
import { Columns } from '../../charts/Columns.tsx'
import { roundTicks } from '../../charts/ticks.ts'
import {
  bandEdges,
  bandText,
  binText,
  binTicks,
  distributionColumns,
  distributionNote,
  distributionSpan,
  distributionTitles
} from './distribution-model.ts'
import { useOpenMark } from './open-marks.ts'
import { counted } from './words.ts'

/** How one figure of delivery is spread over the takes, with the target behind it. */
export const DistributionChart = ({ distribution }: { distribution: Distribution }) => {
  const { figure, bins, unit, takes } = distribution
  const openMark = useOpenMark()
  const title = distributionTitles[figure]
  const shown = takes === 0 ? [] : bins
  const said = shown.map((bin) => `${binText(bin, unit)}: ${counted(bin.takes, 'take')}`)
  const { from, to } = distributionSpan(distribution)
  const top = roundTicks(Math.max(1, ...bins.map((bin) => bin.takes)), 2).at(-1) ?? 1
  return (
    <Chart
      id={figure}
      title={title}
      note={distributionNote(distribution)}
      legend={[{ look: 'target', words: `Target: ${bandText(distribution)}` }]}
      count={shown.length}
      said={(index) => said[index] ?? ''}
      opens={(index) => (bins[index]?.takes === 0 ? null : 'its takes')}
      onOpen={(index) => {
        const bin = bins[index]
        if (bin === undefined) return
        openMark({
          title: `${title} ${binText(bin, unit)}`,
          mark: { kind: 'bin', figure, from: bin.from, to: bin.to }
        })
      }}
      table={() => ({
        columns: [title, 'Takes'],
        rows: shown.map((bin) => ({
          key: String(bin.from),
          cells: [binText(bin, unit), String(bin.takes)]
        }))
      })}
    >
      {(pointing) => (
        <Columns
          {...pointing}
          columns={distributionColumns(distribution)}
          top={top}
          topLabel={counted(top, 'take')}
          from={from}
          to={to}
          ticks={binTicks(distribution)}
          band={bandEdges(distribution)}
        />
      )}
    </Chart>
  )
}
