import { randomUUID } from 'node:crypto'
import type { AudioMeasures } from '../../shared/take.ts'
import { createTaskThreads } from '../task-threads.ts'
import type { MeasuredFile } from './measure-file.ts'

/** A sealed recording, or mono samples, -1..1, that are in no file. */
type FileJob = { path: string }
type SoundJob = { samples: Float32Array; sampleRate: number }
export type MeasureJob = FileJob | SoundJob

/** Measures a sealed recording; rejects when that fails. */
export type MeasureFile = (path: string) => Promise<MeasuredFile>
export type MeasureSound = (samples: Float32Array, sampleRate: number) => Promise<AudioMeasures>

/** Ten minutes of sound take some seconds; what takes longer than this has gone wrong. */
const patienceMs = 120_000

/** Measures in threads of their own; `workerPath` is the built `measure-worker.ts` (`createTaskThreads`). */
export const createMeasurer = (
  workerPath: string | URL
): { measure: MeasureFile; measureSound: MeasureSound; close: () => Promise<void> } => {
  const files = createTaskThreads<FileJob, MeasuredFile>(workerPath, patienceMs)
  const sounds = createTaskThreads<SoundJob, AudioMeasures>(workerPath, patienceMs)
  return {
    measure: (path) => files.run(path, { path }),
    measureSound: (samples, sampleRate) => sounds.run(randomUUID(), { samples, sampleRate }),
    close: async () => {
      await Promise.all([files.close(), sounds.close()])
    }
  }
}
