import type { Ref, RefObject } from 'react'
import type { TeamView } from '../../../shared/team.ts'
import type { KeyBinding } from '../../app/keys.ts'
import { FilterChip } from '../../ui/FilterChip.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import styles from './TeamFilters.module.css'
import { repsText, rulebookText } from './team-words.ts'
import { nextPeriod, periods, useTeamPlace } from './view-store.ts'

const kinds = [
  { value: 'reps', label: 'By rep' },
  { value: 'rules', label: 'By rule' }
] as const

type Filterable = Pick<TeamView, 'scenarios' | 'measures' | 'comparedKey'>

const press = (filters: RefObject<HTMLDivElement | null>, name: string): void =>
  filters.current?.querySelector<HTMLButtonElement>(`[data-filter="${name}"] button`)?.click()

/** Period, scenario and rulebook by key. */
export const useFilterKeys = (filters: RefObject<HTMLDivElement | null>, view: Filterable): KeyBinding[] => {
  const period = useTeamPlace((place) => place.period)
  return [
    { keys: 'p', label: 'next period', run: () => useTeamPlace.setState({ period: nextPeriod(period) }) },
    ...periods.map(({ value, label }, index) => ({
      keys: String(index + 1),
      label: label,
      run: () => useTeamPlace.setState({ period: value })
    })),
    {
      keys: 's',
      label: 'scenario',
      enabled: view.scenarios.length > 0,
      run: () => press(filters, 'scenario')
    },
    {
      keys: 'r',
      label: 'rulebook',
      enabled: view.measures.length > 1,
      run: () => press(filters, 'measure')
    }
  ]
}

type TeamFiltersProps = { view: Filterable; ref: Ref<HTMLDivElement>; hasKinds?: boolean }

/** What is looked at: by rep or by rule, which days, which scenario, and by which rulebook where there are several. */
export const TeamFilters = ({ view, ref, hasKinds = true }: TeamFiltersProps) => {
  const { shows, period, scenarioId } = useTeamPlace()
  return (
    <div ref={ref} className={styles['bar']}>
      {hasKinds && (
        <Segmented
          label="What is listed"
          value={shows}
          options={kinds}
          onChange={(chosen) => useTeamPlace.setState({ shows: chosen })}
        />
      )}
      <Segmented
        label="Period"
        value={period}
        options={periods}
        onChange={(chosen) => useTeamPlace.setState({ period: chosen })}
      />
      <span data-filter="scenario">
        <FilterChip
          label="Scenario"
          chosen={scenarioId}
          options={view.scenarios.map(({ id, name }) => ({ value: id, label: name }))}
          onChoose={(chosen) => useTeamPlace.setState({ scenarioId: chosen })}
        />
      </span>
      {view.measures.length > 1 && (
        <span data-filter="measure">
          <FilterChip
            label="Rulebook"
            chosen={useTeamPlace.getState().measureKey}
            options={view.measures.map(({ key, measure, reps }) => ({
              value: key,
              label: rulebookText(measure),
              note: repsText(reps)
            }))}
            onChoose={(chosen) => useTeamPlace.setState({ measureKey: chosen })}
          />
        </span>
      )}
    </div>
  )
}
