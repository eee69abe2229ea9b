import type { DrillSeries } from '../../../shared/drill.ts'
import { recordText } from './drill-text.ts'
import { SeriesDots } from './SeriesDots.tsx'
import styles from './TryLine.module.css'

/** How the series stands, and the rep's best. */
export const TryLine = ({ series, tries }: { series: DrillSeries; tries: number }) => (
  <p className={styles['line']}>
    <SeriesDots series={series} />
    <span className={styles['record']}>{recordText({ tries, series })}</span>
  </p>
)
