import { ChevronDown } from 'lucide-react'
import styles from './Field.module.css'
import { FieldFrame } from './Field.tsx'

type SelectProps<Value extends string> = {
  label: string
  labelHidden?: boolean
  hint?: string
  value: Value
  options: readonly { value: Value; label: string }[]
  onChange: (value: Value) => void
}

/** The system's own list: few options, no search. For long or searchable lists use `Picker`. */
export const Select = <Value extends string>({ value, options, onChange, ...frame }: SelectProps<Value>) => (
  <FieldFrame {...frame}>
    {(control) => (
      <div className={styles['select']}>
        <select
          {...control}
          value={value}
          onChange={(event) => {
            const chosen = options.find((option) => option.value === event.target.value)
            if (chosen !== undefined) onChange(chosen.value)
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <ChevronDown className={styles['arrow']} size={16} aria-hidden />
      </div>
    )}
  </FieldFrame>
)
