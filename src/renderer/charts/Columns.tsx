import type { Pointing } from './Chart.tsx'
import styles from './Columns.module.css'

/** One column of a distribution or of days: parts upon each other, the first lowest. */
export type Column = {
  key: string
  /** Its left and right edge on the axis. */
  from: number
  to: number
  parts: readonly { value: number; look: 'main' | 'quiet' | 'hatched' }[]
}

type ColumnsProps = Pointing & {
  columns: readonly Column[]
  /** What the highest column may reach. */
  top: number
  topLabel: string
  /** Both ends of the axis. */
  from: number
  to: number
  ticks: readonly { at: number; label: string }[]
  /** Where the values should lie. */
  band?: { from: number; to: number }
}

/** Columns on an axis, drawn by the style sheet, so that they follow the theme and the width by themselves. */
export const Columns = (props: ColumnsProps) => {
  const { columns, top, topLabel, from, to, ticks, band, current, onPoint, onOpen } = props
  const share = (value: number) => ((value - from) / (to - from)) * 100
  const place = (left: number, right: number) => ({
    left: `${share(left)}%`,
    width: `${Math.max(0, share(right) - share(left))}%`
  })
  return (
    <div className={styles['place']} aria-hidden>
      <span className={styles['top']}>{topLabel}</span>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the chart around it has the same on its keys. */}
      <div className={styles['plane']} onMouseLeave={() => onPoint(null)}>
        {band !== undefined && <span className={styles['band']} style={place(band.from, band.to)} />}
        {columns.map(({ key, from: left, to: right, parts }, index) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: the chart around it has the same on its keys.
          // biome-ignore lint/a11y/useKeyWithClickEvents: the chart around it has the same on its keys.
          <span
            key={key}
            className={styles['column']}
            style={place(left, right)}
            data-current={index === current || undefined}
            onMouseEnter={() => onPoint(index)}
            onClick={() => onOpen(index)}
          >
            {parts.map(({ value, look }) => (
              <span
                key={look}
                className={[styles['part'], styles[look]].join(' ')}
                style={{ height: `${(value / top) * 100}%` }}
              />
            ))}
          </span>
        ))}
      </div>
      <div className={styles['axis']}>
        {ticks.map(({ at, label }) => (
          <span
            key={at}
            className={styles['tick']}
            style={{ left: `${share(at)}%` }}
            data-edge={edgeOf(share(at))}
          >
            {label}
          </span>
        ))}
      </div>
    </div>
  )
}

/** A label at the very end of the axis would hang over it. */
const edgeOf = (share: number): 'start' | 'end' | undefined =>
  share < 2 ? 'start' : share > 98 ? 'end' : undefined
