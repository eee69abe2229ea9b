import type { RefObject } from 'react'
import type { DrillRun, DrillSummary } from '../../../shared/drill.ts'
import { fullName } from '../../../shared/prospect.ts'
import type { ProspectSummary } from '../../../shared/prospect-list.ts'
import { Picker } from '../../ui/Picker.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import styles from './DrillScreen.module.css'
import { sourcesInFull, titledSources } from './drill-text.ts'

type DrillHeaderProps = {
  drill: DrillSummary
  run: DrillRun | null
  prospects: readonly ProspectSummary[]
  /** False once the run is on its way. */
  canChoose: boolean
  onVariant: (variant: string | null) => void
  onProspect: (prospectId: string) => void
  prospectTrigger: RefObject<HTMLButtonElement | null>
  onChosen: () => void
}

/** No variant has this id: it has no hyphen. */
const plain = '-'

/** What is trained, from which document, and before the start: which variant, for whom. */
export const DrillHeader = (props: DrillHeaderProps) => {
  const { drill, run, prospects, canChoose, onVariant, onProspect, prospectTrigger, onChosen } = props
  return (
    <header className={styles['header']}>
      <div className={styles['words']}>
        <h1>
          <bdi>{drill.title}</bdi>
        </h1>
        <p className={styles['trains']}>{drill.trains}</p>
        <p className={styles['source']} title={sourcesInFull(drill)}>
          {titledSources(drill)}
        </p>
      </div>
      {canChoose && run !== null && (
        <div className={styles['choices']}>
          {drill.variants.length > 0 && (
            <Segmented
              label="Variant"
              value={run.variant ?? plain}
              options={[
                { value: plain, label: 'As it is' },
                ...drill.variants.map(({ id, title }) => ({ value: id, label: title }))
              ]}
              onChange={(value) => onVariant(value === plain ? null : value)}
            />
          )}
          <Picker
            label="Prospect"
            placeholder="Find a prospect"
            empty="No prospect"
            align="end"
            options={prospects.map((prospect) => ({
              value: prospect.id,
              label: fullName(prospect),
              ...(prospect.company === '' ? {} : { note: prospect.company }),
              ...(prospect.isSample ? { tag: 'sample' } : {})
            }))}
            chosen={run.prospectId}
            onChoose={onProspect}
            trigger={prospectTrigger}
            focusAfter={onChosen}
          />
        </div>
      )}
    </header>
  )
}
