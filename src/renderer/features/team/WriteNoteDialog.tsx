import { type KeyboardEvent, useState } from 'react'
import type { TeamNote, TeamTake } from '../../../shared/team.ts'
import { toastFailure } from '../../app/toasts.ts'
import { invoke } from '../../bridge.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextArea, TextField } from '../../ui/Field.tsx'
import { lengthText } from '../../ui/format.ts'
import { Select } from '../../ui/Select.tsx'
import styles from './Dialogs.module.css'
import { placeOf } from './team-words.ts'

type WriteNoteDialogProps = {
  take: TeamTake
  /** Null = a new one. */
  note: TeamNote | null
  /** Where the recording stands; null = at its beginning, or there is none. */
  positionMs: number | null
  onSaved: () => void
  onClose: () => void
}

const noRule = ''

/** A note on a take: words, the second they are about, and a rule if they are about one. */
export const WriteNoteDialog = ({ take, note, positionMs, onSaved, onClose }: WriteNoteDialogProps) => {
  const [words, setWords] = useState(note?.words ?? '')
  const atMs = note === null ? positionMs : note.atMs
  const [place, setPlace] = useState(atMs === null ? '' : lengthText(atMs))
  const [ruleId, setRule] = useState(note?.ruleId ?? noRule)
  const chosenMs = place.trim() === '' ? null : placeOf(place)
  const isWrong = place.trim() !== '' && (chosenMs === null || chosenMs > take.lengthS * 1_000 + 1_000)
  const canSave = words.trim() !== '' && !isWrong
  const save = async () => {
    if (!canSave) return
    try {
      await invoke('team:saveNote', {
        ...(note === null ? {} : { id: note.id }),
        takeId: take.takeId,
        atMs: chosenMs,
        words: words.trim(),
        ruleId: ruleId === noRule ? null : ruleId
      })
      onClose()
      onSaved()
    } catch (error) {
      toastFailure(error)
    }
  }
  const saveByKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save()
  }
  return (
    <Dialog
      title={note === null ? 'Note on this take' : 'Edit the note'}
      onClose={onClose}
      actions={
        <>
          <Button look="quiet" hint="Escape" onClick={onClose}>
            Cancel
          </Button>
          <Button look="primary" hint="$mod+Enter" disabled={!canSave} onClick={() => void save()}>
            Save
          </Button>
        </>
      }
    >
      <TextArea
        label="What should they hear from you?"
        rows={5}
        maxLength={2_000}
        autoFocus
        value={words}
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={saveByKey}
      />
      <div className={styles['fields']}>
        <TextField
          label="At (minutes:seconds)"
          placeholder="whole take"
          value={place}
          problem={isWrong ? `Up to ${lengthText(take.lengthS * 1_000)}, such as 0:14.` : undefined}
          onChange={(event) => setPlace(event.target.value)}
          onKeyDown={saveByKey}
        />
        {take.rules.length > 0 && (
          <Select
            label="About the rule"
            value={ruleId}
            options={[
              { value: noRule, label: 'None' },
              ...take.rules.map((rule) => ({ value: rule.ruleId, label: rule.title }))
            ]}
            onChange={setRule}
          />
        )}
      </div>
    </Dialog>
  )
}
