import { useRef, useState } from 'react'
import { type Block, mostInBlock } from '../../../shared/block.ts'
import { toast, toastFailure } from '../../app/toasts.ts'
import { invoke } from '../../bridge.ts'
import { added } from './choose-model.ts'

type List = { ids: readonly string[]; scenarioId: string }

/** Today's list while it is made: each change is stored, one after the other. */
export const useList = (first: List) => {
  const [list, setList] = useState(first)
  const stored = useRef<Promise<Block | null>>(Promise.resolve(null))

  const change = (newer: List) => {
    setList(newer)
    const store = () => invoke('blocks:choose', { prospectIds: [...newer.ids], scenarioId: newer.scenarioId })
    // One that failed does not keep the next one from being stored.
    stored.current = stored.current.catch(() => null).then(store)
    stored.current.catch(toastFailure)
  }
  const setIds = (ids: readonly string[]) => change({ ...list, ids })

  return {
    ...list,
    setIds,
    setScenario: (scenarioId: string) => change({ ...list, scenarioId }),
    add: (more: readonly string[]) => {
      const { ids, refused } = added(list.ids, more)
      if (ids.length !== list.ids.length) setIds(ids)
      if (refused > 0)
        toast(
          `A block holds ${mostInBlock}: ${refused === 1 ? '1 is' : `${refused} are`} left for the next one.`
        )
    },
    remove: (id: string) => setIds(list.ids.filter((one) => one !== id)),
    /** The list as it is stored, begun; null where that failed, and the rep was told. */
    begin: async (): Promise<Block | null> => {
      try {
        change(list)
        const block = await stored.current
        return block === null ? null : await invoke('blocks:start', { blockId: block.id })
      } catch (error) {
        toastFailure(error)
        return null
      }
    }
  }
}
