import { RadioGroup } from 'radix-ui'
import styles from './Segmented.module.css'

type SegmentedProps<Value extends string> = {
  /** Spoken name of the choice. */
  label: string
  value: Value
  options: readonly { value: Value; label: string }[]
  onChange: (value: Value) => void
}

/** Two to four words, one of them on; arrows move between them. */
export const Segmented = <Value extends string>({
  label,
  value,
  options,
  onChange
}: SegmentedProps<Value>) => (
  <RadioGroup.Root
    className={styles['group']}
    aria-label={label}
    orientation="horizontal"
    value={value}
    onValueChange={(given) => {
      const chosen = options.find((option) => option.value === given)
      if (chosen !== undefined) onChange(chosen.value)
    }}
  >
    {options.map((option) => (
      <RadioGroup.Item key={option.value} value={option.value} className={styles['item']}>
        {option.label}
      </RadioGroup.Item>
    ))}
  </RadioGroup.Root>
)
