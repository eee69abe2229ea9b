import { useCallback, useEffect, useState } from 'react'
import type { Failure } from '../../shared/errors.ts'
import type { TakeDetail } from '../../shared/take.ts'
import type { WordsDraft, WordsProgress } from '../../shared/words.ts'
import { failureOf, invoke } from '../bridge.ts'

/** What an engine makes of a take; a fault of it is no reason to stop the rep, who can type. */
export type Hearing =
  | { state: 'waiting'; progress: WordsProgress | null }
  | { state: 'failed'; failure: Failure }
  | { state: 'done'; draft: WordsDraft }

/** Quick enough for words to seem to flow in, slow enough to cost nothing. */
const lookEveryMs = 150

const waiting: Hearing = { state: 'waiting', progress: null }

/** Asks for the words of a take that has none; `stop` ends that, and so does leaving. */
export const useDraft = ({ id, audioUrl, transcript }: TakeDetail) => {
  const isWanted = audioUrl !== null && transcript === null
  const [turn, setTurn] = useState(0)
  const [hearing, setHearing] = useState<Hearing>(
    isWanted ? waiting : { state: 'done', draft: { outcome: 'nothing' } }
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new turn asks anew.
  useEffect(() => {
    if (!isWanted) return
    let isOver = false
    const settle = (settled: Hearing) => {
      if (isOver) return
      isOver = true
      setHearing(settled)
    }
    setHearing(waiting)
    invoke('words:hear', { takeId: id }).then(
      (draft) => settle({ state: 'done', draft }),
      (error: unknown) => settle({ state: 'failed', failure: failureOf(error) })
    )
    const look = async () => {
      const progress = await invoke('words:progress', { takeId: id })
      if (!isOver) setHearing({ state: 'waiting', progress })
    }
    // An answer that fails is followed by another one.
    const looking = setInterval(() => !isOver && look().catch(() => {}), lookEveryMs)
    return () => {
      clearInterval(looking)
      if (isOver) return
      isOver = true
      invoke('words:cancel', { takeId: id }).catch(() => {})
    }
  }, [id, isWanted, turn])
  const stop = useCallback(() => {
    invoke('words:cancel', { takeId: id }).catch(() => {})
  }, [id])
  const again = useCallback(() => setTurn((now) => now + 1), [])
  return { hearing, stop, again }
}
