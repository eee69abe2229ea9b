import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Failure } from '../shared/errors.ts'
import { failureFromDisk } from './disk-errors.ts'

/** Every place that Ringback writes to; all of it lies in one folder. */
export type DataFolder = {
  root: string
  /** True when RINGBACK_DATA named the folder. */
  overridden: boolean
  library: string
  /** Recordings that are being made, or whose program was killed. */
  spool: string
  recordings: string
  /** Rendered greetings; all of them can be made again. */
  greetings: string
  /** What is said in live talks, rendered; all of it can be made again. */
  lines: string
  /** Takes rendered as their listener hears them; all of them can be made again. */
  heard: string
  /** The rep's own scenarios. */
  scenarios: string
  /** The recordings in others' reports. */
  team: string
  /** Copies of the library from before a migration. */
  backups: string
  /** Speech models for dictation, each in a folder of its own. */
  models: string
  logs: string
  /** Chromium's own files. */
  browser: string
}

/** The places under `RINGBACK_DATA`, or under the user's own folder when that is not set. */
export const dataFolder = (named: string | undefined, userFolder: string): DataFolder => {
  const overridden = named !== undefined && named !== ''
  const root = overridden ? resolve(named) : userFolder
  return {
    root,
    overridden,
    library: join(root, 'library.sqlite'),
    spool: join(root, 'spool'),
    recordings: join(root, 'recordings'),
    greetings: join(root, 'greetings'),
    lines: join(root, 'lines'),
    heard: join(root, 'heard'),
    scenarios: join(root, 'scenarios'),
    team: join(root, 'team'),
    backups: join(root, 'backups'),
    models: join(root, 'models'),
    logs: join(root, 'logs'),
    browser: join(root, 'browser')
  }
}

/** Makes the folders and tries to write into each; answers why that is not possible, if so. */
export const prepareDataFolder = (folder: DataFolder): Failure | null => {
  try {
    const { root, spool, recordings, greetings, lines, heard, team, backups, models } = folder
    for (const path of [root, spool, recordings, greetings, lines, heard, team, backups, models]) {
      mkdirSync(path, { recursive: true })
      const probe = join(path, '.probe')
      writeFileSync(probe, 'Ringback may write here.')
      rmSync(probe, { force: true })
    }
    return null
  } catch (error) {
    return failureFromDisk(error, 'folder-read-only')
  }
}
