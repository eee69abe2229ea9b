import type { NextStep as Step } from '../../../shared/progress.ts'
import { navigate } from '../../app/navigation.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './NextStep.module.css'
import { dayInside } from './wall-clock.ts'
import { missedTakesText } from './words.ts'

export const trainNext = ({ drill, ruleId }: Step): void =>
  drill === null ? readNext({ ruleId }) : navigate({ screen: 'drill', drillId: drill.id })

export const readNext = ({ ruleId }: Pick<Step, 'ruleId'>): void => navigate({ screen: 'rulebook', ruleId })

/** What to work on: the rule missed most lately, with the drill that trains it. */
export const NextStep = ({ next, today }: { next: Step; today: string }) => (
  <section className={styles['next']} aria-labelledby="progress-next">
    <div className={styles['words']}>
      <h2 id="progress-next" className={styles['heading']}>
        Next
      </h2>
      <p className={styles['rule']}>{next.title}</p>
      <p className={styles['misses']}>
        Missed in {missedTakesText(next)}, {dayInside(next.from, today)} to {dayInside(next.to, today)}.
      </p>
    </div>
    <div className={styles['actions']}>
      {next.drill !== null && (
        <Button look="primary" hint="d" onClick={() => trainNext(next)}>
          Drill: {next.drill.title}
        </Button>
      )}
      <Button look={next.drill === null ? 'primary' : 'plain'} hint="w" onClick={() => readNext(next)}>
        Read the rule
      </Button>
    </div>
  </section>
)
