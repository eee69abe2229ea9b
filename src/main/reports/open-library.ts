import { openReadable, type ReadableDb } from '../db/handles.ts'
import { inspectLibrary } from '../db/inspect.ts'
import { newestVersion, versionOf } from '../db/migrate.ts'
import { diskErrorCode } from '../disk-errors.ts'

export type OpenedLibrary = { ok: true; db: ReadableDb } | { ok: false; reason: string }

const refused = (reason: string): OpenedLibrary => ({ ok: false, reason })

const opened = (path: string): OpenedLibrary => {
  const inspection = inspectLibrary(path)
  switch (inspection.found) {
    case 'nothing':
      return refused(`There is no library at ${path}.`)
    case 'newer':
      return refused(`The library at ${path} is of a newer Ringback (its version is ${inspection.version}).`)
    case 'damage':
      return refused(`The library at ${path} cannot be read: ${inspection.reason}`)
    case 'library': {
      const db = openReadable(path)
      const version = versionOf(db)
      if (version === newestVersion) return { ok: true, db }
      db.close()
      return refused(
        `The library at ${path} is of an older Ringback. Open it once in this one, then try again.`
      )
    }
  }
}

/** Opens the library of a data folder for reading alone: nothing is made, migrated, mended or set aside. */
export const openLibraryToRead = (path: string): OpenedLibrary => {
  try {
    return opened(path)
  } catch (error) {
    switch (diskErrorCode(error)) {
      case 'database-busy':
        return refused(`Another program has locked the library at ${path}. Close it, then try again.`)
      case 'folder-read-only':
        // SQLite keeps a file of its own beside a library that it reads.
        return refused(
          `The library at ${path} cannot be read where nothing may be written. Copy its folder, and name the copy.`
        )
      default:
        throw error
    }
  }
}
