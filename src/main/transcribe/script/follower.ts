import { Worker } from 'node:worker_threads'
import { type Engine, loadEngine } from '../../voice/engine.ts'
import type { Hint } from './pronounce.ts'
import type { Reading } from './reading.ts'

/** A recording's WAV file and the text that may have been said in it. */
export type FollowJob = { path: string; text: string; hints: readonly Hint[] }
export type FollowRequest = FollowJob & { id: number }
export type FollowAnswer = { id: number } & ({ ok: true; value: Reading } | { ok: false; reason: string })

/** Follows recordings against texts, off the event loop. */
export type Follower = {
  /** Rejects when the recording cannot be read, the thread dies, or it takes unreasonably long. */
  follow: (job: FollowJob) => Promise<Reading>
  close: () => Promise<void>
}

type Waiting = { resolve: (reading: Reading) => void; reject: (cause: Error) => void; timer: NodeJS.Timeout }

/** Ten minutes of speech on a slow machine. */
const patienceMs = 240_000

const startThread = (workerPath: string | URL, engine: Engine, onGone: () => void) => {
  const waiting = new Map<number, Waiting>()
  // Letter-to-sound needs node:wasi, which Node calls experimental on standard error.
  const worker = new Worker(workerPath, {
    workerData: { engine },
    execArgv: ['--disable-warning=ExperimentalWarning']
  })
  worker.unref()
  let gone = false
  const settle = (id: number): Waiting | undefined => {
    const settled = waiting.get(id)
    if (settled !== undefined) clearTimeout(settled.timer)
    waiting.delete(id)
    if (waiting.size === 0) worker.unref()
    return settled
  }
  const abandon = (reason: string): void => {
    if (gone) return
    gone = true
    onGone()
    for (const id of [...waiting.keys()]) settle(id)?.reject(new Error(reason))
  }
  worker.on('message', (answer: FollowAnswer) => {
    const settled = settle(answer.id)
    if (answer.ok) settled?.resolve(answer.value)
    else settled?.reject(new Error(answer.reason))
  })
  worker.on('error', (cause) => abandon(cause instanceof Error ? cause.message : String(cause)))
  worker.on('exit', () => abandon('The words engine stopped.'))
  const ask = (request: FollowRequest): Promise<Reading> =>
    new Promise((resolve, reject) => {
      if (gone) {
        reject(new Error('The words engine stopped.'))
        return
      }
      const timer = setTimeout(() => {
        abandon('The words engine took too long.')
        void worker.terminate()
      }, patienceMs)
      waiting.set(request.id, { resolve, reject, timer })
      worker.ref()
      worker.postMessage(request)
    })
  return { ask, end: async () => void (await worker.terminate()) }
}

/**
 * `workerPath` is the built `follow-worker.ts`: electron-vite's `?modulePath` import in the app, a file URL in plain
 * Node. The thread starts at the first job; one that died is replaced at the next.
 */
export const createFollower = (workerPath: string | URL): Follower => {
  let thread: Promise<ReturnType<typeof startThread>> | null = null
  let nextId = 0
  const running = () => {
    thread ??= loadEngine().then(
      (engine) =>
        startThread(workerPath, engine, () => {
          thread = null
        }),
      (cause: unknown) => {
        thread = null
        throw cause
      }
    )
    return thread
  }
  return {
    follow: async (job) => {
      nextId += 1
      return (await running()).ask({ ...job, id: nextId })
    },
    close: async () => {
      const last = thread
      thread = null
      await (await last)?.end()
    }
  }
}
