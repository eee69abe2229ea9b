import type { ReactNode } from 'react'
import styles from './SettingRow.module.css'

type SettingRowProps = { name: string; note?: ReactNode; children?: ReactNode }

/** A setting in words on the left, its control on the right. */
export const SettingRow = ({ name, note, children }: SettingRowProps) => (
  <div className={styles['row']}>
    <div className={styles['words']}>
      <p className={styles['name']}>{name}</p>
      {note !== undefined && <p className={styles['note']}>{note}</p>}
    </div>
    {children !== undefined && <div className={styles['control']}>{children}</div>}
  </div>
)
