import { loadEngine } from '../../voice/engine.ts'
import { type Answered, createEngineThread } from '../../voice/engine-thread.ts'
import type { Hint } from './hints.ts'
import type { Reading } from './reading.ts'

/** A recording's file, in either form, and the text that may have been said in it. */
export type FollowJob = { path: string; text: string; hints: readonly Hint[] }
export type FollowRequest = FollowJob & { id: number }
export type FollowAnswer = Answered<Reading>

/** Follows recordings against texts, off the event loop. */
export type Follower = {
  /** Rejects when the recording cannot be read, the thread dies, or it takes unreasonably long. */
  follow: (job: FollowJob) => Promise<Reading>
  close: () => Promise<void>
}

/** Ten minutes of speech on a slow machine. */
const patienceMs = 240_000

/**
 * `workerPath` is the built `follow-worker.ts`: electron-vite's `?modulePath` import in the app, a file URL in plain
 * Node. The thread starts at the first job; one that died is replaced at the next.
 */
export const createFollower = (workerPath: string | URL): Follower => {
  const { ask, close } = createEngineThread<FollowRequest, Reading>({
    workerPath,
    loadEngine,
    patienceMs,
    stopped: 'The words engine stopped.',
    tooLong: 'The words engine took too long.',
    failed: (reason) => new Error(reason),
    unloadable: (cause) => cause
  })
  return { follow: (job) => ask((id) => ({ ...job, id })), close }
}
