import type { DrillSeries } from '../../../shared/drill.ts'
import { seriesText } from './drill-text.ts'
import styles from './SeriesDots.module.css'

type SeriesDotsProps = {
  series: Pick<DrillSeries, 'inRow' | 'needed' | 'done'>
  /** Keeps the words for screen readers only. */
  wordsHidden?: boolean
}

/** More dots than this are no longer counted at a glance. */
const mostDots = 8

/** One dot for each pass that makes the series, filled as they come. */
export const SeriesDots = ({ series, wordsHidden = false }: SeriesDotsProps) => (
  <span className={styles['series']}>
    {series.needed > 1 && series.needed <= mostDots && (
      <span className={styles['dots']} aria-hidden>
        {Array.from({ length: series.needed }, (_, index) => index).map((index) => (
          <span key={index} className={styles['dot']} data-full={series.done || index < series.inRow} />
        ))}
      </span>
    )}
    <span className={wordsHidden && series.needed <= mostDots ? 'visually-hidden' : styles['words']}>
      {seriesText(series)}
    </span>
  </span>
)
