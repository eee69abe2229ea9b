import { type Progress, type ProgressPeriod, progressPeriods } from '../../../shared/progress.ts'
import type { KeyBinding } from '../../app/keys.ts'
import { navigate } from '../../app/navigation.ts'
import { readNext, trainNext } from './NextStep.tsx'
import { chooseProgress } from './view-store.ts'

export const periodNames: Record<ProgressPeriod, string> = {
  '4-weeks': '4 weeks',
  '3-months': '3 months',
  year: 'Year',
  all: 'All'
}

export const makeReport = (): void => navigate({ screen: 'report' })

const after = (period: ProgressPeriod): ProgressPeriod =>
  progressPeriods[(progressPeriods.indexOf(period) + 1) % progressPeriods.length] ?? period

type ProgressKeysInput = {
  /** Null until it is read. */
  progress: Progress | null
  period: ProgressPeriod
  isFresh: boolean
  hasCharts: boolean
  asTables: boolean
  onTables: () => void
  onScenario: () => void
}

export const progressKeys = (input: ProgressKeysInput): KeyBinding[] => {
  const { progress, period: current, isFresh, hasCharts, asTables, onTables, onScenario } = input
  const next = progress?.next ?? null
  return [
    {
      keys: 'p',
      label: 'next period',
      enabled: !isFresh,
      run: () => chooseProgress({ period: after(current) })
    },
    ...progressPeriods.map((period, index) => ({
      keys: String(index + 1),
      label: periodNames[period],
      enabled: !isFresh,
      run: () => chooseProgress({ period })
    })),
    { keys: 's', label: 'scenario', enabled: (progress?.allScenarios.length ?? 0) > 0, run: onScenario },
    { keys: 't', label: asTables ? 'as charts' : 'as tables', enabled: hasCharts, run: onTables },
    { keys: 'd', label: 'drill', enabled: next?.drill != null, run: () => next && trainNext(next) },
    { keys: 'w', label: 'read the rule', enabled: next !== null, run: () => next && readNext(next) },
    { keys: 'm', label: 'make a report', run: makeReport }
  ]
}
