import { useState } from 'react'
import type { TeamRepRow } from '../../../shared/team.ts'
import { readTeamPresence, useTeamPresence } from '../../app/team-presence.ts'
import { toast, toastFailure } from '../../app/toasts.ts'
import { invoke } from '../../bridge.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/Field.tsx'
import styles from './Dialogs.module.css'
import { isolated, notesText } from './team-words.ts'

/** Writes what was noted on one rep's takes into a small file for that rep. */
export const SaveNotesDialog = ({ row, onClose }: { row: TeamRepRow; onClose: () => void }) => {
  const [from, setFrom] = useState(useTeamPresence.getState().notesFrom)
  const write = async () => {
    onClose()
    try {
      const { path, notes } = await invoke('team:exportNotes', { repId: row.repId, from: from.trim() })
      void readTeamPresence()
      if (path !== null)
        toast(
          `${notesText(notes)} written to ${path.split(/[\\/]/).at(-1)}. Send it to ${isolated(row.name)}.`
        )
    } catch (error) {
      toastFailure(error)
    }
  }
  return (
    <Dialog
      title={`Save notes for ${isolated(row.name)}`}
      onClose={onClose}
      actions={
        <>
          <Button look="quiet" hint="Escape" onClick={onClose}>
            Cancel
          </Button>
          <Button look="primary" onClick={() => void write()}>
            Choose a place
          </Button>
        </>
      }
    >
      <TextField
        label="Your name, as they see it"
        maxLength={200}
        value={from}
        onChange={(event) => setFrom(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') void write()
        }}
      />
      <p className={styles['text']}>
        A small file with your {row.notes === 1 ? 'note' : notesText(row.notes)} and nothing else. They open
        it in Ringback under Settings, and each note shows beside its take.
      </p>
    </Dialog>
  )
}
