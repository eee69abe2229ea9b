import { type ReactNode, useRef } from 'react'
import type { TakeDetail, Transcript, TranscriptOrigin } from '../../../shared/take.ts'
import { toastFailure } from '../../app/toasts.ts'
import { invoke } from '../../bridge.ts'
import type { Walk } from '../../findings/use-walk.ts'
import type { Player } from '../../player/player.ts'
import { Button } from '../../ui/Button.tsx'
import { engineText } from '../../words/engine-text.ts'
import { WordsEntry } from '../../words/WordsEntry.tsx'
import { InlineWords } from './InlineWords.tsx'
import { TranscriptText } from './TranscriptText.tsx'
import styles from './WordsPane.module.css'
import { misfitOf } from './words-fit.ts'

type WordsPaneProps = {
  take: TakeDetail
  script: string
  player: Player
  walk: Walk
  editing: boolean
  onEditing: (editing: boolean) => void
  onTake: (take: TakeDetail) => void
  /** What lies beside the words. */
  children?: ReactNode
}

/** What was said as far as it is known; empty while there are no words. */
export const wordsOf = ({ transcript }: TakeDetail): string =>
  transcript === null || transcript.text.trim() === '' ? '' : transcript.text

const origins: Record<TranscriptOrigin, string> = {
  typed: 'typed by you',
  script: 'as written on the card',
  engine: 'heard by the words engine'
}

const originText = ({ origin, engine, timing }: Transcript): string =>
  [
    engine ? engineText(engine, origin) : origins[origin],
    ...(timing === 'timed' ? ['timed by the sound'] : [])
  ].join(' · ')

/** The words of the take: to read, to mend, or to be given for the first time. */
export const WordsPane = ({
  take,
  script,
  player,
  walk,
  editing,
  onEditing,
  onTake,
  children
}: WordsPaneProps) => {
  const words = wordsOf(take)
  const store = (text: string, origin: TranscriptOrigin, engine?: string) =>
    invoke('takes:setTranscript', { takeId: take.id, text, origin, ...(engine && { engine }) })
  const pane = useRef<HTMLElement>(null)
  // The field goes, and the focus would with it.
  const leave = () => {
    onEditing(false)
    pane.current?.focus({ preventScroll: true })
  }
  const done = (graded: TakeDetail) => {
    leave()
    onTake(graded)
  }
  const misfit = misfitOf(take)
  const asWritten = () => store(script, 'script').then(done, toastFailure)
  return (
    <section ref={pane} tabIndex={-1} data-pane className={styles['pane']} aria-labelledby="words-heading">
      <header className={styles['header']}>
        <h2 id="words-heading" className={styles['heading']}>
          Your words
        </h2>
        {words !== '' && !editing && (
          <>
            <span className={styles['origin']}>{take.transcript && originText(take.transcript)}</span>
            <Button look="quiet" hint="e" className={styles['edit']} onClick={() => onEditing(true)}>
              Edit
            </Button>
          </>
        )}
      </header>
      {take.transcript === null && editing && (
        <WordsEntry
          take={take}
          script={script}
          playback={
            take.audioUrl === null
              ? undefined
              : {
                  toggle: player.playPause,
                  backThreeSeconds: () => player.skip(-3_000),
                  stretch: player.playStretch
                }
          }
          laterLabel="Later"
          onStore={store}
          onSaved={done}
          onLater={leave}
        />
      )}
      {take.transcript !== null && editing && (
        <InlineWords take={take} script={script} player={player} onTake={onTake} onDone={leave} />
      )}
      {misfit !== null && (
        <p className={styles['misfit']} role="status">
          {misfit}
        </p>
      )}
      {words !== '' && !editing && (
        <TranscriptText text={words} findings={take.grade?.findings ?? []} walk={walk} />
      )}
      {words === '' && !editing && (
        <div className={styles['start']}>
          <Button look="primary" hint="e" onClick={() => onEditing(true)}>
            Add your words
          </Button>
          {script.trim() !== '' && <Button onClick={() => void asWritten()}>I said it as written</Button>}
        </div>
      )}
      {take.note !== '' && !editing && (
        <p className={styles['note']} dir="auto">
          <span className="visually-hidden">Your note: </span>
          {take.note}
        </p>
      )}
      {children}
    </section>
  )
}
