import { Ear, Square } from 'lucide-react'
import { callbackReminder } from '../../../listening/attention/outcome.ts'
import type { HeardTake } from '../../../shared/listening.ts'
import type { TakeDetail } from '../../../shared/take.ts'
import { Button } from '../../ui/Button.tsx'
import { KeyHint } from '../../ui/KeyHint.tsx'
import styles from './HeardLine.module.css'
import { consequenceWords, outcomeWords, reasonWords } from './heard-words.ts'
import type { HeardSound } from './use-heard-sound.ts'
import { wordsOf } from './WordsPane.tsx'

type HeardLineProps = {
  take: TakeDetail
  heard: HeardTake
  sound: HeardSound
  /** The key that plays it. */
  playKey: string
}

/** What became of the message at its listener, and the button that lets the rep hear it so. */
export const HeardLine = ({ take, heard, sound, playKey }: HeardLineProps) => {
  const { attention } = heard
  const comes = [
    ...consequenceWords(heard),
    ...(heard.callback === null ? [] : [callbackReminder]),
    ...(heard.times === 'estimated' ? ['The times of the words are estimated.'] : [])
  ].join(' ')
  const isBusy = sound.phase === 'playing' || sound.phase === 'making'
  return (
    <section className={styles['row']} aria-label="As they heard it">
      <button
        type="button"
        className={styles['play']}
        disabled={take.audioUrl === null}
        aria-pressed={isBusy}
        title={heard.listener}
        onClick={sound.toggle}
      >
        {isBusy ? <Square size={12} aria-hidden /> : <Ear size={14} aria-hidden />}
        <span>{isBusy ? 'Stop' : 'As heard'}</span>
        <KeyHint keys={playKey} />
      </button>
      <div className={styles['words']}>
        {attention === null ? (
          <p className={styles['dim']}>With its words you see how far they would listen.</p>
        ) : (
          <>
            <p>
              <strong className={styles['outcome']}>{outcomeWords(attention, take.durationMs)}.</strong>{' '}
              {attention.deletedAtMs !== null && (
                <span role={sound.phase === 'deleted' ? 'alert' : undefined}>
                  {reasonWords(attention, wordsOf(take))}
                </span>
              )}
            </p>
            <p className={[styles['dim'], styles['comes']].join(' ')} title={comes}>
              {comes}
            </p>
          </>
        )}
      </div>
      {sound.phase === 'deleted' && (
        <Button hint="o" onClick={sound.playOn}>
          Play on anyway
        </Button>
      )}
    </section>
  )
}
