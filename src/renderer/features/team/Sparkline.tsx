import type { TeamRepRow } from '../../../shared/team.ts'
import styles from './Sparkline.module.css'

const widthPx = 72
const heightPx = 24
const edgePx = 3

export type Scale = { from: string; to: string; low: number; high: number }

/** One scale for all rows, so that lines can be compared; null where no week has a score. */
export const scaleOf = (rows: readonly TeamRepRow[]): Scale | null => {
  const weeks = rows.flatMap((row) => row.weeks)
  if (weeks.length === 0) return null
  const mondays = weeks.map(({ monday }) => monday).toSorted()
  const means = weeks.map(({ mean }) => mean)
  return {
    from: mondays[0] ?? '',
    to: mondays.at(-1) ?? '',
    low: Math.min(...means),
    high: Math.max(...means)
  }
}

const placed = (weeks: TeamRepRow['weeks'], { from, to, low, high }: Scale): { x: number; y: number }[] => {
  const [start, end] = [Date.parse(from), Date.parse(to)]
  return weeks.map(({ monday, mean }) => ({
    x:
      end === start
        ? widthPx / 2
        : ((Date.parse(monday) - start) / (end - start)) * (widthPx - 2 * edgePx) + edgePx,
    y:
      high === low
        ? heightPx / 2
        : heightPx - edgePx - ((mean - low) / (high - low)) * (heightPx - 2 * edgePx)
  }))
}

/** The weeks' means as a small line that ends in a dot; the words beside it say what it means. */
export const Sparkline = ({ weeks, scale }: { weeks: TeamRepRow['weeks']; scale: Scale | null }) => {
  const points = scale === null ? [] : placed(weeks, scale)
  const last = points.at(-1)
  return (
    <svg className={styles['line']} width={widthPx} height={heightPx} aria-hidden>
      {points.length > 1 && (
        <polyline points={points.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')} />
      )}
      {last !== undefined && <circle cx={last.x} cy={last.y} r={2.5} />}
    </svg>
  )
}
