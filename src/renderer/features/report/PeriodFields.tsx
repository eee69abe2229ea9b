import type { ReportOffer } from '../../../shared/report-plan.ts'
import { TextField } from '../../ui/Field.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import type { Draft } from './draft.ts'
import { periods, withPeriod } from './periods.ts'
import styles from './ReportForm.module.css'

type PeriodFieldsProps = {
  draft: Draft
  offer: ReportOffer
  problem: string | undefined
  onChange: (draft: Draft) => void
}

/** Which days the report is of. */
export const PeriodFields = ({ draft, offer, problem, onChange }: PeriodFieldsProps) => {
  const { from, to } = draft.choices
  const setDays = (days: { from?: string; to?: string }) =>
    onChange({ ...draft, period: 'own', choices: { ...draft.choices, ...days } })
  const bounds = { ...(offer.firstDay === null ? {} : { min: offer.firstDay }), max: offer.today }
  return (
    <section className={styles['part']} aria-labelledby="report-days">
      <h2 id="report-days">Days</h2>
      <Segmented
        label="Period"
        value={draft.period}
        options={periods}
        onChange={(period) => onChange(withPeriod(draft, period, offer.today))}
      />
      <div className={styles['pair']}>
        <TextField
          label="First day"
          type="date"
          {...bounds}
          value={from}
          onChange={(event) => setDays({ from: event.target.value })}
        />
        <TextField
          label="Last day"
          type="date"
          {...bounds}
          value={to}
          problem={problem}
          onChange={(event) => setDays({ to: event.target.value })}
        />
      </div>
    </section>
  )
}
