import { Switch } from '../../ui/Switch.tsx'
import styles from './CheckRow.module.css'

type CheckRowProps = { label: string; checked: boolean; onChange: (checked: boolean) => void }

/** Something that is so or not, in a line of its own. */
export const CheckRow = ({ label, checked, onChange }: CheckRowProps) => (
  <div className={styles['row']}>
    <Switch label={label} checked={checked} onChange={onChange} />
    <span aria-hidden>{label}</span>
  </div>
)
