import Database from 'better-sqlite3'

declare const readable: unique symbol
declare const writable: unique symbol

/** A connection that queries may read through. */
export type ReadableDb = Database.Database & { readonly [readable]: true }
/** The one connection that may write; reading through it sees the open transaction. */
export type WritableDb = ReadableDb & { readonly [writable]: true }

/** How long a statement waits for another program's lock before it fails as busy. */
const busyTimeoutMs = 2_000

/**
 * Opens the library for writing. A few commits a take make `synchronous = FULL` cheap, and it is what lets the spool be
 * given up as soon as the take's row is committed: under NORMAL a power cut could take back that commit.
 */
export const openWritable = (path: string): WritableDb => {
  const db = new Database(path, { timeout: busyTimeoutMs })
  try {
    db.pragma('journal_mode = WAL')
    db.pragma('synchronous = FULL')
    db.pragma('foreign_keys = ON')
  } catch (error) {
    db.close()
    throw error
  }
  return db as WritableDb
}

/** Opens the library so that nothing can be written through it, not even by mistake. */
export const openReadable = (path: string): ReadableDb =>
  new Database(path, { timeout: busyTimeoutMs, readonly: true, fileMustExist: true }) as ReadableDb
