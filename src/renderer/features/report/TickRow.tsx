import type { ReactNode } from 'react'
import { KeyHint } from '../../ui/KeyHint.tsx'
import { Switch } from '../../ui/Switch.tsx'
import styles from './ReportForm.module.css'

type TickRowProps = {
  name: string
  /** What the reader sees of it. */
  seen: ReactNode
  hint: string
  checked: boolean
  /** Why it cannot be on now; null where it can. */
  ruledOut?: string | null
  onChange: (checked: boolean) => void
}

/** One part of the report: on or off, and in one sentence what the manager sees. */
export const TickRow = ({ name, seen, hint, checked, ruledOut = null, onChange }: TickRowProps) => (
  <div className={styles['tick']}>
    <div className={styles['words']}>
      <p className={styles['name']}>
        {name} {ruledOut === null && <KeyHint keys={hint} />}
      </p>
      <p className={styles['seen']}>{ruledOut ?? seen}</p>
    </div>
    <Switch
      label={`${name}. ${ruledOut ?? (typeof seen === 'string' ? seen : '')}`}
      checked={checked && ruledOut === null}
      disabled={ruledOut !== null}
      onChange={onChange}
    />
  </div>
)
