import { createTaskThreads } from '../task-threads.ts'
import type { MeasuredFile } from './measure-file.ts'

/** Measures a sealed recording; rejects when that fails. */
export type MeasureFile = (path: string) => Promise<MeasuredFile>

/** Ten minutes of sound take some seconds; what takes longer than this has gone wrong. */
const patienceMs = 120_000

/** Measures recordings in threads of their own; `workerPath` is the built `measure-worker.ts` (`createTaskThreads`). */
export const createMeasurer = (
  workerPath: string | URL
): { measure: MeasureFile; close: () => Promise<void> } => {
  const { run, close } = createTaskThreads<{ path: string }, MeasuredFile>(workerPath, patienceMs)
  return { measure: (path) => run(path, { path }), close }
}
