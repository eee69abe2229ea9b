import { openReadable, type ReadableDb } from '../db/handles.ts'
import { inspectLibrary } from '../db/inspect.ts'
import { newestVersion, versionOf } from '../db/migrate.ts'

export type OpenedLibrary = { ok: true; db: ReadableDb } | { ok: false; reason: string }

const refused = (reason: string): OpenedLibrary => ({ ok: false, reason })

/** Opens the library of a data folder for reading alone: nothing is made, migrated, mended or set aside. */
export const openLibraryToRead = (path: string): OpenedLibrary => {
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
