import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { TeamBundle, TeamFilter, TeamRep, TeamTake, TeamView } from '../../shared/team.ts'
import type { ReadableDb, WritableDb } from '../db/handles.ts'
import {
  bundleIdsOf,
  listBundles,
  purgeBundles,
  setBundleState,
  setJoin,
  setTeamName,
  teamSounds
} from '../db/team-bundles.ts'
import type { Library } from '../library.ts'
import type { Log } from '../log.ts'
import { createTeamImports, type TeamImports } from './imports.ts'
import { knownRepName, teamMissing } from './known.ts'
import { createTablesExport, type TablesExport } from './tables-export.ts'
import { readBundles, readTeam, readTeamRep, readTeamTake } from './views.ts'
import { createWrittenNotes, type WrittenNotes } from './written-notes.ts'

/** Everything that a manager can do with others' bundles. */
export type Team = Omit<WrittenNotes, 'notesFrom'> &
  Omit<TablesExport, 'close'> & {
    imports: TeamImports
    summary: () => { reps: number; bundles: number; notesFrom: string }
    view: (filter: TeamFilter) => TeamView
    rep: (repId: string, filter: TeamFilter) => TeamRep
    /** `repId` null = of whoever has it. */
    take: (takeId: string, repId?: string | null) => TeamTake
    bundles: () => TeamBundle[]
    removeBundles: (bundleIds: readonly string[]) => undefined
    restoreBundles: (bundleIds: readonly string[]) => undefined
    forgetRep: (repId: string) => { bundleIds: string[] }
    renameRep: (repId: string, name: string) => undefined
    joinReps: (repId: string, into: string) => undefined
    partReps: (repId: string) => undefined
    /** At start: deletes what was taken out, and files that nothing names. */
    tidy: () => Promise<void>
    close: () => void
  }

type TeamSetup = {
  library: Library
  databasePath: string
  /** Where the recordings of bundles lie. */
  folder: string
  /** The built `team-worker.ts`. */
  workerPath: string | URL
  now: () => Date
  log: Log
}

export const createTeam = (setup: TeamSetup): Team => {
  const { library, folder } = setup
  const imports = createTeamImports(setup)
  const { close: closeTables, ...tables } = createTablesExport(setup)
  const { notesFrom, ...notes } = createWrittenNotes(setup)
  const read = (): ReadableDb => library.handles().read
  const write = (): WritableDb => library.handles().write

  return {
    imports,
    ...notes,
    ...tables,
    summary: () => {
      const bundles = listBundles(read())
      const reps = new Set(bundles.map(({ repId }) => repId)).size
      return { reps, bundles: bundles.length, notesFrom: notesFrom() }
    },
    view: (filter) => readTeam(read(), filter),
    rep: (repId, filter) => readTeamRep(read(), repId, filter),
    take: (takeId, repId = null) => readTeamTake(read(), takeId, repId),
    bundles: () => readBundles(read()),
    removeBundles: (bundleIds) => {
      setBundleState(write(), bundleIds, 'removed')
      return undefined
    },
    restoreBundles: (bundleIds) => {
      setBundleState(write(), bundleIds, 'here')
      return undefined
    },
    forgetRep: (repId) => {
      const bundleIds = bundleIdsOf(read(), repId)
      if (bundleIds.length === 0) throw teamMissing(repId)
      setBundleState(write(), bundleIds, 'removed')
      return { bundleIds }
    },
    renameRep: (repId, name) => {
      knownRepName(read(), repId)
      setTeamName(write(), repId, name)
      return undefined
    },
    joinReps: (repId, into) => {
      knownRepName(read(), repId)
      knownRepName(read(), into)
      if (repId !== into) setJoin(write(), repId, into)
      return undefined
    },
    partReps: (repId) => {
      setJoin(write(), repId, null)
      return undefined
    },
    tidy: async () => {
      purgeBundles(write())
      const named = teamSounds(read())
      for (const name of await readdir(folder))
        if (!named.has(name)) await rm(join(folder, name), { recursive: true, force: true })
    },
    close: () => {
      imports.close()
      closeTables()
    }
  }
}
