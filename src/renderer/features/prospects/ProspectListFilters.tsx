import { relationships } from '../../../shared/prospect.ts'
import type { ProspectSummary } from '../../../shared/prospect-list.ts'
import { Button } from '../../ui/Button.tsx'
import { FilterChip } from '../../ui/FilterChip.tsx'
import styles from './ProspectList.module.css'
import {
  companiesOf,
  fits,
  isFiltering,
  noProspectFilter,
  type ProspectFilter,
  prospectStates
} from './prospect-filter.ts'

type ProspectListFiltersProps = {
  summaries: readonly ProspectSummary[]
  filter: ProspectFilter
  onFilter: (filter: ProspectFilter) => void
}

const named = (options: readonly { id: string; name: string }[]) =>
  options.map(({ id, name }) => ({ value: id, label: name }))
const relationshipNames = { cold: 'Cold', warm: 'Warm', customer: 'Customer' }

const found = <Value extends string>(values: readonly Value[], value: string | null): Value | null =>
  values.find((one) => one === value) ?? null

/** The list's filters, each a chip. */
export const ProspectListFilters = ({ summaries, filter, onFilter }: ProspectListFiltersProps) => {
  const change = (changed: Partial<ProspectFilter>) => onFilter({ ...filter, ...changed })
  return (
    <fieldset className={styles['filters']} aria-label="Filters">
      <FilterChip
        label="State"
        options={named(prospectStates)}
        chosen={filter.state}
        onChoose={(value) =>
          change({
            state: found(
              prospectStates.map(({ id }) => id),
              value
            )
          })
        }
      />
      <FilterChip
        label="Fit"
        options={named(fits)}
        chosen={filter.fit}
        onChoose={(value) =>
          change({
            fit: found(
              fits.map(({ id }) => id),
              value
            )
          })
        }
      />
      <FilterChip
        label="Relationship"
        options={relationships.map((value) => ({ value, label: relationshipNames[value] }))}
        chosen={filter.relationship}
        onChoose={(value) => change({ relationship: found(relationships, value) })}
      />
      <FilterChip
        label="Company"
        options={companiesOf(summaries).map(({ name, count }) => ({
          value: name,
          label: name,
          ...(count > 1 ? { tag: String(count) } : {})
        }))}
        chosen={filter.company}
        onChoose={(company) => change({ company })}
      />
      {isFiltering(filter) && (
        <Button look="quiet" className={styles['clear']} onClick={() => onFilter(noProspectFilter)}>
          Clear
        </Button>
      )}
    </fieldset>
  )
}
