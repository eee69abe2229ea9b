import { TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { type Failure, failures } from '../../shared/errors.ts'
import styles from './Notice.module.css'

type NoticeProps = {
  failure: Failure
  /** Buttons that help. */
  children?: ReactNode
}

/** One failure from the closed list: what happened, what to do, and the detail in small print. */
export const Notice = ({ failure, children }: NoticeProps) => {
  const { title, advice } = failures[failure.code]
  const detail = failure.detail === title ? '' : failure.detail
  return (
    <div className={styles['notice']} role="alert" data-failure={failure.code}>
      <TriangleAlert className={styles['icon']} size={18} aria-hidden />
      <p className={styles['title']}>{title}</p>
      <p className={styles['advice']}>{advice}</p>
      {detail !== '' && <p className={styles['detail']}>{detail}</p>}
      <div className={styles['actions']}>{children}</div>
    </div>
  )
}
