import { useState } from 'react'
import type { ImportRecord } from '../../../shared/prospect-import.ts'
import { toast, toastFailure } from '../../app/toasts.ts'
import { useAnswer } from '../../app/use-answer.ts'
import { invoke } from '../../bridge.ts'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { whenText } from '../../ui/time-text.ts'
import styles from './ImportScreen.module.css'
import { prospectCount, recordText, undoText } from './import-words.ts'

/** The imports that were made, each with its way back. */
export const ImportRecords = () => {
  const records = useAnswer('imports', () => invoke('prospects:importRecords'))
  const [asking, setAsking] = useState<ImportRecord | null>(null)
  const undo = async ({ id }: ImportRecord) => {
    setAsking(null)
    try {
      const { removed, kept } = await invoke('prospects:importUndo', { importId: id })
      toast(`Import taken back: ${prospectCount(removed)} removed${kept > 0 ? `, ${kept} kept` : ''}.`)
    } catch (error) {
      toastFailure(error)
    }
    records.reload()
  }
  if (records.state !== 'ready' || records.value.length === 0) return null
  return (
    <section aria-label="Past imports">
      <h2>Past imports</h2>
      <ul className={styles['records']}>
        {records.value.map((record) => (
          <li key={record.id}>
            <span className={styles['column']}>
              <bdi title={record.fileName}>{record.fileName}</bdi>
              <span className={styles['samples']}>
                {whenText(record.at, { now: new Date() })} · {recordText(record)}
              </span>
            </span>
            {record.isUndone ? (
              <Chip>taken back</Chip>
            ) : (
              <Button aria-label={`Take back ${record.fileName}`} onClick={() => setAsking(record)}>
                Take back
              </Button>
            )}
          </li>
        ))}
      </ul>
      {asking !== null && (
        <Dialog
          title={`Take back ${asking.fileName}?`}
          onClose={() => setAsking(null)}
          actions={
            <>
              <Button onClick={() => setAsking(null)}>Keep it</Button>
              <Button look="danger" onClick={() => void undo(asking)}>
                Take it back
              </Button>
            </>
          }
        >
          <p>{undoText(asking)}</p>
        </Dialog>
      )}
    </section>
  )
}
