import styles from './Legend.module.css'

/** Shapes differ as well as colours. */
export type LegendLook =
  | 'dot'
  | 'dot-quiet'
  | 'ring'
  | 'line'
  | 'dashes'
  | 'spread'
  | 'bar'
  | 'bar-quiet'
  | 'bar-hatched'
  | 'target'
export type LegendEntry = { look: LegendLook; words: string }

/** What the shapes of a chart stand for. */
export const Legend = ({ entries }: { entries: readonly LegendEntry[] }) => (
  <ul className={styles['legend']}>
    {entries.map(({ look, words }) => (
      <li key={words} className={styles['entry']}>
        <span className={[styles['shape'], styles[look]].join(' ')} aria-hidden />
        {words}
      </li>
    ))}
  </ul>
)
