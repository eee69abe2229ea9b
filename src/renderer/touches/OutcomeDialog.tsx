import { useEffect, useEffectEvent } from 'react'
import { type TouchOutcome, touchOutcomes } from '../../shared/touch.ts'
import { useSettings } from '../app/settings.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { KeyHint } from '../ui/KeyHint.tsx'
import styles from './OutcomeDialog.module.css'
import { outcomeWords } from './touch-words.ts'

type OutcomeDialogProps = {
  title: string
  /** What is being logged, one sentence. */
  children: string
  onChoose: (outcome: TouchOutcome) => void
  onClose: () => void
}

/** What came of a contact, in one key. */
export const OutcomeDialog = ({ title, children, onChoose, onClose }: OutcomeDialogProps) => {
  const choose = useEffectEvent((event: KeyboardEvent) => {
    const outcome = touchOutcomes[Number(event.key) - 1]
    if (outcome === undefined || event.repeat || !useSettings.getState().letterKeys) return
    event.preventDefault()
    onChoose(outcome)
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => choose(event)
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
  return (
    <Dialog title={title} onClose={onClose}>
      <p className={styles['what']}>{children}</p>
      <ol className={styles['choices']}>
        {touchOutcomes.map((outcome, index) => (
          <li key={outcome}>
            <button type="button" className={styles['choice']} onClick={() => onChoose(outcome)}>
              <KeyHint keys={String(index + 1)} />
              {outcomeWords[outcome]}
            </button>
          </li>
        ))}
      </ol>
    </Dialog>
  )
}
