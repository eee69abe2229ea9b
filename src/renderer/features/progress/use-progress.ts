import { useEffect } from 'react'
import { create } from 'zustand'
import type { Progress } from '../../../shared/progress.ts'
import { useAnswer } from '../../app/use-answer.ts'
import { invoke } from '../../bridge.ts'
import { useProgressView } from './view-store.ts'

/** While figures of older takes are still being read. */
const askAgainMs = 3_000

/** What was read last: a rep who comes back from a take finds the page as it was, while it is read anew. */
const useLastRead = create<{ progress: Progress | null }>(() => ({ progress: null }))

/** What was read for the rep's choices; until it is there, what was read before. */
export const useProgress = () => {
  const choices = useProgressView()
  const answer = useAnswer(`progress ${JSON.stringify(choices)}`, () => invoke('progress:read', choices))
  const newest = answer.state === 'ready' ? answer.value : null
  const last = useLastRead(({ progress }) => progress)
  useEffect(() => {
    if (newest !== null) useLastRead.setState({ progress: newest })
  }, [newest])
  const isWaiting = (newest?.pending ?? 0) > 0
  const { reload } = answer
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer that is not whole starts the wait for the next one.
  useEffect(() => {
    if (!isWaiting) return
    const timer = setTimeout(reload, askAgainMs)
    return () => clearTimeout(timer)
  }, [isWaiting, newest, reload])
  return { choices, answer, progress: newest ?? last }
}
