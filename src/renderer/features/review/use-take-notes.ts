import { useEffect, useState } from 'react'
import type { KeyBinding } from '../../app/keys.ts'
import { toast, toastFailure } from '../../app/toasts.ts'
import { useAnswer } from '../../app/use-answer.ts'
import { invoke } from '../../bridge.ts'
import type { Player } from '../../player/player.ts'
import { readUnreadNotes, useManagerNotes } from '../../takes/manager-notes.ts'

/** A manager's notes on a take; what is shown open counts as read. */
export const useTakeNotes = (takeId: string) => {
  // A file of notes that was just opened may speak of the take that is looked at.
  const opened = useManagerNotes(({ receipt }) => (receipt === null ? 0 : receipt.added + receipt.changed))
  const answer = useAnswer(`notes of ${takeId} ${opened}`, () => invoke('notes:ofTake', { takeId }))
  const list = answer.state === 'ready' ? answer.value : []
  const hasUnread = list.some(({ isRead }) => !isRead)
  const [isChosen, setChosen] = useState<boolean | null>(null)
  const isOpen = isChosen ?? hasUnread
  useEffect(() => {
    if (!isOpen || !hasUnread) return
    invoke('notes:markRead', { takeId }).then(readUnreadNotes, toastFailure)
  }, [isOpen, hasUnread, takeId])
  /** The note that the keys act on; null = none was walked to. */
  const [at, setAt] = useState<number | null>(null)
  const currentAt = Math.min(at ?? 0, list.length - 1)
  const remove = async (noteId: string) => {
    try {
      await invoke('notes:remove', { noteId })
      // Of what was read to its end the rest stays in sight.
      setChosen(true)
      answer.reload()
      toast('Note deleted.', async () => {
        await invoke('notes:restore', { noteId })
        answer.reload()
      })
    } catch (error) {
      toastFailure(error)
    }
  }
  return {
    list,
    isOpen,
    toggle: () => setChosen(!isOpen),
    current: list[currentAt],
    /** To the next note and round again; answers where in the recording it lies. */
    next: (): number | null => {
      const to = at === null ? 0 : (currentAt + 1) % list.length
      setAt(to)
      setChosen(true)
      return list[to]?.atMs ?? null
    },
    remove: (noteId: string) => void remove(noteId)
  }
}

export type TakeNotes = ReturnType<typeof useTakeNotes>

/** The keys of a manager's notes; without a player there is nothing to hear. */
export const noteKeys = (notes: TakeNotes, player: Player | null): KeyBinding[] => {
  const { list, isOpen, toggle, current, next, remove } = notes
  const hasNotes = list.length > 0
  return [
    { keys: 'j', label: 'notes from your manager', enabled: hasNotes, run: toggle },
    {
      keys: 'y',
      label: 'next note, and hear what it is about',
      enabled: hasNotes,
      run: () => {
        const atMs = next()
        if (atMs !== null && player !== null) player.playStretch({ startMs: atMs, endMs: player.durationMs })
      }
    },
    {
      keys: 'Shift+Delete',
      label: 'delete the note',
      enabled: isOpen && current !== undefined,
      run: () => current && remove(current.id)
    }
  ]
}
