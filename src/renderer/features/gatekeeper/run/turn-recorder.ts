import type { Input } from '../../../../shared/contract.ts'
import { createBatcher } from '../../../microphone/batcher.ts'
import { createAppendQueue } from '../../../recorder/append-queue.ts'

/** A turn is stored in pieces as small as a take's. */
const chunkMs = 250
/** How far back a turn may begin: an answer may wait for eight seconds, and is heard as one a little after it began. */
const heldMs = 11_000
/** All that was held may wait for the disk at once, and ten seconds more. */
const maxWaiting = (heldMs + 10_000) / chunkMs

type TurnRecorderOptions = {
  sampleRate: number
  openTurn: () => Promise<{ takeId: string }>
  append: (input: Input<'takes:append'>) => Promise<unknown>
  onFailure: (error: unknown) => void
}

type OpenTurn = {
  begun: Promise<string>
  batcher: ReturnType<typeof createBatcher>
  queue: ReturnType<typeof createAppendQueue>
}

/**
 * One microphone for a whole talk, one recording for each turn: the last seconds are held in memory, and a turn is
 * stored from where it began, also when it is known to be one only a moment later.
 */
export const createTurnRecorder = ({ sampleRate, openTurn, append, onFailure }: TurnRecorderOptions) => {
  const framesOf = (ms: number): number => Math.round((ms * sampleRate) / 1000)
  let taken = 0
  let held: { from: number; samples: Float32Array }[] = []
  let turn: OpenTurn | null = null
  return {
    push: (samples: Float32Array): void => {
      turn?.batcher.push(samples)
      held.push({ from: taken, samples })
      taken += samples.length
      const oldest = taken - framesOf(heldMs)
      held = held.filter(({ from, samples: piece }) => from + piece.length > oldest)
    },
    elapsedMs: (): number => (taken * 1000) / sampleRate,
    isOpen: (): boolean => turn !== null,
    /** Stores from `fromMs` on, counted from the first sample of the talk. */
    open: (fromMs: number): void => {
      const begun = openTurn().then(({ takeId }) => takeId)
      const queue = createAppendQueue({ begun, append, onFailure, maxWaiting })
      const opened = { begun, queue, batcher: createBatcher(framesOf(chunkMs), queue.push) }
      const first = framesOf(fromMs)
      for (const { from, samples } of held) {
        if (from + samples.length > first) opened.batcher.push(samples.subarray(Math.max(0, first - from)))
      }
      turn = opened
    },
    /** Ends the recording; resolves to its id once all of it is stored, null where there was none or none could be made. */
    close: async (): Promise<string | null> => {
      const closed = turn
      turn = null
      if (closed === null) return null
      closed.batcher.flush()
      await closed.queue.drained()
      return closed.begun.catch(() => null)
    }
  }
}
