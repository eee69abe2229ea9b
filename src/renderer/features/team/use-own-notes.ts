import { useState } from 'react'
import type { TeamNote } from '../../../shared/team.ts'
import { toast, toastFailure } from '../../app/toasts.ts'
import { invoke } from '../../bridge.ts'

/** What a manager wrote on one take, and the note that the keys act on: the one walked to, else the first. */
export const useOwnNotes = (written: readonly TeamNote[], onChanged: () => void) => {
  const [chosen, choose] = useState<string | null>(null)
  const at = Math.max(
    0,
    written.findIndex(({ id }) => id === chosen)
  )
  const remove = async ({ id }: TeamNote) => {
    try {
      await invoke('team:removeNote', { noteId: id })
      onChanged()
      toast('Note deleted.', async () => {
        await invoke('team:restoreNote', { noteId: id })
        onChanged()
      })
    } catch (error) {
      toastFailure(error)
    }
  }
  return {
    list: written,
    current: written[at],
    /** To the next one and round again. */
    next: () => choose(written[(at + 1) % written.length]?.id ?? null),
    remove: (note: TeamNote) => void remove(note)
  }
}

export type OwnNotes = ReturnType<typeof useOwnNotes>
