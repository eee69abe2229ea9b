import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { CodedError } from '../../shared/errors.ts'
import { bundleVersion } from '../../shared/report.ts'
import {
  type TeamBundle,
  type TeamFilter,
  type TeamNote,
  type TeamNoteDraft,
  type TeamRep,
  type TeamTableFormat,
  type TeamTake,
  type TeamView,
  teamTakesShown
} from '../../shared/team.ts'
import type { ReadableDb, WritableDb } from '../db/handles.ts'
import { readSetting, writeSetting } from '../db/settings.ts'
import {
  type BundleRow,
  bundleIdsOf,
  joinedWith,
  listBundles,
  purgeBundles,
  setBundleState,
  setJoin,
  setTeamName,
  teamNames,
  teamSounds
} from '../db/team-bundles.ts'
import { teamDays, teamDrillDays, teamScenarios, teamTalkDays } from '../db/team-days.ts'
import { findTeamNote, markTeamNoteRemoved, notesForRep, notesOnTake, putTeamNote } from '../db/team-notes.ts'
import { findTeamTake, listTeamTakes, teamNoteCounts, teamTakeCounts } from '../db/team-takes.ts'
import { writeChosen } from '../kept-files.ts'
import type { Library } from '../library.ts'
import type { Log } from '../log.ts'
import { localTime } from '../takes/local-time.ts'
import { createTaskThreads } from '../task-threads.ts'
import { createTeamImports, type TeamImports } from './imports.ts'
import { teamViewOf } from './model.ts'
import { writeNotes } from './notes-file.ts'
import { repDetailOf } from './rep-model.ts'
import type { TablesJob } from './team-thread.ts'
import { titlesOf } from './titles.ts'

/** Everything that a manager can do with others' bundles. */
export type Team = {
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
  saveNote: (draft: TeamNoteDraft) => TeamNote
  removeNote: (noteId: string) => undefined
  restoreNote: (noteId: string) => TeamNote
  /** What a file of notes for somebody is proposed to be called, and how many there are. */
  notesFor: (repId: string) => { rep: string; notes: number }
  exportNotes: (path: string, repId: string, from: string) => Promise<number>
  /** Writes the tables into a new folder in this one. */
  exportTables: (
    into: string,
    format: TeamTableFormat,
    withMark: boolean
  ) => Promise<{ path: string | null; tables: { fileName: string; rows: number }[] }>
  /** Ends the writing of tables, which then answers no path and leaves nothing. */
  stopExport: () => undefined
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

const fromKey = 'team.notesFrom'
/** The tables of a large team take some seconds. */
const tablesPatienceMs = 300_000

const missing = (what: string): CodedError => new CodedError('team-missing', what)

const shownBundle = ({ version, scenarioIds: _, ruleTitles: __, ...bundle }: BundleRow): TeamBundle => ({
  ...bundle,
  upgradedFrom: version < bundleVersion ? version : null
})

const titling = (bundles: readonly BundleRow[]): ((ruleId: string) => string) => {
  const titles = titlesOf(bundles)
  return (ruleId) => titles.get(ruleId) ?? ruleId
}

const factsOf = (db: ReadableDb, filter: TeamFilter) => {
  const bundles = listBundles(db)
  const names = teamNames(db)
  return {
    bundles,
    days: teamDays(db, filter),
    talks: teamTalkDays(db, filter),
    nameOf: (repId: string) => names.get(repId) ?? repId,
    titleOf: titling(bundles),
    takes: teamTakeCounts(db),
    notes: teamNoteCounts(db),
    scenarios: teamScenarios(db)
  }
}

const repOf = (db: ReadableDb, repId: string, filter: TeamFilter): TeamRep => {
  const facts = factsOf(db, filter)
  const row = teamViewOf(facts, filter).reps.find((rep) => rep.repId === repId)
  if (row === undefined) throw missing(repId)
  const own = <One extends { repId: string }>(all: readonly One[]): One[] =>
    all.filter((one) => one.repId === repId)
  const scenario = facts.scenarios.find(({ id }) => id === filter.scenarioId)?.name ?? filter.scenarioId
  return {
    ...repDetailOf({
      row,
      days: own(facts.days),
      talks: own(facts.talks),
      drills: teamDrillDays(db, filter, repId),
      titleOf: facts.titleOf
    }),
    takes: listTeamTakes(db, repId, { from: filter.from, to: filter.to, scenario }, teamTakesShown),
    bundles: own(facts.bundles).map(shownBundle),
    joined: joinedWith(db, repId).map((id) => ({ repId: id, name: facts.nameOf(id) }))
  }
}

const takeOf = (db: ReadableDb, takeId: string, of: string | null): TeamTake => {
  const found = findTeamTake(db, takeId, of)
  if (found === null) throw missing(takeId)
  const { line, repId, coverage, wpm, fillersPerMinute, rules, transcript, sound } = found
  const titleOf = titling(listBundles(db))
  return {
    ...line,
    ...{ repId, coverage, wpm, fillersPerMinute, transcript },
    rules: Object.entries(rules).map(([ruleId, verdict]) => ({ ruleId, title: titleOf(ruleId), verdict })),
    audioUrl: sound === null ? null : `team/${sound}`,
    written: notesOnTake(db, takeId)
  }
}

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

export const createTeam = ({ library, databasePath, folder, workerPath, now, log }: TeamSetup): Team => {
  const tables = createTaskThreads<TablesJob, { fileName: string; rows: number }[]>(
    workerPath,
    tablesPatienceMs
  )
  let stops = 0
  const imports = createTeamImports({ library, folder, workerPath, now, log })
  const read = (): ReadableDb => library.handles().read
  const write = (): WritableDb => library.handles().write
  const notesFrom = (): string => z.string().catch('').parse(readSetting(read(), fromKey))
  const wanted = (repId: string): string => {
    if (bundleIdsOf(read(), repId).length === 0) throw missing(repId)
    return teamNames(read()).get(repId) ?? ''
  }

  return {
    imports,
    summary: () => {
      const bundles = listBundles(read())
      const reps = new Set(bundles.map(({ repId }) => repId)).size
      return { reps, bundles: bundles.length, notesFrom: notesFrom() }
    },
    view: (filter) => teamViewOf(factsOf(read(), filter), filter),
    rep: (repId, filter) => repOf(read(), repId, filter),
    take: (takeId, repId = null) => takeOf(read(), takeId, repId),
    bundles: () =>
      listBundles(read())
        .map(shownBundle)
        .toSorted((a, b) => (a.importedAt > b.importedAt ? -1 : a.importedAt < b.importedAt ? 1 : 0)),
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
      if (bundleIds.length === 0) throw missing(repId)
      setBundleState(write(), bundleIds, 'removed')
      return { bundleIds }
    },
    renameRep: (repId, name) => {
      wanted(repId)
      setTeamName(write(), repId, name)
      return undefined
    },
    joinReps: (repId, into) => {
      wanted(repId)
      wanted(into)
      if (repId !== into) setJoin(write(), repId, into)
      return undefined
    },
    partReps: (repId) => {
      setJoin(write(), repId, null)
      return undefined
    },
    saveNote: ({ id, ...draft }) => {
      if (findTeamTake(read(), draft.takeId) === null) throw missing(draft.takeId)
      const note = { ...draft, id: id ?? randomUUID(), writtenAt: now().toISOString() }
      putTeamNote(write(), note)
      return note
    },
    removeNote: (noteId) => {
      if (!markTeamNoteRemoved(write(), noteId, now().toISOString())) throw missing(noteId)
      return undefined
    },
    restoreNote: (noteId) => {
      const note = findTeamNote(read(), noteId)
      if (note === null) throw missing(noteId)
      markTeamNoteRemoved(write(), noteId, null)
      return note
    },
    notesFor: (repId) => {
      const rep = wanted(repId)
      const { notes } = notesForRep(read(), repId)
      if (notes.length === 0) throw new CodedError('input-invalid', 'There are no notes on their takes yet.')
      return { rep, notes: notes.length }
    },
    exportNotes: async (path, repId, from) => {
      const rep = wanted(repId)
      const { notes, repIds } = notesForRep(read(), repId)
      writeSetting(write(), fromKey, from)
      const content = writeNotes({ rep, repIds, from, madeAt: now().toISOString(), notes })
      await writeChosen(path, 'team-not-written', (part) => writeFile(part, content))
      return notes.length
    },
    exportTables: async (into, format, withMark) => {
      const path = newFolder(into, now(), format)
      const before = stops
      try {
        const written = await writeChosen(path, 'team-not-written', async (part) => {
          await mkdir(part)
          if (stops !== before) throw new Error('It was stopped.')
          const ruleTitles = titlesOf(listBundles(read()))
          const given = { library: databasePath, folder: part, format, withMark, ruleTitles }
          return tables.run(part, { job: 'tables', ...given })
        })
        return { path, tables: written }
      } catch (error) {
        if (stops === before) throw error
        return { path: null, tables: [] }
      }
    },
    stopExport: () => {
      stops += 1
      void tables.close()
      return undefined
    },
    tidy: async () => {
      purgeBundles(write())
      const named = teamSounds(read())
      for (const name of await readdir(folder))
        if (!named.has(name)) await rm(join(folder, name), { force: true })
    },
    close: () => {
      imports.close()
      void tables.close()
    }
  }
}
