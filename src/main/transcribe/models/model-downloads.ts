import type { DownloadState, SuggestedModel } from '../../../shared/model.ts'
import type { ModelsContext } from './context.ts'
import { wantRoom } from './disk.ts'
import { type Archive, downloadArchive, dropDownload, keptBytes } from './download.ts'
import { partFolder } from './install.ts'
import { type Job, jobFailure, stopJob } from './job.ts'
import { createRate } from './rate.ts'

/** The downloads of suggested models; each runs on by itself, beside the others. */
export type ModelDownloads = {
  /** Begins a download or goes on with one; one that runs already is left to run. */
  start: (suggestion: SuggestedModel) => void
  /** Stops a download; what came in stays. */
  pause: (id: string) => Promise<void>
  /** Stops a download and lets go of what came in. */
  drop: (id: string) => Promise<void>
  /** Null = never begun, or over. */
  stateOf: (suggestion: SuggestedModel) => Promise<DownloadState | null>
  /** Stops all of them. */
  close: () => void
}

const archiveOf = ({ archiveUrl, archiveBytes, sha256 }: SuggestedModel): Archive => ({
  url: archiveUrl,
  bytes: archiveBytes,
  sha256
})

const keptOf = (folder: string, suggestion: SuggestedModel): Promise<number> =>
  keptBytes(archiveOf(suggestion), partFolder(folder, suggestion.id))

const fetchAndInstall = async (
  { folder, network, disk, unpack, install, nowMs }: ModelsContext,
  suggestion: SuggestedModel,
  signal: AbortSignal,
  show: (state: DownloadState) => void
): Promise<void> => {
  const { id, unpackedBytes } = suggestion
  const archive = archiveOf(suggestion)
  const part = partFolder(folder, id)
  const rate = createRate(nowMs)
  const kept = await keptBytes(archive, part)
  await wantRoom(folder, archive.bytes - kept + unpackedBytes, disk)
  const onBytes = (fetchedBytes: number): void => {
    rate.note(fetchedBytes)
    show({
      state: 'downloading',
      fetchedBytes,
      totalBytes: archive.bytes,
      ...rate.read(archive.bytes)
    })
  }
  const path = await downloadArchive({ archive, folder: part, network, disk, signal, onBytes })
  show({ state: 'unpacking', share: 0 })
  await install(id, (into) =>
    unpack({ archive: path, into }, (share) => show({ state: 'unpacking', share }), signal)
  )
  await dropDownload(part)
}

export const createModelDownloads = (context: ModelsContext): ModelDownloads => {
  const { folder, log } = context
  const jobs = new Map<string, Job<DownloadState>>()

  const begin = (suggestion: SuggestedModel): void => {
    const { id, archiveBytes: totalBytes } = suggestion
    const ender = new AbortController()
    let state: DownloadState = {
      state: 'downloading',
      fetchedBytes: 0,
      totalBytes,
      bytesPerS: null,
      leftS: null
    }
    const run = async (): Promise<void> => {
      try {
        await fetchAndInstall(context, suggestion, ender.signal, (shown) => {
          state = shown
        })
        jobs.delete(id)
      } catch (error) {
        if (ender.signal.aborted) {
          jobs.delete(id)
          return
        }
        const failure = jobFailure(log, `fetching the model ${id}`, error)
        if (failure.code === 'model-disk-full') await dropDownload(partFolder(folder, id))
        state = { state: 'failed', fetchedBytes: await keptOf(folder, suggestion), totalBytes, failure }
      }
    }
    jobs.set(id, { ender, read: () => state, ended: run() })
  }

  const pause = async (id: string): Promise<void> => {
    const job = jobs.get(id)
    if (job !== undefined) stopJob(job)
    await job?.ended
    jobs.delete(id)
  }

  return {
    start: (suggestion) => {
      const job = jobs.get(suggestion.id)
      if (job === undefined || job.read().state === 'failed') begin(suggestion)
    },
    pause,
    drop: async (id) => {
      await pause(id)
      await dropDownload(partFolder(folder, id))
    },
    stateOf: async (suggestion) => {
      const job = jobs.get(suggestion.id)
      if (job !== undefined) return job.read()
      const fetchedBytes = await keptOf(folder, suggestion)
      return fetchedBytes === 0
        ? null
        : { state: 'paused', fetchedBytes, totalBytes: suggestion.archiveBytes }
    },
    close: () => {
      for (const job of jobs.values()) stopJob(job)
    }
  }
}
