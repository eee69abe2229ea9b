import { useMemo } from 'react'
import type { Grade, Group } from '../../../shared/grade.ts'
import { groupMarks, groupNames } from '../../findings/findings-model.ts'
import { VerdictMark } from '../../ui/VerdictMark.tsx'
import styles from './GroupsRow.module.css'

type GroupsRowProps = {
  grade: Grade | null
  /** Whether anything about the series is in the list. */
  hasSeries: boolean
  onOpen: (group: Group) => void
}

/** Each group with a mark for each of its rules, and the series with its own number; a press opens it in the list. */
export const GroupsRow = ({ grade, hasSeries, onOpen }: GroupsRowProps) => {
  const marked = useMemo(() => groupMarks(grade?.findings ?? []), [grade])
  if (grade === null || marked.length === 0) return null
  const { score } = grade.campaign
  return (
    <nav className={styles['row']} aria-label="Groups of findings">
      {marked.map(({ group, verdicts }) => (
        <button key={group} type="button" className={styles['group']} onClick={() => onOpen(group)}>
          {groupNames[group]}
          <span className={styles['marks']}>
            {verdicts.map((verdict, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: marks have no identity besides their place.
              <VerdictMark key={index} verdict={verdict} wordHidden size={12} />
            ))}
          </span>
        </button>
      ))}
      {hasSeries && (
        <button
          type="button"
          className={[styles['group'], styles['series']].join(' ')}
          onClick={() => onOpen('campaign')}
        >
          {groupNames.campaign}
          {score !== null && (
            <span className={styles['number']}>
              {Math.round(score)}
              <span className="visually-hidden"> of 100</span>
            </span>
          )}
        </button>
      )}
    </nav>
  )
}
