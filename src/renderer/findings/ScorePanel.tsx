import type { ReactNode } from 'react'
import type { Grade, RuleSummary } from '../../shared/grade.ts'
import { scoreLines } from './findings-model.ts'
import styles from './ScorePanel.module.css'

type ScorePanelProps = {
  grade: Grade | null
  rules: readonly RuleSummary[]
  /** More lines below. */
  children?: ReactNode
}

const packText = ({ name, version }: NonNullable<Grade['pack']>): string => `Rules of ${name} ${version}`

/** The number, small, and what stands behind it. */
export const ScorePanel = ({ grade, rules, children }: ScorePanelProps) => {
  if (grade === null) return <p className={styles['panel']}>Not graded yet</p>
  const [first, ...more] = scoreLines(grade, rules)
  return (
    <div className={styles['panel']}>
      {grade.score !== null && (
        <p>
          <span className="visually-hidden">Score: </span>
          <span className={styles['score']}>{Math.round(grade.score)}</span> of 100
        </p>
      )}
      <p className={grade.score === null ? styles['lead'] : undefined}>{first}</p>
      {more.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {grade.pack !== null && (
        <p title={packText(grade.pack)} className={styles['pack']}>
          {packText(grade.pack)}
        </p>
      )}
      {children}
    </div>
  )
}
