import { type TakeDetail, type TranscriptOrigin, transcriptMaxLength } from '../../shared/take.ts'
import { useKeys } from '../app/keys.ts'
import { Button } from '../ui/Button.tsx'
import { TextArea } from '../ui/Field.tsx'
import { KeyRow } from '../ui/KeyHint.tsx'
import { Notice } from '../ui/Notice.tsx'
import { useWordsDraft } from './use-words-draft.ts'
import styles from './WordsEditor.module.css'

/** How the take is heard while its words are typed. */
export type WordsPlayback = { toggle: () => void; backThreeSeconds: () => void }

type WordsEditorProps = {
  /** The words so far; empty for a take without words. */
  text: string
  /** The message prepared for this prospect; empty when there is none. */
  script: string
  /** Absent when the recording's file is gone. */
  playback?: WordsPlayback | undefined
  /** Ends the dictation that is going on; absent when there is none. */
  stopListening?: (() => void) | undefined
  laterLabel: string
  /** Stores the words; rejects with a `CodedError`, and the typed words then stay in the field. */
  onStore: (text: string, origin: TranscriptOrigin) => Promise<TakeDetail>
  /** The rep is done with the words. */
  onSaved: (take: TakeDetail) => void
  onLater: () => void
}

/**
 * The words of one take: typed or pasted while listening, or taken from the prepared script. Typed words are stored
 * after each rest in typing, however the editor is left then.
 */
export const WordsEditor = (props: WordsEditorProps) => {
  const { script, playback, stopListening, laterLabel, onLater } = props
  const { draft, setDraft, isSaving, isTooLong, canSave, failure, save, saveDraft, keep } =
    useWordsDraft(props)
  const asWritten = () => void save(script, 'script')
  const later = () => {
    if (canSave) saveDraft()
    else if (!isTooLong && !isSaving) {
      keep()
      onLater()
    }
  }

  const canPlay = playback !== undefined
  const hasScript = script.trim() !== ''
  const keys = [
    { keys: '$mod+Enter', label: 'save', run: saveDraft, inFields: true, enabled: canSave },
    {
      keys: '$mod+Shift+Enter',
      label: 'as written',
      run: asWritten,
      inFields: true,
      enabled: hasScript && !isSaving
    },
    {
      keys: '$mod+p',
      label: 'play or pause',
      run: () => playback?.toggle(),
      inFields: true,
      enabled: canPlay
    },
    {
      keys: '$mod+b',
      label: 'back 3 s',
      run: () => playback?.backThreeSeconds(),
      inFields: true,
      enabled: canPlay
    },
    {
      keys: 'Escape',
      label: stopListening ? 'stop dictation' : canSave ? 'save and go on' : laterLabel.toLowerCase(),
      run: stopListening ?? later,
      inFields: true
    }
  ]
  useKeys('Words', keys)
  // With words in the field, leaving saves as well: one key says so.
  const shownKeys = keys.filter(
    (key) => key.enabled !== false && !(canSave && !stopListening && key.keys === 'Escape')
  )

  return (
    <form
      className={styles['words']}
      onSubmit={(event) => {
        event.preventDefault()
        saveDraft()
      }}
    >
      <TextArea
        label="What did you say?"
        placeholder="Type it while you listen, or paste it."
        rows={5}
        spellCheck
        autoFocus
        value={draft}
        onChange={(event) => setDraft(event.target.value)}
        problem={
          isTooLong
            ? `${draft.length.toLocaleString('en')} characters; ${transcriptMaxLength.toLocaleString('en')} fit.`
            : undefined
        }
      />
      {failure !== undefined && <Notice failure={failure} />}
      <div className={styles['actions']}>
        <Button look="primary" type="submit" disabled={!canSave}>
          Save words
        </Button>
        {hasScript && (
          <Button disabled={isSaving} onClick={asWritten}>
            I said it as written
          </Button>
        )}
        {!canSave && (
          <Button look="quiet" disabled={isSaving || isTooLong} onClick={later}>
            {laterLabel}
          </Button>
        )}
      </div>
      <KeyRow keys={shownKeys} />
    </form>
  )
}
