import type { Failure } from '../../shared/errors.ts'
import { useKeys } from '../app/keys.ts'
import { navigate } from '../app/navigation.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { OfferLine } from '../ui/OfferLine.tsx'
import styles from './HearingLine.module.css'
import type { Hearing } from './use-draft.ts'

type HearingLineProps = { hearing: Hearing; script: string; onStop: () => void; onAgain: () => void }

const Line = ({ children }: { children: string }) => (
  <p className={styles['line']} role="status">
    {children}
  </p>
)

type DictatingProps = { fraction: number | null; words: string; onStop: () => void }

/** The words as they come, dim until they are whole. */
const Dictating = ({ fraction, words, onStop }: DictatingProps) => (
  <div className={styles['dictating']}>
    <div className={styles['doing']}>
      <Line>Writing down what you said…</Line>
      <Button look="quiet" hint="Escape" onClick={onStop}>
        Stop
      </Button>
    </div>
    <progress className={styles['progress']} aria-label="Dictation" max={1} value={fraction ?? 0} />
    {words !== '' && (
      <p className={styles['words']} dir="auto" data-partial-words>
        {words}
      </p>
    )}
  </div>
)

const Failed = ({ failure, onAgain }: { failure: Failure; onAgain: () => void }) => {
  const again = { keys: '$mod+d', label: 'dictate again', run: onAgain, inFields: true }
  useKeys('Words', [again])
  return (
    <Notice failure={failure}>
      <Button hint={again.keys} onClick={onAgain}>
        Try again
      </Button>
    </Notice>
  )
}

/** What the engine is doing with the take, or why it has no words for it. */
export const HearingLine = ({ hearing, script, onStop, onAgain }: HearingLineProps) => {
  if (hearing.state === 'waiting') {
    const { progress } = hearing
    if (progress?.step === 'dictation') return <Dictating {...progress} onStop={onStop} />
    return script.trim() === '' ? null : <Line>Listening to it beside your script…</Line>
  }
  if (hearing.state === 'failed') {
    const { code } = hearing.failure
    if (code !== 'model-broken' && code !== 'dictation-failed')
      return <Line>It could not be heard beside your script. Type what you said.</Line>
    return <Failed failure={hearing.failure} onAgain={onAgain} />
  }
  switch (hearing.draft.outcome) {
    case 'other-words':
      return <Line>It does not sound like your script. Type what you said.</Line>
    case 'too-noisy':
      return (
        <Line>
          There is too much noise to tell whether you said your script. Type what you said; next time, try a
          quieter room or come closer to the microphone.
        </Line>
      )
    case 'no-speech':
      return <Line>No speech was heard in this recording.</Line>
    case 'no-words':
      return <Line>Dictation could make out no words. Type what you said.</Line>
    case 'no-engine':
      return (
        <OfferLine action="Set up dictation" hint="$mod+," onAct={() => navigate({ screen: 'settings' })}>
          Ringback can write this down for you, offline: see Settings, Words.
        </OfferLine>
      )
    default:
      return null
  }
}
