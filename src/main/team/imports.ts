import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { CodedError } from '../../shared/errors.ts'
import { bundleVersion } from '../../shared/report.ts'
import { type DroppedFile, type TeamFile, type TeamImportState, teamFilesAtOnce } from '../../shared/team.ts'
import { daysReplaced, listBundles } from '../db/team-bundles.ts'
import { failureFromDisk } from '../disk-errors.ts'
import type { Library } from '../library.ts'
import type { Log } from '../log.ts'
import { keepDropped, type Source } from './dropped.ts'
import { wantReadable } from './read-file.ts'
import { storeBundle } from './store-bundle.ts'
import { type BundleHead, OpeningEnded, type Reader, startReader } from './team-thread.ts'

/** Files on their way into the team, one after the other. */
export type TeamImports = {
  state: () => TeamImportState
  /** `leftOut` = how many files of the same folder are not among these. */
  begin: (paths: readonly string[], leftOut?: number) => TeamImportState
  /** The same with files that were dropped on the window; they are deleted once they are opened. */
  beginDropped: (files: readonly DroppedFile[]) => Promise<TeamImportState>
  cancel: () => TeamImportState
  close: () => void
}

type ImportsSetup = {
  library: Library
  /** Where recordings are written. */
  folder: string
  /** The built `team-worker.ts`. */
  workerPath: string | URL
  now: () => Date
  log: Log
}

/** The first JSON files right in a folder, by name, and how many more there are. */
export const bundlesIn = async (folder: string): Promise<{ paths: string[]; leftOut: number }> => {
  const names = (await readdir(folder, { withFileTypes: true }))
    .filter((entry) => entry.isFile() && entry.name.toLowerCase().endsWith('.json'))
    .map(({ name }) => name)
    .toSorted()
  const paths = names.slice(0, teamFilesAtOnce).map((name) => join(folder, name))
  return { paths, leftOut: names.length - paths.length }
}

const untold = ({ fileName }: Source): TeamFile => ({
  fileName,
  outcome: 'stopped',
  bundleId: null,
  repId: null,
  repName: '',
  from: null,
  to: null,
  attempts: 0,
  takes: 0,
  recordings: 0,
  replacedDays: 0,
  keptDays: 0,
  upgradedFrom: null,
  lacks: [],
  failure: null
})

const withHead = (file: TeamFile, head: BundleHead): TeamFile => ({
  ...file,
  repName: head.repName,
  from: head.from,
  to: head.to,
  attempts: head.attempts,
  takes: head.takes,
  recordings: head.recordings,
  upgradedFrom: head.version < bundleVersion ? head.version : null,
  lacks: head.lacks
})

type Run = {
  ender: AbortController
  reader: Reader | null
  files: TeamFile[]
  /** 0..1 of the file that is being opened. */
  tell: (share: number) => void
}

export const createTeamImports = ({ library, folder, workerPath, now, log }: ImportsSetup): TeamImports => {
  let run: Run | null = null
  let state: TeamImportState = { step: 'none' }

  const openOne = async (of: Run, source: Source): Promise<TeamFile> => {
    const { path } = source
    let file = untold(source)
    try {
      const stats = await stat(path).catch((error: unknown) => {
        throw new CodedError(
          'bundle-unreadable',
          error instanceof Error ? error.message : String(error),
          error
        )
      })
      wantReadable({ size: stats.size, isFile: stats.isFile() })
      // A reader that ran out of memory over one file is not asked for the next.
      if (of.reader === null || of.reader.isOver())
        of.reader = startReader(workerPath, folder, (share) => of.tell(share))
      const head = await of.reader.ask('open', { path })
      file = withHead(file, head)
      const db = library.handles().write
      const { signal } = of.ender
      const given = { db, reader: of.reader, head, fileName: file.fileName, now: now(), signal, log }
      const { bundleId, isNew } = await storeBundle(given)
      const { replaced, kept } = daysReplaced(db, bundleId)
      const outcome = isNew ? 'imported' : 'already-here'
      return { ...file, outcome, bundleId, replacedDays: isNew ? replaced : 0, keptDays: kept }
    } catch (error) {
      if (error instanceof OpeningEnded) return file
      return { ...file, outcome: 'refused', failure: failureFromDisk(error, 'bundle-unreadable') }
    }
  }
  /** Who somebody is may follow from a later file. */
  const named = (files: readonly TeamFile[]): TeamFile[] => {
    const people = new Map(listBundles(library.handles().read).map(({ id, repId }) => [id, repId]))
    return files.map((file) => ({ ...file, repId: people.get(file.bundleId ?? '') ?? null }))
  }
  const openAll = async (of: Run, sources: readonly Source[]): Promise<void> => {
    for (const [at, source] of sources.entries()) {
      if (of.ender.signal.aborted) {
        of.files.push(untold(source))
        continue
      }
      of.tell = (share) => {
        if (run !== of) return
        state = {
          step: 'working',
          fileName: source.fileName,
          file: at + 1,
          files: sources.length,
          share: (at + share) / sources.length
        }
      }
      of.tell(0)
      of.files.push(await openOne(of, source))
    }
  }
  const letGo = (): void => {
    run?.ender.abort()
    run?.reader?.end()
  }

  const start = ([first, ...others]: readonly Source[], leftOut = 0): Promise<void> => {
    if (first === undefined) {
      state = { step: 'done', files: [], leftOut }
      return Promise.resolve()
    }
    const begun: Run = { ender: new AbortController(), reader: null, files: [], tell: () => {} }
    run = begun
    state = { step: 'working', fileName: first.fileName, file: 1, files: others.length + 1, share: 0 }
    return (
      openAll(begun, [first, ...others])
        .catch((error: unknown) => log.fault('opening bundles', error))
        .finally(() => {
          begun.reader?.end()
          run = null
          state = { step: 'done', files: named(begun.files), leftOut }
        })
        // The library may have been closed meanwhile.
        .catch((error: unknown) => log.fault('ending the opening of bundles', error))
    )
  }

  return {
    state: () => state,
    begin: (paths, leftOut) => {
      if (run !== null) return state
      const sources = paths.map((path) => ({ path, fileName: basename(path) }))
      void start(sources, leftOut)
      return state
    },
    beginDropped: async (files) => {
      if (run !== null) return state
      const { sources, forget } = await keepDropped(folder, files)
      // Others may have been chosen meanwhile.
      const opened = run === null ? start(sources) : Promise.resolve()
      void opened.then(forget).catch((error: unknown) => log.fault('deleting dropped files', error))
      return state
    },
    cancel: () => {
      if (run === null) state = { step: 'none' }
      else letGo()
      return state
    },
    close: letGo
  }
}
