import { randomUUID } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { z } from 'zod'
import { CodedError } from '../../shared/errors.ts'
import type { ProspectDraft } from '../../shared/prospect.ts'
import type { ImportRecord, ImportUndone } from '../../shared/prospect-import.ts'
import type { WritableDb } from '../db/handles.ts'
import {
  beginImport,
  bringIn,
  dropStaged,
  filledBy,
  findImport,
  forgetFilled,
  markUndone,
  noteImported,
  removeUntouched
} from '../db/imports.ts'
import { findProspect, insertProspect, markProspectRemoved, updateProspect } from '../db/prospects.ts'
import type { Log } from '../log.ts'
import type { RowValues } from './build-row.ts'
import { fillOf, withFill, withoutFill } from './fill.ts'
import type { ImportPlan } from './import-session.ts'
import { ImportEnded } from './import-thread.ts'
import type { CardUpdate } from './plan-import.ts'

/** Cards stored between two looks at everything else: about as long as two frames. */
const storedAtOnce = 200
const droppedAtOnce = 500
/** Cards that are read, filled or emptied, and noted: five times the work of a new one. */
const filledAtOnce = 40

type StoreImport = {
  db: WritableDb
  fileName: string
  at: string
  plan: ImportPlan
  added: (from: number, to: number) => Promise<ProspectDraft[]>
  signal: AbortSignal
  /** 0..1. */
  onShare: (share: number) => void
  log: Log
}

const stageSome = (db: WritableDb, importId: string, at: string, drafts: readonly ProspectDraft[]): void => {
  db.transaction(() => {
    for (const draft of drafts) {
      const id = randomUUID()
      insertProspect(db, { ...draft, id, isSample: false, updatedAt: at })
      markProspectRemoved(db, id, at)
      noteImported(db, importId, id, null)
    }
  })()
}

/** What was filled in a card, and when the card had been changed before. */
type Filling = RowValues & { updatedAt: string }

/** Fills what is empty in cards that are there, and notes in `filledBefore` and the library what that was. */
const fillSome = (
  db: WritableDb,
  importId: string,
  at: string,
  updates: readonly CardUpdate[],
  filledBefore: Map<string, Filling>
): void => {
  db.transaction(() => {
    for (const { id, values } of updates) {
      const card = findProspect(db, id)
      const filled = card === null ? null : fillOf(card, values)
      if (card === null || filled === null) continue
      updateProspect(db, { ...withFill(card, filled), updatedAt: at })
      const before = filledBefore.get(id)
      const all: Filling = {
        fields: { ...before?.fields, ...filled.fields },
        preparation: { ...before?.preparation, ...filled.preparation },
        updatedAt: before?.updatedAt ?? card.updatedAt
      }
      filledBefore.set(id, all)
      noteImported(db, importId, id, all)
    }
  })()
}

const filling = z.object({
  updatedAt: z.string(),
  fields: z.record(z.string(), z.unknown()),
  preparation: z.record(z.string(), z.unknown())
})

/** Empties one card of what an import filled in it; answers whether there was anything left of that. */
const emptyCard = (
  db: WritableDb,
  { prospectId, filled, at }: ReturnType<typeof filledBy>[number],
  now: string
): boolean => {
  const card = findProspect(db, prospectId)
  if (card === null) return false
  const { updatedAt, ...values } = filling.parse(filled)
  const emptied = withoutFill(card, values)
  if (JSON.stringify(emptied) === JSON.stringify(card)) return false
  // A card that nobody else changed is as old as before, so that the import which made it can be taken back too.
  return updateProspect(db, { ...emptied, updatedAt: card.updatedAt === at ? updatedAt : now })
}

/** Takes back some of what a stopped import has done; answers whether more is left. */
const dropSome = (db: WritableDb, importId: string, now: string): boolean => {
  const filled = filledBy(db, importId, '', filledAtOnce)
  for (const row of filled) {
    emptyCard(db, row, now)
    forgetFilled(db, importId, row.prospectId)
  }
  return filled.length > 0 || dropStaged(db, importId, droppedAtOnce)
}

/** Takes back all that a stopped import has done, some at a time. */
export const dropImport = async (db: WritableDb, importId: string, now: string): Promise<void> => {
  while (db.transaction(() => dropSome(db, importId, now))()) await setImmediate()
}

/**
 * Stores what was planned, all of it or nothing, some at a time, so that the program answers between them: new cards
 * are staged as removed ones, what is filled in others is noted with it, and one short transaction brings everybody in.
 * A cancel or a fault on the way takes all of it back, a kill does so at the next start.
 */
export const storeImport = async (given: StoreImport): Promise<ImportRecord> => {
  const { db, fileName, at, plan, added, signal, onShare, log } = given
  const id = randomUUID()
  const all = plan.added + plan.updates.length
  beginImport(db, { id, at, fileName }, plan)
  try {
    for (let from = 0; from < plan.added; from += storedAtOnce) {
      if (signal.aborted) throw new ImportEnded('ended')
      stageSome(db, id, at, await added(from, from + storedAtOnce))
      onShare(from / all)
      await setImmediate()
    }
    const filled = new Map<string, Filling>()
    for (let from = 0; from < plan.updates.length; from += filledAtOnce) {
      if (signal.aborted) throw new ImportEnded('ended')
      fillSome(db, id, at, plan.updates.slice(from, from + filledAtOnce), filled)
      onShare((plan.added + from) / all)
      await setImmediate()
    }
    if (signal.aborted) throw new ImportEnded('ended')
    db.transaction(() => bringIn(db, id, filled.size))()
  } catch (error) {
    await dropImport(db, id, at).catch((fault: unknown) => log.fault('taking back an import', fault))
    throw error
  }
  const record = findImport(db, id)
  if (record === null) throw new CodedError('internal', 'The import is gone.')
  return record
}

/**
 * Takes an import back: cards that nothing was done with go, what it filled in others is empty again. Cards are emptied
 * some at a time; an end in the middle leaves an import that can be taken back once more.
 */
export const undoImport = async (db: WritableDb, importId: string, now: string): Promise<ImportUndone> => {
  if (findImport(db, importId)?.isUndone !== false) throw new CodedError('import-missing', importId)
  let restored = 0
  const emptySome = (after: string): string | undefined => {
    const rows = filledBy(db, importId, after, filledAtOnce)
    for (const row of rows) if (emptyCard(db, row, now)) restored += 1
    return rows.at(-1)?.prospectId
  }
  let last: string | undefined = ''
  while (last !== undefined) {
    const after: string = last
    last = db.transaction(() => emptySome(after))()
    await setImmediate()
  }
  return db.transaction(() => {
    const record = findImport(db, importId)
    if (record === null || record.isUndone) throw new CodedError('import-missing', importId)
    const removed = removeUntouched(db, importId, now)
    markUndone(db, importId)
    return { removed, restored, kept: record.inUse }
  })()
}
