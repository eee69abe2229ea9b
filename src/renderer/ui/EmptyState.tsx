import type { ReactNode } from 'react'
import styles from './EmptyState.module.css'

type EmptyStateProps = {
  /** What is so: "No takes yet". */
  title: string
  /** What to do next, one sentence. */
  children: ReactNode
  action?: ReactNode
}

export const EmptyState = ({ title, children, action }: EmptyStateProps) => (
  <div className={styles['empty']}>
    <div>
      <p className={styles['title']}>{title}</p>
      <p>{children}</p>
    </div>
    {action}
  </div>
)
