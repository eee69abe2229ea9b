import { Worker } from 'node:worker_threads'
import type { MeasuredFile } from './measure-file.ts'

/** Measures a sealed recording; rejects when that fails. */
export type MeasureFile = (path: string) => Promise<MeasuredFile>

/** Ten minutes of sound take some seconds; what takes longer than this has gone wrong. */
const patienceMs = 120_000

/**
 * Measures recordings beside the program's own thread, so that a long one freezes nothing: a thread for each, which ends
 * with it and leaves no memory behind. A recording asked for twice at once is measured once. `workerPath` is the built
 * `measure-worker.ts`: electron-vite's `?modulePath` import in the app, a file URL in plain Node.
 */
export const createMeasurer = (
  workerPath: string | URL
): { measure: MeasureFile; close: () => Promise<void> } => {
  const running = new Map<string, Promise<MeasuredFile>>()
  const threads = new Set<Worker>()

  const start = (path: string): Promise<MeasuredFile> =>
    new Promise((resolve, reject) => {
      const thread = new Worker(workerPath, { workerData: { path } })
      threads.add(thread)
      const timer = setTimeout(() => void thread.terminate(), patienceMs)
      thread.once('message', resolve)
      thread.once('error', reject)
      thread.once('exit', () => {
        clearTimeout(timer)
        threads.delete(thread)
        reject(new Error('The measuring ended early.'))
      })
    })

  return {
    measure: (path) => {
      const measured = running.get(path) ?? start(path).finally(() => running.delete(path))
      running.set(path, measured)
      return measured
    },
    close: async () => {
      await Promise.all([...threads].map((thread) => thread.terminate()))
    }
  }
}
