import { randomUUID } from 'node:crypto'
import { mkdir, rm, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { CodedError, type Failure } from '../../../shared/errors.ts'
import type {
  DownloadState,
  ImportState,
  ModelShelf,
  ModelTest,
  SuggestedModel
} from '../../../shared/model.ts'
import { failureFromDisk } from '../../disk-errors.ts'
import type { Log } from '../../log.ts'
import { type ModelDisk, modelDiskError, wantRoom } from './disk.ts'
import { type Archive, downloadArchive, dropDownload, keptBytes, type Network } from './download.ts'
import {
  copyModel,
  filesOf,
  freeId,
  idFrom,
  layoutOf,
  listInstalled,
  partialFolder,
  settle,
  sizeOf,
  tidyModels,
  unpackingFolder
} from './install.ts'
import type { ModelLayout } from './layout.ts'
import { createRate } from './rate.ts'
import type { Unpack } from './unpacker.ts'

/** Asks the rep which folder or archive; null when they think better of it. */
export type ChooseModel = (from: 'folder' | 'archive') => Promise<string | null>

/** The speech models of dictation: what is there, what is on its way, and what can be done with them. */
export type Models = {
  read: () => Promise<ModelShelf>
  /** Begins a download or goes on with one; it runs on by itself. */
  download: (id: string) => Promise<ModelShelf>
  /** Stops a download; what came in stays, also when Ringback is closed. */
  pause: (id: string) => Promise<ModelShelf>
  /** Stops a download and lets go of what came in. */
  cancel: (id: string) => Promise<ModelShelf>
  /** Begins to bring a model in from a folder or an archive. */
  importFrom: (path: string) => Promise<ModelShelf>
  cancelImport: () => Promise<ModelShelf>
  use: (id: string | null) => Promise<ModelShelf>
  test: (id: string) => Promise<ModelTest>
  remove: (id: string) => Promise<ModelShelf>
  /** At start: lets go of what an end in the middle left. */
  tidy: () => Promise<void>
  /** Stops everything that is on its way. */
  close: () => void
}

type ModelsSetup = {
  /** The folder that holds a folder for each model. */
  folder: string
  catalogue: readonly SuggestedModel[]
  inUse: () => string | null
  setInUse: (id: string | null) => void
  unpack: Unpack
  network: Network
  disk: ModelDisk
  trySample: (layout: ModelLayout) => Promise<ModelTest>
  /** A clock that only goes forward. */
  nowMs: () => number
  log: Log
}

type Job<State> = { ender: AbortController; read: () => State; ended: Promise<void> }
type ImportJob = Job<ImportState>

/** Ends a job from outside; nothing failed. */
class Ended extends Error {}

const archiveOf = ({ archiveUrl, archiveBytes, sha256 }: SuggestedModel): Archive => ({
  url: archiveUrl,
  bytes: archiveBytes,
  sha256
})

export const createModels = (setup: ModelsSetup): Models => {
  const { folder, catalogue, inUse, setInUse, unpack, network, disk, nowMs, log } = setup
  const downloads = new Map<string, Job<DownloadState>>()
  let importing: ImportJob | null = null

  const suggestionOf = (id: string): SuggestedModel => {
    const found = catalogue.find((one) => one.id === id)
    if (found === undefined) throw new CodedError('model-missing', id)
    return found
  }
  const partOf = (id: string): string => join(partialFolder(folder), id)
  const nameOf = (id: string): string => catalogue.find((one) => one.id === id)?.name ?? id

  /** Fills a new folder and puts the model that is in it in its place. */
  const install = async (id: string, fill: (into: string) => Promise<void>): Promise<void> => {
    const into = join(unpackingFolder(folder), randomUUID())
    await mkdir(into, { recursive: true })
    try {
      await fill(into)
      await settle(into, folder, id)
    } finally {
      await rm(into, { recursive: true, force: true })
    }
    if (inUse() === null) setInUse(id)
  }

  const failureOf = (what: string, error: unknown): Failure => {
    const failure = failureFromDisk(modelDiskError(error))
    log.fault(what, error)
    return failure
  }

  const fetchAndInstall = async (
    suggestion: SuggestedModel,
    signal: AbortSignal,
    show: (state: DownloadState) => void
  ): Promise<void> => {
    const { id, unpackedBytes } = suggestion
    const archive = archiveOf(suggestion)
    const part = partOf(id)
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

  const startDownload = (suggestion: SuggestedModel): void => {
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
        await fetchAndInstall(suggestion, ender.signal, (shown) => {
          state = shown
        })
        downloads.delete(id)
      } catch (error) {
        if (ender.signal.aborted) {
          downloads.delete(id)
          return
        }
        const failure = failureOf(`fetching the model ${id}`, error)
        if (failure.code === 'model-disk-full') await dropDownload(partOf(id))
        const fetchedBytes = await keptBytes(archiveOf(suggestion), partOf(id))
        state = { state: 'failed', fetchedBytes, totalBytes, failure }
      }
    }
    downloads.set(id, { ender, read: () => state, ended: run() })
  }

  const endDownload = async (id: string): Promise<void> => {
    const job = downloads.get(id)
    job?.ender.abort(new Ended())
    await job?.ended
    downloads.delete(id)
  }

  const bringIn = async (
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

  const startImport = (path: string): void => {
    const ender = new AbortController()
    const fileName = basename(path)
    let state: ImportState = { state: 'unpacking', fileName, share: 0 }
    const run = async (): Promise<void> => {
      try {
        await bringIn(path, ender.signal, (share) => {
          state = { state: 'unpacking', fileName, share }
        })
        importing = null
      } catch (error) {
        if (ender.signal.aborted) importing = null
        else state = { state: 'failed', fileName, failure: failureOf('importing a model', error) }
      }
    }
    // The first step waits, so that the job stands before it can end.
    importing = { ender, read: () => state, ended: Promise.resolve().then(run) }
  }

  const downloadStateOf = async (suggestion: SuggestedModel): Promise<DownloadState | null> => {
    const job = downloads.get(suggestion.id)
    if (job !== undefined) return job.read()
    const fetchedBytes = await keptBytes(archiveOf(suggestion), partOf(suggestion.id))
    return fetchedBytes === 0 ? null : { state: 'paused', fetchedBytes, totalBytes: suggestion.archiveBytes }
  }

  const read: Models['read'] = async () => {
    // Before the list: what ends meanwhile is then told as still on its way, never as over and not there.
    const underWay = importing?.read() ?? null
    const [installed, suggested] = await Promise.all([
      listInstalled(folder, nameOf),
      Promise.all(catalogue.map(async (one) => ({ ...one, download: await downloadStateOf(one) })))
    ])
    const used = inUse()
    return {
      installed,
      suggested,
      inUse: installed.some(({ id }) => id === used) ? used : null,
      importing: underWay
    }
  }

  const installedFolder = async (id: string): Promise<string> => {
    const place = join(folder, id)
    const isThere = await stat(place).then(
      (found) => found.isDirectory(),
      () => false
    )
    if (!isThere) throw new CodedError('model-missing', id)
    return place
  }

  return {
    read,
    download: async (id) => {
      const suggestion = suggestionOf(id)
      const job = downloads.get(id)
      if (job === undefined || job.read().state === 'failed') startDownload(suggestion)
      return read()
    },
    pause: async (id) => {
      await endDownload(id)
      return read()
    },
    cancel: async (id) => {
      await endDownload(suggestionOf(id).id)
      await dropDownload(partOf(id))
      return read()
    },
    importFrom: async (path) => {
      if (importing?.read().state !== 'unpacking') startImport(path)
      return read()
    },
    cancelImport: async () => {
      const job = importing
      job?.ender.abort(new Ended())
      await job?.ended
      importing = null
      return read()
    },
    use: async (id) => {
      if (id !== null) await installedFolder(id)
      setInUse(id)
      return read()
    },
    test: async (id) => setup.trySample(await layoutOf(await installedFolder(id))),
    remove: async (id) => {
      await rm(await installedFolder(id), { recursive: true, force: true })
      if (inUse() === id) setInUse(null)
      return read()
    },
    tidy: () => tidyModels(folder, new Set(catalogue.map(({ id }) => id))),
    close: () => {
      for (const { ender } of downloads.values()) ender.abort(new Ended())
      importing?.ender.abort(new Ended())
    }
  }
}
