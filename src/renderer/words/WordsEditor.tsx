import { useState } from 'react'
import type { Failure } from '../../shared/errors.ts'
import { type TranscriptOrigin, transcriptMaxLength } from '../../shared/take.ts'
import { useKeys } from '../app/keys.ts'
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
  /** Rejects with a `CodedError`; the typed words then stay in the field. */
  onSave: (text: string, origin: TranscriptOrigin) => Promise<void>
  onLater: () => void
}

/** The words of one take: typed or pasted while listening, or taken from the prepared script. */
export const WordsEditor = ({ text, script, playback, laterLabel, onSave, onLater }: WordsEditorProps) => {
  const [draft, setDraft] = useState(text)
  const [isSaving, setSaving] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const isTooLong = draft.length > transcriptMaxLength
  const canSave = draft.trim() !== '' && !isTooLong && !isSaving

  const save = async (words: string, origin: TranscriptOrigin) => {
    setSaving(true)
    setFailure(undefined)
    try {
      await onSave(words, origin)
    } catch (error) {
      setFailure(failureOf(error))
      setSaving(false)
    }
  }
  const saveDraft = () => {
    if (canSave) void save(draft, draft.trim() === script.trim() ? 'script' : 'typed')
  }

  const canPlay = playback !== undefined
  const keys = [
    { keys: '$mod+Enter', label: 'save', run: saveDraft, inFields: true, enabled: canSave },
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
    { keys: 'Escape', label: laterLabel.toLowerCase(), run: onLater, inFields: true }
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
        {script.trim() !== '' && (
          <Button disabled={isSaving} onClick={() => void save(script, 'script')}>
            I said it as written
          </Button>
        )}
        <Button look="quiet" disabled={isSaving} onClick={onLater}>
          {laterLabel}
        </Button>
      </div>
      <KeyRow keys={keys.filter(({ enabled }) => enabled !== false)} />
    </form>
  )
}
