import { randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { CodedError } from '../../shared/errors.ts'
import type {
  ImportDecision,
  ImportDuplicate,
  ImportFailedRow,
  ImportPreviewRow,
  ImportReading,
  ImportState,
  ImportTarget
} from '../../shared/prospect-import.ts'
import { stagedImports } from '../db/imports.ts'
import { failureFromDisk } from '../disk-errors.ts'
import { writeChosen } from '../kept-files.ts'
import type { Library } from '../library.ts'
import type { Log } from '../log.ts'
import { createTaskThreads } from '../task-threads.ts'
import { type ExportJob, ImportEnded, startImportThread } from './import-thread.ts'
import { checkList, columnsState, type OpenList, readList, wantReadable } from './open-list.ts'
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

/** A hundred thousand cards take some seconds. */
const exportPatienceMs = 120_000

export const createImports = ({ library, databasePath, workerPath, now, log }: ImportsSetup): Imports => {
  const exports = createTaskThreads<ExportJob, number>(workerPath, exportPatienceMs)
  let open: OpenList | null = null
  let state: ImportState = { step: 'none' }

  const put = (next: ImportState): ImportState => {
    state = next
    return state
  }
  const opened = (): OpenList => {
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
  const start = (what: Working, list: OpenList, work: () => Promise<ImportState>): ImportState => {
    const begun = working(what, list.fileName)
    work().then(
      (next) => {
        if (open === list) put(next)
        if (next.step === 'done') letGo()
      },
      (error: unknown) => {
        if (error instanceof ImportEnded || open !== list) return
        log.fault(`import, ${what}`, error)
        put({ step: 'failed', fileName: list.fileName, failure: failureFromDisk(error) })
        letGo()
      }
    )
    return begun
  }
  const read = (list: OpenList, reading: Partial<ImportReading>): ImportState =>
    start('reading', list, () => readList(list, reading))
  const showShare = (list: OpenList, share: number): void => {
    if (open === list && state.step === 'working') put({ ...state, share })
  }

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
      const thread = startImportThread(workerPath, { job: 'import', library: databasePath, path }, (share) =>
        showShare(list, share)
      )
      const list: OpenList = { fileName, thread, ender: new AbortController(), columns: null }
      open = list
      return read(list, {})
    },
    readAgain: (reading) =>
      read(opened(), Object.fromEntries(Object.entries(reading).filter(([, value]) => value !== undefined))),
    preview: (targets) => opened().thread.ask('preview', targets),
    check: (targets) => {
      const list = opened()
      return start('checking', list, () => checkList(list, targets))
    },
    back: () => {
      const { columns, fileName } = opened()
      return columns === null ? state : put(columnsState(fileName, columns))
    },
    duplicates: (offset, limit) => opened().thread.ask('duplicates', offset, limit),
    failed: (offset, limit) => opened().thread.ask('failures', offset, limit),
    saveFailed: async (path) => {
      const csv = await opened().thread.ask('failedCsv')
      await writeChosen(path, 'list-not-written', (part) => writeFile(part, csv))
    },
    run: (decision) => {
      const list = opened()
      return start('importing', list, async () => {
        const plan = await list.thread.ask('plan', decision)
        const record = await storeImport({
          db: library.handles().write,
          fileName: list.fileName,
          at: now().toISOString(),
          plan,
          added: (from, to) => list.thread.ask('added', from, to),
          signal: list.ender.signal,
          onShare: (share) => showShare(list, share),
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
