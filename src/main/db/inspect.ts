import { existsSync, statSync } from 'node:fs'
import { diskErrorCode } from '../disk-errors.ts'
import { openReadable, type ReadableDb } from './handles.ts'
import { newestVersion, versionOf } from './migrate.ts'

export type Inspection =
  | { found: 'nothing' }
  | { found: 'library' }
  | { found: 'newer'; version: number }
  | { found: 'damage'; reason: string }

const applicationId = 0x52494e47

const inspectOpen = (db: ReadableDb): Inspection => {
  const version = versionOf(db)
  if (version > newestVersion) return { found: 'newer', version }
  const objects = db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() as number
  const isOurs = db.pragma('application_id', { simple: true }) === applicationId
  if (version === 0 && objects === 0) return { found: 'nothing' }
  if (version === 0 || !isOurs) return { found: 'damage', reason: 'This is not a library of Ringback’s.' }
  const verdict = db.pragma('quick_check(1)', { simple: true })
  return verdict === 'ok' ? { found: 'library' } : { found: 'damage', reason: String(verdict) }
}

/** Looks at the library without changing a byte of it. Throws when it cannot be read for want of rights or a lock. */
export const inspectLibrary = (path: string): Inspection => {
  // A file of no bytes is what a program killed at its very first start leaves.
  if (!existsSync(path) || statSync(path).size === 0) return { found: 'nothing' }
  let db: ReadableDb | undefined
  try {
    db = openReadable(path)
    return inspectOpen(db)
  } catch (error) {
    if (diskErrorCode(error) !== 'database-corrupt') throw error
    return { found: 'damage', reason: (error as Error).message }
  } finally {
    db?.close()
  }
}
