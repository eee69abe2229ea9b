import type { Input } from '../../shared/contract.ts'
import { CodedError } from '../../shared/errors.ts'
import type { Samples } from '../microphone/batcher.ts'

type AppendQueueOptions = {
  /** The take's id, once its spool exists on disk. */
  begun: Promise<string>
  append: (input: Input<'takes:append'>) => Promise<unknown>
  /** Called once, at the first chunk that could not be stored; later ones are dropped. */
  onFailure: (error: unknown) => void
  maxInFlight?: number
  maxWaiting?: number
}

/**
 * Sends chunks in order, numbered from 0, with few on the way at a time. A disk that falls further behind than
 * `maxWaiting` chunks (10 s by default) counts as failed, so that no take piles up in the window's memory alone.
 */
export const createAppendQueue = ({
  begun,
  append,
  onFailure,
  maxInFlight = 2,
  maxWaiting = 40
}: AppendQueueOptions) => {
  const waiting: Samples[] = []
  let sequence = 0
  let inFlight = 0
  let hasFailed = false
  let takeId: string | null = null
  let settled = Promise.withResolvers<void>()
  settled.resolve()

  const fail = (error: unknown) => {
    if (hasFailed) return
    hasFailed = true
    waiting.length = 0
    onFailure(error)
    settled.resolve()
  }

  const pump = () => {
    while (takeId !== null && !hasFailed && inFlight < maxInFlight) {
      const samples = waiting.shift()
      if (samples === undefined) break
      inFlight += 1
      append({ takeId, sequence, samples })
        .catch(fail)
        .finally(() => {
          inFlight -= 1
          pump()
        })
      sequence += 1
    }
    if (waiting.length === 0 && inFlight === 0) settled.resolve()
  }

  begun.then((id) => {
    takeId = id
    pump()
  }, fail)

  return {
    push: (samples: Samples): void => {
      if (hasFailed) return
      if (waiting.length >= maxWaiting) {
        fail(new CodedError('internal', 'The disk does not keep up with the recording.'))
        return
      }
      if (waiting.length === 0 && inFlight === 0) settled = Promise.withResolvers<void>()
      waiting.push(samples)
      pump()
    },
    /** Resolves when everything pushed so far is on disk, or when storing failed. */
    drained: (): Promise<void> => settled.promise
  }
}
