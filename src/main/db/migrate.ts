import { readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileStamp } from '../file-stamp.ts'
import type { ReadableDb, WritableDb } from './handles.ts'
import { library } from './migrations/0001-library.ts'
import type { Migration } from './migrations/migration.ts'

/** Every step in order; step n leads from version n - 1 to n. */
export const migrations: readonly Migration[] = [library]
export const newestVersion = migrations.length

/** How many copies from before a migration are kept. */
const keptBackups = 3

export const versionOf = (db: ReadableDb): number => db.pragma('user_version', { simple: true }) as number

/** Copies the whole library, its WAL included, and keeps the newest copies only. */
const backUp = (db: WritableDb, backupsFolder: string, now: Date): void => {
  const copy = join(backupsFolder, `library-v${versionOf(db)}-${fileStamp(now)}.sqlite`)
  rmSync(`${copy}.part`, { force: true })
  db.prepare('VACUUM INTO ?').run(`${copy}.part`)
  renameSync(`${copy}.part`, copy)
  const copies = readdirSync(backupsFolder).filter((name) => /^library-v\d+-.*\.sqlite$/.test(name))
  const byAge = copies.toSorted((a, b) => stampIn(b).localeCompare(stampIn(a)))
  for (const name of byAge.slice(keptBackups)) rmSync(join(backupsFolder, name), { force: true })
}
const stampIn = (name: string): string => name.replace(/^library-v\d+-/, '')

/**
 * Brings the library to the newest version, each step in a transaction of its own; a copy of a library with something
 * in it is made first. Leaves a newer library as it is.
 */
export const migrate = (
  db: WritableDb,
  backupsFolder: string,
  now: Date,
  steps: readonly Migration[] = migrations
): void => {
  const from = versionOf(db)
  const due = steps.filter(({ version }) => version > from)
  if (due.length === 0) return
  if (from > 0) backUp(db, backupsFolder, now)
  for (const { version, up } of due)
    db.transaction(() => {
      up(db)
      db.pragma(`user_version = ${version}`)
    }).immediate()
}
