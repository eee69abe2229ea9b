import { useRef } from 'react'
import { meterFloorDb } from '../../../microphone/input-meter.ts'
import { LevelBar } from '../../../microphone/LevelBar.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import form from '../../../ui/FormParts.module.css'
import { Notice } from '../../../ui/Notice.tsx'
import { useFrame } from '../../../ui/use-frame.ts'
import styles from './Editor.module.css'
import { useLineRecorder } from './use-line-recorder.ts'
import { useSound } from './use-sound.ts'

type RecordDialogProps = {
  scenarioId: string
  words: string
  onKeep: (file: string) => void
  onClose: () => void
}

const silence = { levelDb: meterFloorDb, heldDb: meterFloorDb, hasClipped: false }

/** Records one line, lets it be heard as it will sound, and keeps it. */
export const RecordDialog = ({ scenarioId, words, onKeep, onClose }: RecordDialogProps) => {
  const { state, recorder, again } = useLineRecorder(scenarioId)
  const sound = useSound()
  const clock = useRef<HTMLSpanElement>(null)
  const isRecording = state.state === 'recording'
  useFrame(isRecording, () => {
    const seconds = (recorder.current?.elapsedMs() ?? 0) / 1_000
    if (clock.current !== null) clock.current.textContent = `${seconds.toFixed(1)} s`
  })
  const kept = state.state === 'done' && state.answer.state === 'kept' ? state.answer : null
  const isOver = state.state === 'done' || state.state === 'failed'
  return (
    <Dialog
      wide
      title="Record this line"
      onClose={onClose}
      actions={
        <>
          <Button look="quiet" hint="Escape" onClick={onClose}>
            Cancel
          </Button>
          {isOver && <Button onClick={again}>Again</Button>}
          {isRecording && (
            <Button look="primary" autoFocus onClick={() => recorder.current?.stop()}>
              Stop
            </Button>
          )}
          {kept !== null && (
            <>
              <Button onClick={() => sound.toggle(kept.file, async () => kept.audioUrl)}>
                {sound.playing === kept.file ? 'Stop' : 'Listen'}
              </Button>
              <Button look="primary" autoFocus onClick={() => onKeep(kept.file)}>
                Keep
              </Button>
            </>
          )}
        </>
      }
    >
      {words.trim() !== '' && (
        <p className={styles['words']}>
          <q>{words}</q>
        </p>
      )}
      {!isOver && (
        <p className={styles['recording']}>
          <LevelBar read={() => recorder.current?.meter() ?? silence} />
          <span ref={clock} className={styles['clock']} />
        </p>
      )}
      <p role="status" className={form['hint']}>
        {state.state === 'opening' && 'Opening the microphone.'}
        {isRecording && 'Recording. Stop when you have said it.'}
        {state.state === 'keeping' && 'Cutting and levelling it.'}
        {kept !== null &&
          `${(kept.durationMs / 1_000).toFixed(1)} s, cut to your words and as loud as the voice.`}
        {state.state === 'done' && state.answer.state === 'refused' && state.answer.message}
      </p>
      {state.state === 'failed' && <Notice failure={state.failure} />}
    </Dialog>
  )
}
