import type { RefObject } from 'react'
import { relationships } from '../../../shared/prospect.ts'
import { ChipButton } from '../../ui/Chip.tsx'
import { SearchField } from '../../ui/SearchField.tsx'
import styles from './ChooseList.module.css'
import type { BlockFilter } from './choose-model.ts'

type FilterRowProps = {
  filter: BlockFilter
  field: RefObject<HTMLInputElement | null>
  onChange: (filter: BlockFilter) => void
  /** From the search back into the list. */
  onLeave: () => void
}

const relationshipWords = { cold: 'Cold', warm: 'Warm', customer: 'Customers' } as const

/** Search and filters over everybody. */
export const FilterRow = ({ filter, field, onChange, onLeave }: FilterRowProps) => (
  <div className={styles['filters']}>
    <SearchField
      ref={field}
      label="Find by name or company"
      hint="/"
      value={filter.search}
      onChange={(search) => onChange({ ...filter, search })}
      onLeave={() => {
        field.current?.closest('section')?.querySelector<HTMLElement>('[role="listbox"]')?.focus()
        onLeave()
      }}
    />
    <div className={styles['chips']}>
      <ChipButton pressed={filter.dueOnly} onClick={() => onChange({ ...filter, dueOnly: !filter.dueOnly })}>
        Due today
      </ChipButton>
      <ChipButton
        pressed={filter.neverOnly}
        onClick={() => onChange({ ...filter, neverOnly: !filter.neverOnly })}
      >
        Never called
      </ChipButton>
      {relationships.map((kind) => (
        <ChipButton
          key={kind}
          pressed={filter.relationship === kind}
          onClick={() => onChange({ ...filter, relationship: filter.relationship === kind ? null : kind })}
        >
          {relationshipWords[kind]}
        </ChipButton>
      ))}
    </div>
  </div>
)
