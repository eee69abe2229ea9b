import type { DrillSummary } from '../../../shared/drill.ts'
import { Chip } from '../../ui/Chip.tsx'
import listRow from '../../ui/ListRow.module.css'
import { PressRow } from '../../ui/PressRow.tsx'
import styles from './DrillRow.module.css'
import { dueText, recordText, sourcesInFull, sourcesText } from './drill-text.ts'
import { SeriesDots } from './SeriesDots.tsx'

type DrillRowProps = {
  drill: DrillSummary
  /** Local date. */
  today: string
  isCurrent: boolean
  onLook: () => void
  onStart: () => void
}

/** One drill of the list; pressing it goes to its start. */
export const DrillRow = ({ drill, today, isCurrent, onLook, onStart }: DrillRowProps) => {
  const due = dueText(drill.nextDue, today)
  return (
    <PressRow className={styles['row']} isCurrent={isCurrent} onLook={onLook} onPress={onStart}>
      <span className={styles['column']}>
        <span className={listRow['name']}>
          <bdi title={drill.title}>{drill.title}</bdi>
          {drill.isOwn && <Chip>yours</Chip>}
        </span>
      </span>
      <span className={styles['column']}>
        <span>{drill.trains}</span>
        <span className={listRow['source']} title={sourcesInFull(drill)}>
          {sourcesText(drill)}
        </span>
      </span>
      <span className={styles['record']}>
        <span className={styles['dots']}>
          <SeriesDots series={drill.series} wordsHidden />
        </span>
        <span>{recordText(drill)}</span>
      </span>
      <span className={styles['due']} data-due={due === 'due today'}>
        {due}
      </span>
    </PressRow>
  )
}
