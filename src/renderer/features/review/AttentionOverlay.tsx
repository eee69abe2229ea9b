import { useMemo } from 'react'
import type { FeltEvent, HeardTake } from '../../../shared/listening.ts'
import { linePath, planeHeight, planeWidth } from '../../delivery/lines.ts'
import { clockText } from '../../ui/format.ts'
import styles from './AttentionOverlay.module.css'
import { kindWords } from './heard-words.ts'

type AttentionOverlayProps = {
  attention: NonNullable<HeardTake['attention']>
  durationMs: number
  /** Where the take as it was heard is being played; null = nowhere. */
  positionMs: number | null
}

/** A little room, so that the line is whole at both ends. */
const scale = { low: -3, high: 103 }

const changeText = (change: number): string => `${change > 0 ? '+' : '−'}${Math.abs(Math.round(change))}`

const eventText = ({ event, change }: FeltEvent): string =>
  `${clockText(event.atMs)} ${kindWords[event.kind]} ${changeText(change)}`

/** The listener's attention over the wave: the line, what moved it, and where the message was deleted. */
export const AttentionOverlay = ({ attention, durationMs, positionMs }: AttentionOverlayProps) => {
  const { curve, stepMs, felt, deletedAtMs } = attention
  const path = useMemo(
    () => linePath(curve, { ...scale, width: (planeWidth * curve.length * stepMs) / durationMs }),
    [curve, stepMs, durationMs]
  )
  const at = (ms: number) => `${Math.min(1, Math.max(0, ms / durationMs)) * 100}%`
  const moved = felt.filter(({ change }) => Math.abs(change) >= 1)
  return (
    <div className={styles['overlay']} data-attention>
      {deletedAtMs !== null && (
        <span className={styles['unheard']} style={{ left: at(deletedAtMs) }} title="Never heard" />
      )}
      <svg
        className={styles['line']}
        viewBox={`0 0 ${planeWidth} ${planeHeight}`}
        preserveAspectRatio="none"
        aria-hidden
      >
        <path d={path} />
      </svg>
      {moved.map((one) => (
        <span
          key={`${one.event.kind} ${one.event.atMs} ${one.event.span?.start}`}
          className={styles['tick']}
          data-loss={one.change < 0}
          style={{ left: at(one.event.atMs) }}
          title={eventText(one)}
          aria-hidden
        />
      ))}
      {positionMs !== null && <span className={styles['cursor']} style={{ left: at(positionMs) }} />}
      <table className="visually-hidden">
        <caption>What moved the listener’s attention</caption>
        <tbody>
          {moved.map((one) => (
            <tr key={`${one.event.kind} ${one.event.atMs} ${one.event.span?.start}`}>
              <th scope="row">{clockText(one.event.atMs)}</th>
              <td>{kindWords[one.event.kind]}</td>
              <td>{changeText(one.change)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
