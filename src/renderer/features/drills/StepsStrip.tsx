import { Check } from 'lucide-react'
import type { DrillRun } from '../../../shared/drill.ts'
import styles from './StepsStrip.module.css'

type StepsStripProps = { run: DrillRun; answered: number }

/** Where the rep is in a run of several steps; a run over days that are only played shows those days. */
export const StepsStrip = ({ run, answered }: StepsStripProps) => {
  if (run.steps.length < 2) return null
  return run.steps.some(({ day }) => day !== null) ? (
    <DaysStrip run={run} answered={answered} />
  ) : (
    <ol className={styles['steps']} aria-label="Steps">
      {run.steps.map(({ title }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two steps may have the same title; the place is what they are.
        <li key={index} className={styles['step']} data-state={stateOf(index, answered)}>
          {index < answered ? <Check size={14} aria-label="done" /> : <span aria-hidden>{index + 1}</span>}
          <span className={index === answered ? styles['title'] : 'visually-hidden'}>{title}</span>
        </li>
      ))}
    </ol>
  )
}

const stateOf = (index: number, answered: number): 'done' | 'now' | 'next' =>
  index < answered ? 'done' : index === answered ? 'now' : 'next'

const DaysStrip = ({ run: { steps, playedTouches }, answered }: StepsStripProps) => {
  const last = Math.max(13, ...steps.map(({ day }) => day ?? 0), ...playedTouches.map(({ day }) => day))
  const days = Array.from({ length: last + 1 }, (_, day) => day)
  return (
    <ol className={styles['days']} aria-label="The two weeks that are played">
      {days.map((day) => {
        const index = steps.findIndex((step) => step.day === day)
        const touches = playedTouches.filter((touch) => touch.day === day).map(({ channel }) => channel)
        return (
          <li
            key={day}
            className={styles['day']}
            data-state={index === -1 ? 'none' : stateOf(index, answered)}
            aria-current={index === answered ? 'step' : undefined}
          >
            <span className={styles['number']}>{day}</span>
            <span className={styles['what']}>{index === -1 ? touches.join(', ') : 'message'}</span>
          </li>
        )
      })}
    </ol>
  )
}
