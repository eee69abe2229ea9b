import { Star } from 'lucide-react'
import { memo, type RefObject, useMemo } from 'react'
import { fullName } from '../../../shared/prospect.ts'
import { useAnswer } from '../../app/use-answer.ts'
import { invoke } from '../../bridge.ts'
import { Button } from '../../ui/Button.tsx'
import { ChipButton } from '../../ui/Chip.tsx'
import { FilterChip } from '../../ui/FilterChip.tsx'
import { SearchField } from '../../ui/SearchField.tsx'
import styles from './FilterBar.module.css'
import { type HistoryFilter, isFiltered, noFilter, scoreBands } from './filter-model.ts'
import { changeFilter } from './view-store.ts'

type FilterBarProps = {
  filter: HistoryFilter
  search: RefObject<HTMLInputElement | null>
  /** What a key presses to open the scenarios. */
  scenario: RefObject<HTMLButtonElement | null>
  /** The rep is done typing: the keys belong to the list again. */
  onLeave: () => void
}

/** Search and filters of History, all in sight; a step through the list does not draw them anew. */
export const FilterBar = memo(({ filter, search, scenario, onLeave }: FilterBarProps) => {
  const prospects = useAnswer('prospects', () => invoke('prospects:summaries'))
  const scenarios = useAnswer('scenarios', () => invoke('scenarios:list'))
  const everyone = prospects.state === 'ready' ? prospects.value : null
  const people = useMemo(
    () =>
      (everyone ?? []).map((prospect) => ({
        value: prospect.id,
        label: fullName(prospect),
        note: prospect.company,
        ...(prospect.isSample ? { tag: 'sample' } : {})
      })),
    [everyone]
  )
  return (
    <search className={styles['bar']}>
      <div className={styles['field']}>
        <SearchField
          ref={search}
          label="Search words, notes and names"
          hint="/"
          maxLength={200}
          value={filter.text}
          onChange={(text) => changeFilter({ text })}
          onLeave={onLeave}
        />
      </div>
      <FilterChip
        label="Prospect"
        chosen={filter.prospectId}
        options={people}
        onChoose={(prospectId) => changeFilter({ prospectId })}
      />
      <FilterChip
        label="Scenario"
        chosen={filter.scenarioId}
        options={
          scenarios.state === 'ready'
            ? scenarios.value.scenarios.map(({ id, name }) => ({ value: id, label: name }))
            : []
        }
        onChoose={(scenarioId) => changeFilter({ scenarioId })}
        trigger={scenario}
      />
      <FilterChip
        label="Score"
        chosen={filter.score}
        options={scoreBands.map(({ id, name }) => ({ value: id, label: name }))}
        onChoose={(value) => changeFilter({ score: scoreBands.find(({ id }) => id === value)?.id ?? null })}
      />
      <ChipButton
        pressed={filter.favouritesOnly}
        onClick={() => changeFilter({ favouritesOnly: !filter.favouritesOnly })}
      >
        <Star className={styles['star']} size={12} aria-hidden /> Favourites
      </ChipButton>
      {isFiltered(filter) && (
        <Button
          look="quiet"
          className={styles['clear']}
          onClick={() => {
            changeFilter(noFilter)
            onLeave()
          }}
        >
          Clear filters
        </Button>
      )}
    </search>
  )
})
