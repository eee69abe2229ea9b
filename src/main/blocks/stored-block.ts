import type { Block } from '../../shared/block.ts'
import { CodedError } from '../../shared/errors.ts'
import { type BlockRow, findBlock, listItems, listTries, openTakeOf } from '../db/blocks.ts'
import { findGrade } from '../db/grades.ts'
import type { ReadableDb } from '../db/handles.ts'
import { findTake } from '../db/takes.ts'
import { findTranscript } from '../db/transcripts.ts'
import { type KnownTry, shownTry } from './tries.ts'

/** Every try of a block with its words and grade as they are now, by prospect. */
export const knownTries = (db: ReadableDb, seq: number): Map<string, KnownTry[]> => {
  const tries = new Map<string, KnownTry[]>()
  for (const { prospectId, ...row } of listTries(db, seq)) {
    const take = row.takeId === null ? null : findTake(db, row.takeId)
    const known: KnownTry =
      take === null
        ? row
        : { ...row, words: findTranscript(db, take.seq)?.text ?? null, grade: findGrade(db, take.seq) }
    tries.set(prospectId, [...(tries.get(prospectId) ?? []), known])
  }
  return tries
}

/** A block as the screen shows it. */
export const shownBlock = (db: ReadableDb, row: BlockRow): Block => {
  const tries = knownTries(db, row.seq)
  const { currentId, stepAt } = row
  return {
    id: row.id,
    day: row.day,
    scenarioId: row.scenarioId,
    startedAt: row.startedAt,
    endedAt: row.endedAt,
    isPaused: row.isPaused,
    runMs: row.runMs,
    items: listItems(db, row.seq).map(({ edits: _edits, ...item }) => ({
      ...item,
      tries: (tries.get(item.prospectId) ?? []).map(shownTry)
    })),
    current:
      currentId === null || stepAt === null
        ? null
        : {
            prospectId: currentId,
            step: row.step,
            reviewedMs: row.reviewedMs,
            draft: row.draft,
            openTakeId: row.step === 'call' ? openTakeOf(db, currentId, stepAt) : null
          }
  }
}

/** Throws `block-missing` where there is no such block. */
export const knownBlock = (db: ReadableDb, blockId: string): BlockRow => {
  const row = findBlock(db, blockId)
  if (row === null) throw new CodedError('block-missing', blockId)
  return row
}

/** A block that runs, with this prospect on its list; throws `block-missing` where it is not so. */
export const runningBlock = (db: ReadableDb, blockId: string, prospectId: string): BlockRow => {
  const row = knownBlock(db, blockId)
  const isListed = listItems(db, row.seq).some((item) => item.prospectId === prospectId)
  if (row.startedAt === null || row.endedAt !== null || !isListed)
    throw new CodedError('block-missing', 'This block does not run, or this prospect is not on its list.')
  return row
}
