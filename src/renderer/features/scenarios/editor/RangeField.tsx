import { FieldFrame } from '../../../ui/Field.tsx'
import styles from './Editor.module.css'

type RangeFieldProps = {
  label: string
  /** The value in words: "95 %". */
  text: string
  value: number
  min: number
  max: number
  step: number
  disabled?: boolean
  onChange: (value: number) => void
}

/** A value that is found by ear rather than by number. */
export const RangeField = ({ label, text, value, onChange, ...range }: RangeFieldProps) => (
  <FieldFrame label={label} hint={text}>
    {({ className: _frame, ...control }) => (
      <input
        type="range"
        {...control}
        {...range}
        className={styles['range']}
        aria-valuetext={text}
        value={value}
        onChange={({ target }) => onChange(Number(target.value))}
      />
    )}
  </FieldFrame>
)
