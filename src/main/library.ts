import type { LibraryState } from '../shared/contract.ts'
import { CodedError, type Failure, failures } from '../shared/errors.ts'
import type { DataFolder } from './data-folder.ts'
import { prepareDataFolder } from './data-folder.ts'
import { openReadable, openWritable, type ReadableDb, type WritableDb } from './db/handles.ts'
import { inspectLibrary } from './db/inspect.ts'
import { migrate } from './db/migrate.ts'
import { offerSamples } from './db/samples.ts'
import { newestSetAside, setAside } from './db/set-aside.ts'
import { failureFromDisk } from './disk-errors.ts'
import type { Log } from './log.ts'

type Handles = { readonly read: ReadableDb; readonly write: WritableDb }

/** The one owner of the database connections. */
export type Library = {
  state: () => LibraryState
  /** The connections; throws the failure that keeps the library closed. */
  handles: () => Handles
  /** After damage: makes an empty library, where the damaged one was set aside before. */
  startFresh: () => LibraryState
  close: () => void
}

type Opened = { state: LibraryState; handles: Handles | null }

const failed = (failure: Failure, setAsidePath: string | null = null): Opened => ({
  state: { state: 'failed', failure, setAsidePath },
  handles: null
})

const openHandles = (folder: DataFolder, now: Date): Opened => {
  const write = openWritable(folder.library)
  try {
    migrate(write, folder.backups, now)
    offerSamples(write, now)
    return { state: { state: 'ready' }, handles: { write, read: openReadable(folder.library) } }
  } catch (error) {
    write.close()
    throw error
  }
}

/** `fresh` = the rep has seen that a library was set aside and wants an empty one. */
const open = (folder: DataFolder, now: Date, fresh: boolean): Opened => {
  const unusable = prepareDataFolder(folder)
  if (unusable !== null) return failed(unusable)
  try {
    const inspection = inspectLibrary(folder.library)
    switch (inspection.found) {
      case 'newer': {
        const detail = `Its version is ${inspection.version}: ${folder.library}`
        return failed({ code: 'database-newer', detail })
      }
      case 'damage': {
        const setAsidePath = setAside(folder.library, now)
        return failed({ code: 'database-corrupt', detail: inspection.reason }, setAsidePath)
      }
      case 'nothing': {
        const setAsidePath = fresh ? null : newestSetAside(folder.library)
        const detail = 'It was set aside at an earlier start.'
        return setAsidePath === null
          ? openHandles(folder, now)
          : failed({ code: 'database-corrupt', detail }, setAsidePath)
      }
      case 'library':
        return openHandles(folder, now)
    }
  } catch (error) {
    return failed(failureFromDisk(error))
  }
}

/**
 * Opens the library of a data folder, or says why it stays closed: a damaged one is set aside, one of a newer Ringback
 * is left untouched.
 */
export const openLibrary = (folder: DataFolder, log: Log, now: () => Date = () => new Date()): Library => {
  const attempt = (fresh: boolean): Opened => {
    const result = open(folder, now(), fresh)
    if (result.state.state === 'failed') {
      const { failure, setAsidePath } = result.state
      log.note(`library ${failure.code}: ${failure.detail} (set aside: ${setAsidePath ?? 'no'})`)
    }
    return result
  }
  let current = attempt(false)

  return {
    state: () => current.state,
    handles: () => {
      if (current.handles !== null) return current.handles
      if (current.state.state === 'ready') throw new CodedError('internal', 'The library is closed.')
      throw new CodedError(current.state.failure.code, current.state.failure.detail)
    },
    startFresh: () => {
      if (current.state.state === 'ready') return current.state
      const { code } = current.state.failure
      if (code !== 'database-corrupt') throw new CodedError(code, failures[code].advice)
      current = attempt(true)
      return current.state
    },
    close: () => {
      current.handles?.read.close()
      current.handles?.write.close()
      current = { ...current, handles: null }
    }
  }
}
