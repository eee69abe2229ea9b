import { CircleCheck } from 'lucide-react'
import type { DrillPlan } from '../../../shared/drill.ts'
import { KeyHint } from '../../ui/KeyHint.tsx'
import styles from './TodayPlan.module.css'

type TodayPlanProps = { plan: DrillPlan; onStart: (drillId: string) => void }

/** The three drills for today, each with why. */
export const TodayPlan = ({ plan, onStart }: TodayPlanProps) => (
  <section aria-labelledby="drills-today">
    <h2 id="drills-today" className={styles['heading']}>
      Today
    </h2>
    <ol className={styles['plan']}>
      {plan.map(({ drillId, title, why, doneToday }, index) => (
        <li key={drillId}>
          <button type="button" className={styles['one']} onClick={() => onStart(drillId)}>
            <span className={styles['title']}>
              <KeyHint keys={String(index + 1)} />
              <bdi className={styles['name']}>{title}</bdi>
              {doneToday && (
                <span className={styles['done']}>
                  <CircleCheck size={14} aria-hidden /> done today
                </span>
              )}
            </span>
            <span className={styles['why']}>{why}</span>
          </button>
        </li>
      ))}
    </ol>
  </section>
)
