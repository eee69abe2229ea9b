import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { TeamTableFormat } from '../../shared/team.ts'
import { listBundles } from '../db/team-bundles.ts'
import { writeChosen } from '../kept-files.ts'
import type { Library } from '../library.ts'
import { localTime } from '../takes/local-time.ts'
import { createTaskThreads } from '../task-threads.ts'
import type { TablesJob } from './team-thread.ts'
import { titlesOf } from './titles.ts'

type WrittenTable = { fileName: string; rows: number }

/** The team as tables for other programs, made beside the window. */
export type TablesExport = {
  /** Writes the tables into a new folder in this one. */
  exportTables: (
    into: string,
    format: TeamTableFormat,
    withMark: boolean
  ) => Promise<{ path: string | null; tables: WrittenTable[] }>
  /** Ends the writing of tables, which then answers no path and leaves nothing. */
  stopExport: () => undefined
  close: () => void
}

type TablesExportSetup = {
  library: Library
  databasePath: string
  /** The built `team-worker.ts`. */
  workerPath: string | URL
  now: () => Date
}

/** The tables of a large team take some seconds. */
const patienceMs = 300_000

/** "Ringback team 2026-11-22 1830 CSV", with a number where there is one: several are often wanted within a minute. */
const newFolder = (into: string, now: Date, format: TeamTableFormat): string => {
  const stamp = localTime(now)
  const named = format === 'csv' ? 'CSV' : 'Parquet'
  const path = join(
    into,
    `Ringback team ${stamp.slice(0, 10)} ${stamp.slice(11, 16).replace(':', '')} ${named}`
  )
  let free = path
  for (let more = 2; existsSync(free); more += 1) free = `${path} ${more}`
  return free
}

export const createTablesExport = ({
  library,
  databasePath,
  workerPath,
  now
}: TablesExportSetup): TablesExport => {
  const threads = createTaskThreads<TablesJob, WrittenTable[]>(workerPath, patienceMs)
  let stops = 0

  return {
    exportTables: async (into, format, withMark) => {
      const path = newFolder(into, now(), format)
      const before = stops
      try {
        const written = await writeChosen(path, 'team-not-written', async (part) => {
          await mkdir(part)
          if (stops !== before) throw new Error('It was stopped.')
          const ruleTitles = titlesOf(listBundles(library.handles().read))
          const given = { library: databasePath, folder: part, format, withMark, ruleTitles }
          return threads.run(part, { job: 'tables', ...given })
        })
        return { path, tables: written }
      } catch (error) {
        if (stops === before) throw error
        return { path: null, tables: [] }
      }
    },
    stopExport: () => {
      stops += 1
      void threads.close()
      return undefined
    },
    close: () => void threads.close()
  }
}
