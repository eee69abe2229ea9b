import { statSync } from 'node:fs'
import { openReadable, openWritable } from '../db/handles.ts'
import { inspectLibrary } from '../db/inspect.ts'
import { migrate, newestVersion, versionOf } from '../db/migrate.ts'

/** What the thread is given: the library's file, the folder of copies, and what time it is. */
export type UpgradeJob = { library: string; backups: string; now: Date }

/** From this size on the rep would wait: 600 MB of 20,000 takes took 4 to 11 s, the copy the most of it. */
const longFromBytes = 64_000_000

/** Whether bringing this library to the newest version may take seconds. What is wrong with one is said when it is opened. */
export const isLongUpgrade = (path: string): boolean => {
  try {
    if (statSync(path).size < longFromBytes) return false
    const db = openReadable(path)
    try {
      const version = versionOf(db)
      return version > 0 && version < newestVersion
    } finally {
      db.close()
    }
  } catch {
    return false
  }
}

/** Brings a sound library to the newest version; any other stays as it is. */
export const upgradeLibrary = ({ library, backups, now }: UpgradeJob): void => {
  if (inspectLibrary(library).found !== 'library') return
  const db = openWritable(library)
  try {
    migrate(db, backups, now)
  } finally {
    db.close()
  }
}
