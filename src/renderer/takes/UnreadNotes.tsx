import { useEffect } from 'react'
import { useKeys } from '../app/keys.ts'
import { navigate } from '../app/navigation.ts'
import { OfferLine } from '../ui/OfferLine.tsx'
import { readUnreadNotes, useManagerNotes } from './manager-notes.ts'

/** Says how many takes have a manager's notes that were not read, and leads to the next of them. */
export const UnreadNotes = () => {
  const unread = useManagerNotes((notes) => notes.unread)
  useEffect(() => {
    void readUnreadNotes()
  }, [])
  const [next] = unread.keys()
  const show = () => {
    if (next !== undefined) navigate({ screen: 'review', takeId: next })
  }
  useKeys('Notes', [
    { keys: 'u', label: 'read your manager’s notes', enabled: next !== undefined, run: show }
  ])
  if (next === undefined) return null
  return (
    <OfferLine action="Read them" hint="u" onAct={show}>
      {unread.size === 1 ? 'One take has' : `${unread.size} takes have`} notes from your manager that you have
      not read.
    </OfferLine>
  )
}
