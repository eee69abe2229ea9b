import type { ReactNode } from 'react'
import styles from './PersonHeader.module.css'

type PersonHeaderProps = {
  name: string
  /** Empty = none is known. */
  company: string
  /** What is worth a word about what is shown, in one line. */
  facts: ReactNode
  /** What can be done with it. */
  children: ReactNode
}

/** Whose take or talk this is, what is known of it, and what can be done with it. */
export const PersonHeader = ({ name, company, facts, children }: PersonHeaderProps) => (
  <header className={styles['header']}>
    <div className={styles['names']}>
      <h1 className={styles['name']}>
        <bdi title={name}>{name}</bdi>
        {company !== '' && (
          <bdi className={styles['company']} title={company}>
            {company}
          </bdi>
        )}
      </h1>
      <p className={styles['facts']}>{facts}</p>
    </div>
    <div className={styles['actions']}>{children}</div>
  </header>
)
