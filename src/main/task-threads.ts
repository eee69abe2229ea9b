import { Worker } from 'node:worker_threads'

/**
 * Work of one kind beside the program's own thread, so that long work freezes nothing: a thread for each piece, which
 * ends with it and leaves no memory behind. The same key asked for twice at once is worked on once. `workerPath` is a
 * built worker that posts one message: electron-vite's `?modulePath` import in the app, a file URL in plain Node.
 */
export const createTaskThreads = <Given extends object, Result>(
  workerPath: string | URL,
  patienceMs: number
): { run: (key: string, given: Given) => Promise<Result>; close: () => Promise<void> } => {
  const running = new Map<string, Promise<Result>>()
  const threads = new Set<Worker>()

  const start = (given: Given): Promise<Result> =>
    new Promise((resolve, reject) => {
      const thread = new Worker(workerPath, { workerData: given })
      threads.add(thread)
      const timer = setTimeout(() => void thread.terminate(), patienceMs)
      thread.once('message', resolve)
      thread.once('error', reject)
      thread.once('exit', () => {
        clearTimeout(timer)
        threads.delete(thread)
        reject(new Error('The thread ended early.'))
      })
    })

  return {
    run: (key, given) => {
      const result = running.get(key) ?? start(given).finally(() => running.delete(key))
      running.set(key, result)
      return result
    },
    close: async () => {
      await Promise.all([...threads].map((thread) => thread.terminate()))
    }
  }
}
