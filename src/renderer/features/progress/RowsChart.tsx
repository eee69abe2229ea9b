import { useState } from 'react'
import { Chart } from '../../charts/Chart.tsx'
import type { TableFigures } from '../../charts/ChartTable.tsx'
import { type DotRow, DotRows } from '../../charts/DotRows.tsx'
import type { LegendEntry } from '../../charts/Legend.tsx'
import { Button } from '../../ui/Button.tsx'
import styles from './RowsChart.module.css'

type RowsChartProps = {
  id: string
  title: string
  note: string
  legend: readonly LegendEntry[]
  rows: readonly DotRow[]
  said: readonly string[]
  /** What Enter does at a row. */
  opens: (index: number) => string
  onOpen: (index: number) => void
  table: TableFigures
}

/** As many as are taken in at a look. */
const shownFirst = 8

/** Named rows from 0 to 100, the first few of them until all are asked for. */
export const RowsChart = ({ rows, said, table, ...chart }: RowsChartProps) => {
  const [all, setAll] = useState(false)
  const count = all ? rows.length : shownFirst
  const hidden = rows.length - Math.min(rows.length, shownFirst)
  return (
    <div>
      <Chart
        {...chart}
        count={Math.min(count, rows.length)}
        said={(index) => said[index] ?? ''}
        table={() => ({ ...table, rows: table.rows.slice(0, count) })}
      >
        {(pointing) => <DotRows {...pointing} rows={rows.slice(0, count)} top={100} />}
      </Chart>
      {hidden > 0 && (
        <Button look="quiet" className={styles['more']} onClick={() => setAll(!all)}>
          {all ? 'Show fewer' : `Show ${hidden} more`}
        </Button>
      )}
    </div>
  )
}
