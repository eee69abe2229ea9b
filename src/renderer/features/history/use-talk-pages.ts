import { useCallback, useEffect, useRef, useState } from 'react'
import type { Failure } from '../../../shared/errors.ts'
import { failureOf, invoke } from '../../bridge.ts'
import { type TalkPages, withOlder } from './talk-pages.ts'

const pageSize = 100

/** The live talks, a page more each time that older ones are asked for. */
export const useTalkPages = () => {
  const [pages, setPages] = useState<TalkPages | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const isAsking = useRef(false)

  const ask = useCallback(async (known: TalkPages | null) => {
    if (isAsking.current) return
    isAsking.current = true
    try {
      const page = await invoke('talks:list', { limit: pageSize, offset: known?.talks.length ?? 0 })
      setPages(known === null ? page : withOlder(known, page))
      setFailure(null)
    } catch (error) {
      setFailure(failureOf(error))
    } finally {
      isAsking.current = false
    }
  }, [])
  useEffect(() => void ask(null), [ask])

  return {
    pages,
    failure,
    hasOlder: pages !== null && pages.talks.length < pages.total,
    /** Does nothing while an answer is awaited. */
    older: () => void ask(pages)
  }
}
