import { randomUUID } from 'node:crypto'
import { stat, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { CodedError } from '../../shared/errors.ts'
import {
  type ImportDecision,
  type ImportDuplicate,
  type ImportFailedRow,
  type ImportPreviewRow,
  type ImportReading,
  type ImportState,
  type ImportTarget,
  importMaxBytes
} from '../../shared/prospect-import.ts'
import { stagedImports } from '../db/imports.ts'
import { failureFromDisk } from '../disk-errors.ts'
import { writeChosen } from '../kept-files.ts'
import type { Library } from '../library.ts'
import type { Log } from '../log.ts'
import { createTaskThreads } from '../task-threads.ts'
import type { CheckResult, ReadResult } from './import-session.ts'
import { type ExportJob, ImportEnded, type ImportThread, startImportThread } from './import-thread.ts'
import { dropImport, storeImport } from './store-import.ts'

/** One file at a time on its way into the library, and lists on their way out. */
export type Imports = {
  state: () => ImportState
  begin: (path: string) => Promise<ImportState>
  readAgain: (reading: { [Name in keyof ImportReading]?: ImportReading[Name] | undefined }) => ImportState
  preview: (targets: ImportTarget[]) => Promise<ImportPreviewRow[]>
  check: (targets: ImportTarget[]) => ImportState
  back: () => ImportState
  duplicates: (offset: number, limit: number) => Promise<ImportDuplicate[]>
  failed: (offset: number, limit: number) => Promise<ImportFailedRow[]>
  saveFailed: (path: string) => Promise<void>
  run: (decision: ImportDecision) => ImportState
  cancel: () => ImportState
  /** Writes cards as CSV, whole or not at all; answers how many. */
  exportTo: (path: string, ids: readonly string[] | null, withMark: boolean) => Promise<number>
  /** At start: lets go of what an end in the middle left. */
  tidy: () => Promise<void>
  close: () => void
}

type ImportsSetup = {
  library: Library
  databasePath: string
  /** The built `import-worker.ts`. */
  workerPath: string | URL
  now: () => Date
  log: Log
}

type Working = Extract<ImportState, { step: 'working' }>['what']

/** A file that is open, the way it was read, and how to stop what is being done with it. */
type Open = {
  fileName: string
  thread: ImportThread
  ender: AbortController
  columns: ReadResult | null
}

/** A hundred thousand cards take some seconds. */
const exportPatienceMs = 120_000

const wantReadable = async (path: string): Promise<void> => {
  const { size } = await stat(path).catch((error: unknown) => {
    throw new CodedError('import-unreadable', error instanceof Error ? error.message : String(error), error)
  })
  if (size > importMaxBytes)
    throw new CodedError('import-too-large', `It has ${Math.ceil(size / 1_000_000)} MB.`)
  if (size === 0) throw new CodedError('import-empty', 'The file is empty.')
}

export const createImports = ({ library, databasePath, workerPath, now, log }: ImportsSetup): Imports => {
  const exports = createTaskThreads<ExportJob, number>(workerPath, exportPatienceMs)
  let open: Open | null = null
  let state: ImportState = { step: 'none' }

  const put = (next: ImportState): ImportState => {
    state = next
    return state
  }
  const opened = (): Open => {
    if (open === null) throw new CodedError('import-missing')
    return open
  }
  const working = (what: Working, fileName: string): ImportState =>
    put({ step: 'working', what, fileName, share: 0 })
  const letGo = (): void => {
    open?.ender.abort()
    open?.thread.end()
    open = null
  }
  /** Does it beside the window; what it comes to shows in the state, unless the rep has stopped it meanwhile. */
  const start = (what: Working, job: Open, work: () => Promise<ImportState>): ImportState => {
    const begun = working(what, job.fileName)
    work().then(
      (next) => {
        if (open === job) put(next)
        if (next.step === 'done') letGo()
      },
      (error: unknown) => {
        if (error instanceof ImportEnded || open !== job) return
        log.fault(`import, ${what}`, error)
        put({ step: 'failed', fileName: job.fileName, failure: failureFromDisk(error) })
        letGo()
      }
    )
    return begun
  }
  const columnsOf = (fileName: string, result: ReadResult): ImportState => ({
    step: 'columns',
    fileName,
    ...result
  })
  const read = (job: Open, reading: Partial<ImportReading>): ImportState =>
    start('reading', job, async () => {
      job.columns = await job.thread.ask('read', reading)
      return columnsOf(job.fileName, job.columns)
    })

  return {
    state: () => state,
    begin: async (path) => {
      const fileName = basename(path)
      letGo()
      try {
        await wantReadable(path)
      } catch (error) {
        return put({ step: 'failed', fileName, failure: failureFromDisk(error) })
      }
      const onShare = (share: number): void => {
        if (state.step === 'working' && open?.thread === thread) put({ ...state, share })
      }
      const thread: ImportThread = startImportThread(
        workerPath,
        { job: 'import', library: databasePath, path },
        onShare
      )
      open = { fileName, thread, ender: new AbortController(), columns: null }
      return read(open, {})
    },
    readAgain: (reading) =>
      read(opened(), Object.fromEntries(Object.entries(reading).filter(([, value]) => value !== undefined))),
    preview: (targets) => opened().thread.ask('preview', targets),
    check: (targets) => {
      const job = opened()
      return start('checking', job, async () => {
        const result: CheckResult = await job.thread.ask('check', targets)
        if (job.columns !== null)
          job.columns.columns = job.columns.columns.map((column, at) => ({
            ...column,
            target: targets[at] ?? 'skip'
          }))
        const preview = await job.thread.ask('preview', targets)
        if (job.columns !== null) job.columns.preview = preview
        return { step: 'checked', fileName: job.fileName, ...result }
      })
    },
    back: () => {
      const { columns, fileName } = opened()
      return columns === null ? state : put(columnsOf(fileName, columns))
    },
    duplicates: (offset, limit) => opened().thread.ask('duplicates', offset, limit),
    failed: (offset, limit) => opened().thread.ask('failures', offset, limit),
    saveFailed: async (path) => {
      const csv = await opened().thread.ask('failedCsv')
      await writeChosen(path, 'list-not-written', (part) => writeFile(part, csv))
    },
    run: (decision) => {
      const job = opened()
      return start('importing', job, async () => {
        const plan = await job.thread.ask('plan', decision)
        const record = await storeImport({
          db: library.handles().write,
          fileName: job.fileName,
          at: now().toISOString(),
          plan,
          added: (from, to) => job.thread.ask('added', from, to),
          signal: job.ender.signal,
          onShare: (share) => {
            if (open === job && state.step === 'working') put({ ...state, share })
          },
          log
        })
        return { step: 'done', record }
      })
    },
    cancel: () => {
      letGo()
      return put({ step: 'none' })
    },
    exportTo: (path, ids, withMark) =>
      writeChosen(path, 'list-not-written', (part) =>
        exports.run(randomUUID(), { job: 'export', library: databasePath, path: part, ids, withMark })
      ),
    tidy: async () => {
      const { write } = library.handles()
      for (const id of stagedImports(write)) await dropImport(write, id, now().toISOString())
    },
    close: () => {
      letGo()
      void exports.close()
    }
  }
}
