import { useEffect, useState } from 'react'
import type { TakeDetail } from '../../shared/take.ts'
import type { WordsDraft } from '../../shared/words.ts'
import { invoke } from '../bridge.ts'

/** What an engine makes of a take; a fault of it is no reason to stop the rep, who can type. */
export type Hearing = { state: 'waiting' } | { state: 'failed' } | { state: 'done'; draft: WordsDraft }

/** Asks once for the words of a take that has none. */
export const useDraft = ({ id, audioUrl, transcript }: TakeDetail): Hearing => {
  const isWanted = audioUrl !== null && transcript === null
  const [hearing, setHearing] = useState<Hearing>(
    isWanted ? { state: 'waiting' } : { state: 'done', draft: { outcome: 'nothing' } }
  )
  useEffect(() => {
    if (!isWanted) return
    let isGone = false
    invoke('words:hear', { takeId: id }).then(
      (draft) => {
        if (!isGone) setHearing({ state: 'done', draft })
      },
      () => {
        if (!isGone) setHearing({ state: 'failed' })
      }
    )
    return () => {
      isGone = true
    }
  }, [id, isWanted])
  return hearing
}
