import type { ReportPeriod } from '../../../shared/report-plan.ts'
import { type Draft, daysOf } from './draft.ts'

export const periods: readonly { value: ReportPeriod; label: string }[] = [
  { value: 'four-weeks', label: '4 weeks' },
  { value: 'this-month', label: 'This month' },
  { value: 'last-month', label: 'Last month' },
  { value: 'own', label: 'Own days' }
]

/** The draft with another period; own days begin as those that stand there. */
export const withPeriod = (draft: Draft, period: ReportPeriod, today: string): Draft => ({
  ...draft,
  period,
  choices: { ...draft.choices, ...(period === 'own' ? {} : daysOf(period, today)) }
})
