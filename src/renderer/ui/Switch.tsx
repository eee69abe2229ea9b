import { Switch as Radix } from 'radix-ui'
import styles from './Switch.module.css'

type SwitchProps = {
  label: string
  checked: boolean
  disabled?: boolean
  onChange: (checked: boolean) => void
}

/** On or off, at once; `label` is spoken, the words beside it are the caller's. */
export const Switch = ({ label, checked, disabled = false, onChange }: SwitchProps) => (
  <Radix.Root
    className={styles['switch']}
    aria-label={label}
    checked={checked}
    disabled={disabled}
    onCheckedChange={onChange}
  >
    <Radix.Thumb className={styles['thumb']} />
  </Radix.Root>
)
