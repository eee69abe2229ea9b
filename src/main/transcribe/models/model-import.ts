import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { ImportState } from '../../../shared/model.ts'
import type { ModelsContext } from './context.ts'
import { wantRoom } from './disk.ts'
import { copyModel, filesOf, freeId, idFrom, layoutOf, sizeOf } from './install.ts'
import { type Job, jobFailure, stopJob } from './job.ts'

/** A model on its way in from a folder or an archive of the rep's; one at a time, and it runs on by itself. */
export type ModelImport = {
  /** Begins an import; while one runs it does nothing. */
  start: (path: string) => void
  /** Stops the import, or forgets how it failed. */
  cancel: () => Promise<void>
  /** Null = none, or over. */
  state: () => ImportState | null
  close: () => void
}

const bringIn = async (
  { folder, catalogue, disk, unpack, install }: ModelsContext,
  path: string,
  signal: AbortSignal,
  onShare: (share: number) => void
): Promise<void> => {
  const source = await stat(path)
  const isFolder = source.isDirectory()
  // Weights shrink to some two thirds at best; what is really needed shows while it is unpacked.
  const bytes = isFolder ? await sizeOf(filesOf(await layoutOf(path))) : source.size * 1.5
  await wantRoom(folder, bytes, disk)
  const wanted = idFrom(basename(path))
  const known = catalogue.find(({ archiveUrl }) => idFrom(basename(archiveUrl)) === wanted)
  await install(await freeId(folder, known?.id ?? wanted), (into) =>
    isFolder ? copyModel(path, into, onShare, signal) : unpack({ archive: path, into }, onShare, signal)
  )
}

export const createModelImport = (context: ModelsContext): ModelImport => {
  let job: Job<ImportState> | null = null

  const begin = (path: string): void => {
    const ender = new AbortController()
    const fileName = basename(path)
    let state: ImportState = { state: 'unpacking', fileName, share: 0 }
    const run = async (): Promise<void> => {
      try {
        await bringIn(context, path, ender.signal, (share) => {
          state = { state: 'unpacking', fileName, share }
        })
        job = null
      } catch (error) {
        if (ender.signal.aborted) job = null
        else
          state = {
            state: 'failed',
            fileName,
            failure: jobFailure(context.log, 'importing a model', error)
          }
      }
    }
    // The first step waits, so that the job stands before it can end.
    job = { ender, read: () => state, ended: Promise.resolve().then(run) }
  }

  return {
    start: (path) => {
      if (job?.read().state !== 'unpacking') begin(path)
    },
    cancel: async () => {
      const stopped = job
      if (stopped !== null) stopJob(stopped)
      await stopped?.ended
      job = null
    },
    state: () => job?.read() ?? null,
    close: () => {
      if (job !== null) stopJob(job)
    }
  }
}
