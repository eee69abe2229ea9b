import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, watch, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** What a second instance leaves behind for the first. */
export interface SecondInstance {
  argv: string[]
  workingDirectory: string
  additionalData: unknown
}

let lock: DatabaseSync | undefined

export function holdsLock(): boolean {
  return lock !== undefined
}

/**
 * Takes the lock in `folder`, or notes this start there for the holder and returns false. The lock is an exclusive
 * transaction in SQLite, which the system releases however the process ends.
 */
export function takeLock(
  folder: string,
  additionalData: unknown,
  onSecond: (second: SecondInstance) => void
): boolean {
  if (lock) return true
  mkdirSync(folder, { recursive: true })
  const database = new DatabaseSync(join(folder, 'lock'))
  try {
    database.exec('PRAGMA locking_mode=EXCLUSIVE; BEGIN EXCLUSIVE')
  } catch {
    database.close()
    leaveNote(folder, { argv: process.argv, workingDirectory: process.cwd(), additionalData })
    return false
  }
  lock = database
  for (const name of readdirSync(folder)) if (isNote(name)) rmSync(join(folder, name))
  watch(folder, (_change, name) => {
    if (name && isNote(name)) readNote(join(folder, name), onSecond)
  }).unref()
  return true
}

export function releaseLock(): void {
  lock?.close()
  lock = undefined
}

const isNote = (name: string): boolean => /^second-\d+\.json$/.test(name)

function leaveNote(folder: string, note: SecondInstance): void {
  const draft = join(folder, `draft-${process.pid}`)
  writeFileSync(draft, JSON.stringify(note))
  renameSync(draft, join(folder, `second-${process.pid}.json`))
}

function readNote(path: string, onSecond: (second: SecondInstance) => void): void {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
    rmSync(path)
  } catch {
    return // a second report of a note that is already read
  }
  onSecond(JSON.parse(text) as SecondInstance)
}
