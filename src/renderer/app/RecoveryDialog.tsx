import { useState } from 'react'
import type { Failure } from '../../shared/errors.ts'
import type { RecoverableTake } from '../../shared/take.ts'
import { failureOf, invoke } from '../bridge.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { lengthText } from '../ui/format.ts'
import { Notice } from '../ui/Notice.tsx'
import { whenText } from '../ui/time-text.ts'
import { navigate } from './navigation.ts'
import styles from './RecoveryDialog.module.css'

type RecoveryDialogProps = { takes: readonly RecoverableTake[]; onClose: () => void }

/** Takes that were being recorded when Ringback was closed: each can be made whole now or another time. */
export const RecoveryDialog = ({ takes, onClose }: RecoveryDialogProps) => {
  const [busyId, setBusyId] = useState<string>()
  const [failure, setFailure] = useState<Failure>()

  const recover = async (takeId: string) => {
    setBusyId(takeId)
    setFailure(undefined)
    try {
      await invoke('takes:recover', { takeId })
      onClose()
      navigate({ screen: 'review', takeId })
    } catch (error) {
      setFailure(failureOf(error))
      setBusyId(undefined)
    }
  }

  return (
    <Dialog
      title={takes.length === 1 ? 'One take can be recovered' : `${takes.length} takes can be recovered`}
      onClose={onClose}
      actions={
        <Button look="quiet" hint="Escape" onClick={onClose}>
          Decide later
        </Button>
      }
    >
      <p className={styles['intro']}>
        Ringback was closed while you were talking. What you said up to then is on disk.
      </p>
      {failure !== undefined && <Notice failure={failure} />}
      <ul>
        {takes.map((take) => (
          <li key={take.id} className={styles['take']}>
            <div className={styles['words']}>
              <bdi className={styles['name']}>
                {[take.prospectName, take.company].filter((word) => word !== '').join(', ')}
              </bdi>
              <span className={styles['note']}>
                {lengthText(take.durationMs)} · {take.scenarioName} ·{' '}
                {whenText(take.startedAt, { now: new Date() })}
              </span>
            </div>
            <Button
              look={takes.length === 1 ? 'primary' : 'plain'}
              disabled={busyId !== undefined}
              onClick={() => void recover(take.id)}
            >
              Recover
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
