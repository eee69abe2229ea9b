import { CodedError, type ErrorCode, type Failure } from '../shared/errors.ts'

/** What the system's and SQLite's error codes mean to the rep. */
const meanings: Readonly<Record<string, ErrorCode>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EFBIG: 'disk-full',
  SQLITE_FULL: 'disk-full',
  EACCES: 'folder-read-only',
  EPERM: 'folder-read-only',
  EROFS: 'folder-read-only',
  ENOTDIR: 'folder-read-only',
  SQLITE_READONLY: 'folder-read-only',
  SQLITE_CANTOPEN: 'folder-read-only',
  SQLITE_PERM: 'folder-read-only',
  SQLITE_BUSY: 'database-busy',
  SQLITE_LOCKED: 'database-busy',
  SQLITE_CORRUPT: 'database-corrupt',
  SQLITE_NOTADB: 'database-corrupt'
}

const systemCode = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null

/** The code for a known disk or database fault, null for anything else; SQLite's extended codes count as their base. */
export const diskErrorCode = (error: unknown): ErrorCode | null => {
  const code = systemCode(error)
  if (code === null) return null
  return meanings[code] ?? meanings[code.split('_').slice(0, 2).join('_')] ?? null
}

/** Any error as a failure; `otherwise` is the code for one whose cause is not known. */
export const failureFromDisk = (error: unknown, otherwise: ErrorCode = 'internal'): Failure => {
  const detail = error instanceof Error ? error.message : String(error)
  if (error instanceof CodedError) return { code: error.code, detail }
  return { code: diskErrorCode(error) ?? otherwise, detail }
}

/** The same error with a code from the closed list where it has one, to be thrown on. */
export const coded = (error: unknown): unknown => {
  if (error instanceof CodedError) return error
  const code = diskErrorCode(error)
  return code === null ? error : new CodedError(code, (error as Error).message, error)
}
