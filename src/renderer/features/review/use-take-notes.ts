import { useEffect, useState } from 'react'
import { toastFailure } from '../../app/toasts.ts'
import { useAnswer } from '../../app/use-answer.ts'
import { invoke } from '../../bridge.ts'
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
  const placed = list.flatMap(({ atMs }) => (atMs === null ? [] : [atMs]))
  const [heard, setHeard] = useState(0)
  return {
    list,
    isOpen,
    toggle: () => setChosen(!isOpen),
    hasPlaces: placed.length > 0,
    /** The moments that the notes are about, one after the other and round again. */
    nextPlaceMs: (): number | null => {
      setHeard((count) => count + 1)
      return placed[heard % placed.length] ?? null
    }
  }
}

export type TakeNotes = ReturnType<typeof useTakeNotes>
