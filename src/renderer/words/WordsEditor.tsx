import { useRef, useState } from 'react'
import type { Failure } from '../../shared/errors.ts'
import { type TakeDetail, type TranscriptOrigin, transcriptMaxLength } from '../../shared/take.ts'
import { useKeys } from '../app/keys.ts'
import { toastFailure } from '../app/toasts.ts'
import { useKept } from '../app/use-kept.ts'
import { failureOf } from '../bridge.ts'
import { Button } from '../ui/Button.tsx'
import { TextArea } from '../ui/Field.tsx'
import { KeyRow } from '../ui/KeyHint.tsx'
import { Notice } from '../ui/Notice.tsx'
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
  const { text, script, playback, laterLabel, onStore, onSaved, onLater } = props
  const [draft, setDraft] = useState(text)
  const [isSaving, setSaving] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const handedOver = useRef(text)
  const isTooLong = draft.length > transcriptMaxLength
  const canSave = draft.trim() !== '' && !isTooLong && !isSaving
  const originOf = (words: string) => (words.trim() === script.trim() ? 'script' : 'typed')

  const save = async (words: string, origin: TranscriptOrigin) => {
    setSaving(true)
    setFailure(undefined)
    handedOver.current = words
    try {
      onSaved(await onStore(words, origin))
    } catch (error) {
      handedOver.current = text
      setFailure(failureOf(error))
      setSaving(false)
    }
  }
  const saveDraft = () => {
    if (canSave) void save(draft, originOf(draft))
  }
  const asWritten = () => void save(script, 'script')
  const keep = () => {
    if (isTooLong || isSaving || draft === handedOver.current) return
    handedOver.current = draft
    onStore(draft, originOf(draft)).catch((error: unknown) => {
      handedOver.current = text
      toastFailure(error)
    })
  }
  const later = () => {
    if (canSave) saveDraft()
    else if (!isTooLong && !isSaving) {
      keep()
      onLater()
    }
  }

  useKept(draft, keep)

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
      label: canSave ? 'save and go on' : laterLabel.toLowerCase(),
      run: later,
      inFields: true
    }
  ]
  useKeys('Words', keys)

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
      <KeyRow keys={keys.filter(({ enabled }) => enabled !== false)} />
    </form>
  )
}
