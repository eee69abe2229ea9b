import { useRef, useState } from 'react'
import { useKept } from '../app/use-kept.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { TextArea } from '../ui/Field.tsx'

type NoteDialogProps = {
  note: string
  /** Called with the words after each rest in typing, and however the dialog is closed, when they changed. */
  onSave: (note: string) => void
  onClose: () => void
}

const noteMaxLength = 2_000

/** A note on a take. Closing it in any way keeps what was written. */
export const NoteDialog = ({ note, onSave, onClose }: NoteDialogProps) => {
  const [draft, setDraft] = useState(note)
  const kept = useRef(note.trim())
  const keep = () => {
    if (draft.trim() === kept.current) return
    kept.current = draft.trim()
    onSave(kept.current)
  }
  const close = () => {
    keep()
    onClose()
  }
  useKept(draft, keep)
  return (
    <Dialog
      title="Note on this take"
      onClose={close}
      actions={
        <Button look="primary" onClick={close} hint="Escape">
          Done
        </Button>
      }
    >
      <TextArea
        label="What do you want to remember?"
        rows={5}
        maxLength={noteMaxLength}
        autoFocus
        value={draft}
        onChange={(event) => setDraft(event.target.value)}
        hint="Kept when you close this."
      />
    </Dialog>
  )
}
