import type { ScenarioKind, ScenarioRecord, ScenarioSummary } from '../../../shared/scenario.ts'
import { Chip } from '../../ui/Chip.tsx'
import listRow from '../../ui/ListRow.module.css'
import { PressRow } from '../../ui/PressRow.tsx'
import styles from './ScenarioRow.module.css'
import { recordLines, sourcesInFull, sourcesText } from './scenario-text.ts'

const kindWords: Record<ScenarioKind, string | null> = {
  voicemail: null,
  gatekeeper: 'live talk',
  'pick-up': 'live talk'
}

type ScenarioRowProps = {
  scenario: ScenarioSummary
  /** Absent = never rehearsed. */
  record: ScenarioRecord | undefined
  isCurrent: boolean
  onLook: () => void
  onStart: () => void
}

/** One scenario of the list; pressing it goes to its stage. */
export const ScenarioRow = ({ scenario, record, isCurrent, onLook, onStart }: ScenarioRowProps) => {
  const kind = kindWords[scenario.kind]
  return (
    <PressRow className={styles['row']} isCurrent={isCurrent} onLook={onLook} onPress={onStart}>
      <span className={styles['column']}>
        <span className={listRow['name']}>
          <bdi>{scenario.name}</bdi>
          {kind !== null && <Chip>{kind}</Chip>}
          {scenario.isOwn && <Chip>yours</Chip>}
        </span>
        <span className={styles['quiet']}>{scenario.listener}</span>
      </span>
      <span className={styles['column']}>
        <span>{scenario.teaches}</span>
        <span className={listRow['source']} title={sourcesInFull(scenario.sources)}>
          {sourcesText(scenario.sources)}
        </span>
      </span>
      <span className={styles['record']}>
        {recordLines(record).map((line) => (
          <span key={line}>{line}</span>
        ))}
      </span>
    </PressRow>
  )
}
