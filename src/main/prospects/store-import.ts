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
  markUndone,
  noteImported,
  removeUntouched
} from '../db/imports.ts'
import { findProspect, insertProspect, markProspectRemoved, updateProspect } from '../db/prospects.ts'
import type { Log } from '../log.ts'
import type { RowValues } from './build-row.ts'
import { fillOf, withFill, withoutFill } from './fill.ts'
import type { CardUpdate, ImportPlan } from './import-session.ts'
import { ImportEnded } from './import-thread.ts'

/** Cards stored between two looks at everything else: about as long as two frames. */
const storedAtOnce = 200
export const droppedAtOnce = 500

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

/** Fills what is empty in cards that are there; answers in how many. */
const fillCards = (db: WritableDb, importId: string, at: string, updates: readonly CardUpdate[]): number => {
  const filledBefore = new Map<string, Filling>()
  for (const { id, values } of updates) {
    const card = findProspect(db, id)
    const filled = card === null ? null : fillOf(card, values)
    if (card === null || filled === null) continue
    updateProspect(db, { ...withFill(card, filled), updatedAt: at })
    const before = filledBefore.get(id)
    filledBefore.set(id, {
      fields: { ...before?.fields, ...filled.fields },
      preparation: { ...before?.preparation, ...filled.preparation },
      updatedAt: before?.updatedAt ?? card.updatedAt
    })
  }
  for (const [id, filled] of filledBefore) noteImported(db, importId, id, filled)
  return filledBefore.size
}

const dropAll = async (db: WritableDb, importId: string): Promise<void> => {
  while (db.transaction(() => dropStaged(db, importId, droppedAtOnce))()) await setImmediate()
}

/**
 * Stores what was planned, all of it or nothing: new cards are staged as removed ones, some at a time, so that the
 * program answers between them; one short transaction then brings all of them in. A cancel, a fault or a kill on the
 * way leaves nobody.
 */
export const storeImport = async (given: StoreImport): Promise<ImportRecord> => {
  const { db, fileName, at, plan, added, signal, onShare, log } = given
  const id = randomUUID()
  beginImport(db, { id, at, fileName }, plan)
  try {
    for (let from = 0; from < plan.added; from += storedAtOnce) {
      if (signal.aborted) throw new ImportEnded('ended')
      stageSome(db, id, at, await added(from, from + storedAtOnce))
      onShare(from / plan.added)
      await setImmediate()
    }
    if (signal.aborted) throw new ImportEnded('ended')
    db.transaction(() => bringIn(db, id, fillCards(db, id, at, plan.updates)))()
  } catch (error) {
    await dropAll(db, id).catch((fault: unknown) => log.fault('taking back an import', fault))
    throw error
  }
  const record = findImport(db, id)
  if (record === null) throw new CodedError('internal', 'The import is gone.')
  return record
}

const filling = z.object({
  updatedAt: z.string(),
  fields: z.record(z.string(), z.unknown()),
  preparation: z.record(z.string(), z.unknown())
})

/** Takes an import back: cards that nothing was done with go, what it filled in others is empty again. */
export const undoImport = (db: WritableDb, importId: string, now: string): ImportUndone => {
  const record = findImport(db, importId)
  if (record === null || record.isUndone) throw new CodedError('import-missing', importId)
  return db.transaction(() => {
    const removed = removeUntouched(db, importId, now)
    let restored = 0
    for (const { prospectId, filled } of filledBy(db, importId)) {
      const card = findProspect(db, prospectId)
      if (card === null) continue
      const { updatedAt, ...values } = filling.parse(filled)
      const emptied = withoutFill(card, values)
      if (JSON.stringify(emptied) === JSON.stringify(card)) continue
      // A card that nobody else changed is as old as before, so that the import which made it can be taken back too.
      updateProspect(db, { ...emptied, updatedAt: card.updatedAt === record.at ? updatedAt : now })
      restored += 1
    }
    markUndone(db, importId)
    return { removed, restored, kept: record.inUse }
  })()
}
