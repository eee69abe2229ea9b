import { useMemo } from 'react'
import type { Finding, Group } from '../../../shared/grade.ts'
import { groupMarks, groupNames } from '../../findings/findings-model.ts'
import { VerdictMark } from '../../ui/VerdictMark.tsx'
import styles from './GroupsRow.module.css'

type GroupsRowProps = { findings: readonly Finding[]; onOpen: (group: Group) => void }

/** Each group with a mark for each of its rules; a press opens the group in the list. */
export const GroupsRow = ({ findings, onOpen }: GroupsRowProps) => {
  const marked = useMemo(() => groupMarks(findings), [findings])
  if (marked.length === 0) return null
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
    </nav>
  )
}
