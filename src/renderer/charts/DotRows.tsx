import type { Pointing } from './Chart.tsx'
import styles from './DotRows.module.css'

/** One named row: where it was, where it is, and its spread, each from 0 to the scale's top; null = not known. */
export type DotRow = {
  key: string
  name: string
  before: number | null
  now: number | null
  spread?: { low: number; high: number } | null
  /** At the end of the row: "41 → 72". */
  words: string
  /** Too few to tell: drawn paler. */
  faint?: boolean
}

type DotRowsProps = Pointing & { rows: readonly DotRow[]; top: number }

/** Named rows on one scale: a ring for then, a dot for now, a line between them. */
export const DotRows = ({ rows, top, current, onPoint, onOpen }: DotRowsProps) => {
  const share = (value: number) => `${(Math.min(top, Math.max(0, value)) / top) * 100}%`
  const span = (one: number, other: number) => ({
    left: share(Math.min(one, other)),
    right: `calc(100% - ${share(Math.max(one, other))})`
  })
  return (
    <div className={styles['rows']} aria-hidden onMouseLeave={() => onPoint(null)}>
      {rows.map(({ key, name, before, now, spread, words, faint }, index) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: the chart around it has the same on its keys.
        // biome-ignore lint/a11y/useKeyWithClickEvents: the chart around it has the same on its keys.
        <div
          key={key}
          className={styles['row']}
          data-current={index === current || undefined}
          data-faint={faint || undefined}
          onMouseEnter={() => onPoint(index)}
          onClick={() => onOpen(index)}
        >
          <bdi className={styles['name']} title={name}>
            {name}
          </bdi>
          <span className={styles['track']}>
            <span className={styles['scale']}>
              {spread && <span className={styles['spread']} style={span(spread.low, spread.high)} />}
              {before !== null && now !== null && (
                <span className={styles['way']} style={span(before, now)} />
              )}
              {before !== null && <span className={styles['before']} style={{ left: share(before) }} />}
              {now !== null && <span className={styles['now']} style={{ left: share(now) }} />}
            </span>
          </span>
          <span className={styles['words']}>{words}</span>
        </div>
      ))}
      <span className={styles['axis']}>
        <span>0</span>
        <span>{top}</span>
      </span>
    </div>
  )
}
