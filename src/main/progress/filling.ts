import { setTimeout as wait } from 'node:timers/promises'
import { CodedError } from '../../shared/errors.ts'
import type { ReadableDb } from '../db/handles.ts'
import { putFigures, type TakeFigures, takesWithoutFigures, type UnreadTake } from '../db/progress.ts'
import { findTake } from '../db/takes.ts'
import type { Library } from '../library.ts'
import { anybody, type Listener } from '../listening/listening.ts'
import type { Log } from '../log.ts'
import { rulebookInForce } from '../packs/packs.ts'
import { figuresOf, madeByNow } from './take-figures.ts'

/** Takes read in one go, and committed together: a slice that neither a recording nor the window feels. */
const slice = 4
/** Takes looked up at a time: to find them, those that were read are passed over. */
const lookedUp = 200
/** Between two slices. */
const restMs = 40

export type Filling = {
  /** Reads the newest takes that nobody has read yet. */
  fillNewest: () => Promise<void>
  /** Goes on with the others while there are any, in the background. */
  fillRest: () => void
  /** Ends that; what was read is kept. */
  close: () => void
}

type FillingContext = {
  library: Library
  listenerOf: (scenarioId: string) => Promise<Listener>
  log: Log
}

const unread = (takeSeq: number, madeBy: string): TakeFigures => ({
  takeSeq,
  madeBy,
  articulationRate: null,
  fillersPerMinute: null,
  longestPauseMs: null,
  spokenMs: null,
  hook: null,
  hookMs: null,
  isTimed: false,
  heard: null,
  deletedMs: null,
  listener: null
})

/** A take that cannot be read has nothing known of it, and is not tried again and again. */
const figuresIn = (db: ReadableDb, { seq, id }: UnreadTake, listener: Listener, log: Log): TakeFigures[] => {
  try {
    const take = findTake(db, id)
    return take === null ? [] : [figuresOf(db, take, listener)]
  } catch (error) {
    log.fault('reading the figures of a take', error)
    return [unread(seq, madeByNow(rulebookInForce(db)))]
  }
}

export const createFilling = ({ library, listenerOf, log }: FillingContext): Filling => {
  let isClosed = false
  let isRunning = false

  const isReady = (): boolean => !isClosed && library.state().state === 'ready'

  const due = (limit: number): UnreadTake[] => {
    if (!isReady()) return []
    const { read } = library.handles()
    return takesWithoutFigures(read, madeByNow(rulebookInForce(read)), limit)
  }

  const fill = async (takes: readonly UnreadTake[]): Promise<void> => {
    const listeners = await Promise.all(takes.map(({ scenarioId }) => listenerOf(scenarioId)))
    if (!isReady()) return
    const { write } = library.handles()
    // Read and written without a pause: words that change meanwhile would leave figures of the old ones.
    write
      .transaction(() => {
        for (const [at, take] of takes.entries())
          for (const figures of figuresIn(write, take, listeners[at] ?? anybody, log))
            putFigures(write, figures)
      })
      .immediate()
  }

  const fillAll = async (): Promise<void> => {
    for (let takes = due(lookedUp); takes.length > 0; takes = due(lookedUp))
      for (let at = 0; at < takes.length && isReady(); at += slice) {
        await fill(takes.slice(at, at + slice))
        await wait(restMs, undefined, { ref: false })
      }
  }

  const stop = (error: unknown): void => {
    if (!(error instanceof CodedError)) log.fault('reading the figures of old takes', error)
  }

  return {
    fillNewest: async () => {
      await fill(due(slice)).catch(stop)
    },
    fillRest: () => {
      if (isRunning) return
      isRunning = true
      fillAll()
        .catch(stop)
        .finally(() => {
          isRunning = false
        })
    },
    close: () => {
      isClosed = true
    }
  }
}
