import { useState } from 'react'
import type { DuplicateChoice, ImportState } from '../../../shared/prospect-import.ts'
import { useKeys } from '../../app/keys.ts'
import { invoke } from '../../bridge.ts'
import { Button } from '../../ui/Button.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { ImportDuplicates } from './ImportDuplicates.tsx'
import { ImportFailed } from './ImportFailed.tsx'
import styles from './ImportScreen.module.css'
import { choiceNames, prospectCount } from './import-words.ts'

type CheckedState = Extract<ImportState, { step: 'checked' }>
type ImportCheckProps = { state: CheckedState; onState: (asked: Promise<ImportState>) => void }

/** Step three: who is new, who is there already, and which rows cannot be used. */
export const ImportCheck = ({ state, onState }: ImportCheckProps) => {
  const { newCount, duplicateCount, failedCount } = state
  const [otherwise, setOtherwise] = useState<DuplicateChoice>('skip')
  const [each, setEach] = useState<ReadonlyMap<number, DuplicateChoice>>(new Map())
  const anybody = newCount + duplicateCount > 0
  const run = () =>
    onState(
      invoke('prospects:importRun', {
        otherwise,
        each: [...each].map(([row, choice]) => ({ row, choice }))
      })
    )
  const back = () => onState(invoke('prospects:importBack'))
  useKeys('Check', [
    { keys: '$mod+Enter', label: 'import', inFields: true, enabled: anybody, run },
    { keys: 'b', label: 'back to the columns', run: back }
  ])
  return (
    <>
      <div className={styles['scroll']}>
        <p className={styles['counts']} role="status">
          <strong>{newCount.toLocaleString('en')}</strong> new ·{' '}
          <strong>{duplicateCount.toLocaleString('en')}</strong> there already ·{' '}
          <strong>{failedCount.toLocaleString('en')}</strong> cannot be used
        </p>
        {duplicateCount > 0 && (
          <section aria-label="There already">
            <h2>There already</h2>
            <div className={styles['otherwise']}>
              <span className={styles['text']}>All of them, unless you say otherwise below:</span>
              <Segmented
                label="All that are there already"
                value={otherwise}
                options={(['skip', 'update', 'add'] as const).map((value) => ({
                  value,
                  label: choiceNames[value]
                }))}
                onChange={setOtherwise}
              />
            </div>
            <ImportDuplicates
              count={duplicateCount}
              otherwise={otherwise}
              each={each}
              onChoose={(row, choice) => setEach((before) => new Map(before).set(row, choice))}
            />
          </section>
        )}
        {failedCount > 0 && <ImportFailed count={failedCount} />}
      </div>
      <footer className={styles['footer']}>
        <Button look="quiet" hint="b" onClick={back}>
          Back to the columns
        </Button>
        <Button look="primary" hint="$mod+Enter" disabled={!anybody} onClick={run}>
          {duplicateCount === 0 ? `Import ${prospectCount(newCount)}` : 'Import'}
        </Button>
      </footer>
    </>
  )
}
