import { type TakeDetail, transcriptMaxLength } from '../../../shared/take.ts'
import { useKeys } from '../../app/keys.ts'
import type { Player } from '../../player/player.ts'
import { Button } from '../../ui/Button.tsx'
import { TextArea } from '../../ui/Field.tsx'
import { Notice } from '../../ui/Notice.tsx'
import styles from './InlineWords.module.css'
import { useLiveWords, type WordsState } from './use-live-words.ts'

type InlineWordsProps = {
  take: TakeDetail
  script: string
  player: Player
  onTake: (take: TakeDetail) => void
  onDone: () => void
}

const stateText: Record<WordsState, string> = {
  saved: 'Saved and graded.',
  typing: 'The grade follows when you rest.',
  saving: 'Grading…',
  'too-long': `That is too long for one voicemail: ${transcriptMaxLength.toLocaleString('en')} characters fit.`,
  failed: 'Not saved yet.'
}

/** What works while the words are mended. */
export const editorKeys = [
  { keys: 'Escape', label: 'done' },
  { keys: '$mod+p', label: 'play or pause' },
  { keys: '$mod+b', label: 'back 3 s' }
]

/** The words of a take while they are mended; the grade beside them follows. */
export const InlineWords = ({ take, script, player, onTake, onDone }: InlineWordsProps) => {
  const words = useLiveWords(take, script, onTake)
  const runs = [onDone, player.playPause, () => player.skip(-3_000)]
  useKeys('Words', [
    ...editorKeys.map((key, index) => ({
      ...key,
      inFields: true,
      enabled: index === 0 || take.audioUrl !== null,
      run: runs[index] ?? onDone
    })),
    { keys: '$mod+Enter', label: 'done', inFields: true, unlisted: true, run: onDone }
  ])
  return (
    <div className={styles['editor']}>
      <TextArea
        label="What you said"
        labelHidden
        spellCheck
        autoFocus
        value={words.text}
        onChange={(event) => words.change(event.target.value)}
        hint={<span role="status">{stateText[words.state]}</span>}
        problem={words.state === 'too-long' ? stateText['too-long'] : undefined}
      />
      {words.failure !== undefined && (
        <Notice failure={words.failure}>
          <Button onClick={() => void words.store()}>Try again</Button>
        </Notice>
      )}
      <div className={styles['actions']}>
        <Button onClick={onDone} hint="Escape">
          Done
        </Button>
        {script.trim() !== '' && words.text.trim() !== script.trim() && (
          <Button look="quiet" onClick={() => words.change(script)}>
            I said it as written
          </Button>
        )}
      </div>
    </div>
  )
}
