import { useState } from 'react'
import type { InstalledModel } from '../../../shared/model.ts'
import { sizeText } from '../../recordings/size-text.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import styles from './ModelSection.module.css'
import { installedNote, testSpeed } from './models-lines.ts'
import type { ModelActions } from './models-use.ts'
import { SettingRow } from './SettingRow.tsx'

type InstalledProps = { model: InstalledModel; isInUse: boolean; actions: ModelActions }

/** One model that is on this computer: test it, use it, remove it. */
export const ModelInstalled = ({ model, isInUse, actions }: InstalledProps) => {
  const [isLeaving, setLeaving] = useState(false)
  const { id, name, broken, bytes } = model
  const run = actions.testRun?.id === id ? actions.testRun : null
  const isTesting = run !== null && run.result === null
  return (
    <>
      <SettingRow name={isInUse ? `${name}, in use` : name} note={installedNote(model)}>
        <div className={styles['buttons']}>
          {broken === null && !isInUse && (
            <Button aria-label={`Use ${name}`} onClick={() => actions.use(id)}>
              Use
            </Button>
          )}
          {broken === null && (
            <Button aria-label={`Test ${name}`} disabled={isTesting} onClick={() => actions.test(id)}>
              {isTesting ? 'Testing…' : 'Test'}
            </Button>
          )}
          <Button look="quiet" aria-label={`Remove ${name}`} onClick={() => setLeaving(true)}>
            Remove
          </Button>
        </div>
      </SettingRow>
      {run !== null && (
        <div className={styles['test']} role="status">
          {run.result === null ? (
            <p>Ringback says a sentence and has {name} write it down. The first time takes longest.</p>
          ) : (
            <>
              <p>
                Said: <strong>{run.result.said}</strong>
              </p>
              <p>
                Heard: <strong>{run.result.heard === '' ? 'no words' : run.result.heard}</strong>
              </p>
              <p>{testSpeed(run.result)}</p>
            </>
          )}
        </div>
      )}
      {isLeaving && (
        <Dialog
          title={`Remove ${name}?`}
          onClose={() => setLeaving(false)}
          actions={
            <>
              <Button onClick={() => setLeaving(false)}>Keep it</Button>
              <Button
                look="danger"
                onClick={() => {
                  setLeaving(false)
                  actions.remove(id)
                }}
              >
                Remove it
              </Button>
            </>
          }
        >
          <p>
            It frees {sizeText(bytes)}. The words that it wrote stay with their takes; to use it again, it has
            to be fetched or brought in again.
          </p>
        </Dialog>
      )}
    </>
  )
}
