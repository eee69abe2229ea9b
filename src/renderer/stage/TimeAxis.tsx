import type { ReactNode } from 'react'
import { hookMs, longMs, targetFromMs, targetToMs, tooLongMs } from '../ui/marks.ts'
import styles from './TimeAxis.module.css'

type TimeAxisProps = {
  axisMs: number
  endMs: number
  elapsedMs: number
  children: ReactNode
}

type Mark = { atMs: number; label: string; side: 'before' | 'after' }

/** The wave's fixed time axis with the marks that matter: hook, target band, 30 s, 40 s, and where the take ends. */
export const TimeAxis = ({ axisMs, endMs, elapsedMs, children }: TimeAxisProps) => {
  const at = (ms: number) => `${(100 * ms) / axisMs}%`
  const marks: Mark[] = [
    { atMs: hookMs, label: 'hook 10 s', side: 'before' },
    { atMs: longMs, label: '30 s', side: 'after' },
    { atMs: tooLongMs, label: '40 s', side: 'after' },
    { atMs: endMs, label: `end ${Math.round(endMs / 1000)} s`, side: endMs < axisMs ? 'after' : 'before' }
  ]
  const shown = marks.filter(
    ({ atMs, label }) => atMs <= axisMs && (atMs < endMs - 4_000 || label.startsWith('end'))
  )
  return (
    <div className={styles['axis']}>
      {targetFromMs < Math.min(axisMs, endMs) && (
        <div
          className={styles['band']}
          style={{ left: at(targetFromMs), width: at(Math.min(targetToMs, endMs, axisMs) - targetFromMs) }}
          data-passed={elapsedMs >= targetFromMs}
        >
          <span className={styles['bandLabel']}>target</span>
        </div>
      )}
      {shown.map(({ atMs, label, side }) => (
        <div
          key={label}
          className={styles['mark']}
          style={{ left: at(atMs) }}
          data-side={side}
          data-passed={elapsedMs >= atMs}
        >
          <span className={styles['label']}>{label}</span>
        </div>
      ))}
      <div className={styles['wave']}>{children}</div>
    </div>
  )
}
