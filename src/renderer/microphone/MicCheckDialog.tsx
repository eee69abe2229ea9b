import { useRef } from 'react'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Notice } from '../ui/Notice.tsx'
import { useFrame } from '../ui/use-frame.ts'
import { VerdictMark } from '../ui/VerdictMark.tsx'
import { meterFloorDb } from './input-meter.ts'
import { LevelBar } from './LevelBar.tsx'
import styles from './MicCheckDialog.module.css'
import { type CheckOutcome, checkMs } from './mic-check.ts'
import { useMicCheck } from './use-mic-check.ts'

const silence = { levelDb: meterFloorDb, heldDb: meterFloorDb, hasClipped: false }
const names = { level: 'Your voice', noise: 'The room', clipping: 'Peaks' } as const

/** Ten seconds into the microphone, then what to change about it, if anything. */
export const MicCheckDialog = ({ onClose }: { onClose: () => void }) => {
  const { state, check, again } = useMicCheck()
  const isListening = state.state === 'listening'
  const left = useRef<HTMLSpanElement>(null)
  useFrame(isListening, () => {
    const elapsedMs = check.current?.elapsedMs() ?? 0
    if (left.current !== null) left.current.textContent = `${Math.ceil((checkMs - elapsedMs) / 1000)} s`
  })
  const isOver = state.state === 'done' || state.state === 'failed'
  return (
    <Dialog
      wide
      title="Microphone check"
      onClose={onClose}
      actions={
        <>
          {isOver && <Button onClick={again}>Check again</Button>}
          {isListening && <Button onClick={() => check.current?.stop()}>That was it</Button>}
          <Button look={isOver ? 'primary' : 'quiet'} hint="Escape" onClick={onClose}>
            Close
          </Button>
        </>
      }
    >
      {!isOver && (
        <div className={styles['listening']}>
          <p>
            Wait a breath, then say: <q>Hi Priya, eleven drivers left your Leeds depot last quarter.</q>
          </p>
          <p className={styles['meter']}>
            <LevelBar read={() => check.current?.meter() ?? silence} />
            <span ref={left} className={styles['left']} />
          </p>
          <p role="status">{words[state.state]}</p>
        </div>
      )}
      {state.state === 'failed' && <Notice failure={state.failure} />}
      {state.state === 'done' && <Outcome outcome={state.outcome} />}
    </Dialog>
  )
}

const words = {
  opening: 'Opening the microphone.',
  listening: 'Listening. Nothing of this is kept.',
  measuring: 'Measuring.'
}

const Outcome = ({ outcome: { heard, lines } }: { outcome: CheckOutcome }) => {
  if (!heard)
    return (
      <p role="status">
        Hardly any speech was heard. Look whether the right microphone is chosen and not muted, then check
        again.
      </p>
    )
  const isFine = lines.every(({ verdict }) => verdict === 'pass')
  return (
    <div role="status">
      <p>{isFine ? 'This microphone is ready. Nothing to change.' : 'This would make you easier to hear.'}</p>
      <ul className={styles['lines']}>
        {lines.map(({ what, measured, verdict, advice }) => (
          <li key={what}>
            <VerdictMark verdict={verdict} />
            <span className={styles['what']}>{names[what]}</span>
            <span className={styles['measured']}>{measured}</span>
            {advice !== null && <span className={styles['advice']}>{advice}</span>}
          </li>
        ))}
      </ul>
    </div>
  )
}
