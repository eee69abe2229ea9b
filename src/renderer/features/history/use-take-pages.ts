import { useCallback, useEffect, useRef, useState } from 'react'
import type { Failure } from '../../../shared/errors.ts'
import type { TakeFilter } from '../../../shared/take.ts'
import { failureOf, invoke } from '../../bridge.ts'
import { missingPages, type Pages, pageSize, withPage } from './page-model.ts'

type Loaded = { key: string; pages: Pages | null; failure: Failure | null }

/** The takes that match a filter, page by page as they come into view. */
export const useTakePages = (filter: TakeFilter) => {
  const key = JSON.stringify(filter)
  const [loaded, setLoaded] = useState<Loaded>({ key, pages: null, failure: null })
  const inFlight = useRef(new Set<number>())
  const generation = useRef(0)

  const ask = useCallback(
    async (page: number) => {
      if (inFlight.current.has(page)) return
      const mine = generation.current
      inFlight.current.add(page)
      try {
        const { takes, total } = await invoke('takes:list', {
          filter: JSON.parse(key) as TakeFilter,
          limit: pageSize,
          offset: page * pageSize
        })
        if (mine !== generation.current) return
        setLoaded((before) => {
          const known = before.key === key && before.pages !== null ? before.pages : { total: 0, rows: [] }
          return { key, pages: withPage(known, page, takes, total), failure: null }
        })
      } catch (error) {
        if (mine === generation.current)
          setLoaded((before) => ({ key, pages: before.pages, failure: failureOf(error) }))
      } finally {
        if (mine === generation.current) inFlight.current.delete(page)
      }
    },
    [key]
  )

  /** Asks for everything anew; what is shown stays until the answer is there. */
  const reload = useCallback(() => {
    generation.current += 1
    inFlight.current.clear()
    void ask(0)
  }, [ask])

  useEffect(() => {
    reload()
    return () => {
      generation.current += 1
    }
  }, [reload])

  const show = useCallback(
    (view: { first: number; last: number }) => {
      if (loaded.key !== key || loaded.pages === null || loaded.failure !== null) return
      // A page ahead on both sides, so that it is there before a held key or a turned wheel is; not at the top, where each letter of a
      // search comes to and few go further.
      const ahead = view.first === 0 ? 0 : pageSize
      const wide = { first: view.first - ahead, last: view.last + ahead }
      for (const page of missingPages(loaded.pages, wide, inFlight.current)) void ask(page)
    },
    [ask, key, loaded]
  )

  const update = useCallback(
    (change: (pages: Pages) => Pages) =>
      setLoaded((before) => (before.pages === null ? before : { ...before, pages: change(before.pages) })),
    []
  )

  return { pages: loaded.pages, failure: loaded.failure, show, reload, update }
}
