import { Worker } from 'node:worker_threads'
import type { Engine } from './engine.ts'

/** What a thread answers to the request of that id. */
export type Answered<T> = { id: number } & ({ ok: true; value: T } | { ok: false; reason: string })

type Waiting<T> = { resolve: (value: T) => void; reject: (cause: Error) => void; timer: NodeJS.Timeout }

type ThreadSetup = {
  /** The built worker: electron-vite's `?modulePath` import in the app, a file URL in plain Node. */
  workerPath: string | URL
  loadEngine: () => Promise<Engine>
  /** How long an answer may take. */
  patienceMs: number
  /** The sentences for a thread that ended and for one that was too slow. */
  stopped: string
  tooLong: string
  /** The error for a request that failed, and for an engine that could not be read. */
  failed: (reason: string) => Error
  unloadable: (cause: unknown) => unknown
}

/** One worker thread and the requests it still owes an answer. */
const startThread = <Request extends { id: number }, T>(
  { workerPath, patienceMs, stopped, tooLong, failed }: ThreadSetup,
  engine: Engine,
  onGone: () => void
) => {
  const waiting = new Map<number, Waiting<T>>()
  // The engine needs node:wasi, which Node calls experimental on standard error; only such a thread loads it.
  const worker = new Worker(workerPath, {
    workerData: { engine },
    execArgv: ['--disable-warning=ExperimentalWarning']
  })
  worker.unref()
  const settle = (id: number): Waiting<T> | undefined => {
    const settled = waiting.get(id)
    if (settled !== undefined) clearTimeout(settled.timer)
    waiting.delete(id)
    if (waiting.size === 0) worker.unref()
    return settled
  }
  let gone = false
  const abandon = (reason: string): void => {
    if (gone) return
    gone = true
    onGone()
    for (const id of [...waiting.keys()]) settle(id)?.reject(failed(reason))
  }
  worker.on('message', (answer: Answered<T>) => {
    const settled = settle(answer.id)
    if (answer.ok) settled?.resolve(answer.value)
    else settled?.reject(failed(answer.reason))
  })
  worker.on('error', (cause) => abandon(cause instanceof Error ? cause.message : String(cause)))
  worker.on('exit', () => abandon(stopped))
  const ask = (request: Request): Promise<T> =>
    new Promise((resolve, reject) => {
      if (gone) {
        reject(failed(stopped))
        return
      }
      const timer = setTimeout(() => {
        abandon(tooLong)
        void worker.terminate()
      }, patienceMs)
      waiting.set(request.id, { resolve, reject, timer })
      worker.ref()
      worker.postMessage(request)
    })
  return { ask, end: async () => void (await worker.terminate()) }
}

/**
 * Work with the speech engine off the event loop. The engine is read and the thread started at the first request; a
 * thread that died is replaced at the next one. `close` ends it: what was still being worked on is rejected.
 */
export const createEngineThread = <Request extends { id: number }, T>(setup: ThreadSetup) => {
  let thread: Promise<ReturnType<typeof startThread<Request, T>>> | null = null
  let nextId = 0
  const running = () => {
    thread ??= setup.loadEngine().then(
      (engine) =>
        startThread<Request, T>(setup, engine, () => {
          thread = null
        }),
      (cause: unknown) => {
        thread = null
        throw setup.unloadable(cause)
      }
    )
    return thread
  }
  return {
    /** The job's request under a number of its own. */
    ask: async (request: (id: number) => Request): Promise<T> => {
      nextId += 1
      const numbered = request(nextId)
      return (await running()).ask(numbered)
    },
    close: async (): Promise<void> => {
      const last = thread
      thread = null
      await (await last)?.end()
    }
  }
}
