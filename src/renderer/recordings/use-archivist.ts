import { useEffect } from 'react'
import { type Place, useNavigation } from '../app/navigation.ts'
import { useSoundUse } from '../app/sound-use.ts'
import { invoke } from '../bridge.ts'
import { createArchivist } from './archivist.ts'
import { canCompress, codecRateHz, readRecording, toOpus } from './codec.ts'

/** After a call the rep looks at the take; nothing is worked on before that. */
const restMs = 10_000
/** Between two recordings, so that old libraries are worked through without being felt. */
const breathMs = 1_000

const idle = (): Promise<void> =>
  new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: 5_000 }))

const shownTakes = (place: Place): string[] => {
  if (place.screen === 'compare') return [place.takeId, place.otherTakeId]
  return place.screen === 'review' ? [place.takeId] : []
}

/** Takes whose file is open in a player must keep it. */
const inUse = (): string[] => {
  const { clipTakeId } = useSoundUse.getState()
  return [...shownTakes(useNavigation.getState().place), ...(clipTakeId === null ? [] : [clipTakeId])]
}

/** Compresses recordings while the window has nothing else to do, never during a call. */
export const useArchivist = (): void => {
  const isOnCall = useSoundUse((use) => use.isOnCall)
  useEffect(() => {
    if (isOnCall) return
    const stop = new AbortController()
    let timer = setTimeout(turn, restMs)
    const archivist = sharedArchivist
    async function turn() {
      if (!(await canCompress()) || stop.signal.aborted) return
      await idle()
      const hasMore = stop.signal.aborted || (await archivist.work(inUse, stop.signal).catch(() => false))
      if (!stop.signal.aborted) timer = setTimeout(turn, hasMore ? breathMs : restMs)
    }
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [isOnCall])
}

const sharedArchivist = createArchivist({
  next: (input) => invoke('archive:next', input),
  store: (input) => invoke('archive:store', input),
  settle: (input) => invoke('archive:settle', input),
  readRecording,
  toOpus,
  sampleRate: codecRateHz
})
