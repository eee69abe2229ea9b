import type { TakeDetail, TranscriptOrigin } from '../../../shared/take.ts'
import { navigate } from '../../app/navigation.ts'
import { invoke } from '../../bridge.ts'
import type { Player } from '../../player/player.ts'
import { Button } from '../../ui/Button.tsx'
import { WordsEditor } from '../../words/WordsEditor.tsx'
import { InlineWords } from './InlineWords.tsx'
import { TranscriptText } from './TranscriptText.tsx'
import type { Walk } from './use-walk.ts'
import styles from './WordsPane.module.css'

type WordsPaneProps = {
  take: TakeDetail
  script: string
  player: Player
  walk: Walk
  editing: boolean
  onEditing: (editing: boolean) => void
  onTake: (take: TakeDetail) => void
}

const origins: Record<TranscriptOrigin, string> = {
  typed: 'typed by you',
  script: 'as written on the card',
  engine: 'heard by the words engine'
}

/** The words of the take: to read, to mend, or to be given for the first time. */
export const WordsPane = ({ take, script, player, walk, editing, onEditing, onTake }: WordsPaneProps) => {
  const { transcript } = take
  const hasWords = transcript !== null && (transcript.text.trim() !== '' || editing)
  return (
    <section data-pane className={styles['pane']} aria-labelledby="words-heading">
      <header className={styles['header']}>
        <h2 id="words-heading" className={styles['heading']}>
          Your words
        </h2>
        {transcript !== null && hasWords && !editing && (
          <>
            <span className={styles['origin']}>{origins[transcript.origin]}</span>
            <Button look="quiet" hint="e" className={styles['edit']} onClick={() => onEditing(true)}>
              Edit
            </Button>
          </>
        )}
      </header>
      {!hasWords && (
        <WordsEditor
          text=""
          script={script}
          playback={
            take.audioUrl === null
              ? undefined
              : { toggle: player.playPause, backThreeSeconds: () => player.skip(-3_000) }
          }
          laterLabel="Later"
          onSave={async (text, origin) =>
            onTake(await invoke('takes:setTranscript', { takeId: take.id, text, origin }))
          }
          onLater={() => navigate({ screen: 'history' })}
        />
      )}
      {hasWords && editing && (
        <InlineWords
          take={take}
          script={script}
          player={player}
          onTake={onTake}
          onDone={() => onEditing(false)}
        />
      )}
      {hasWords && !editing && (
        <TranscriptText text={transcript.text} findings={take.grade?.findings ?? []} walk={walk} />
      )}
    </section>
  )
}
