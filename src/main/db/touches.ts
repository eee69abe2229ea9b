import { z } from 'zod'
import { contactChannels } from '../../shared/prospect.ts'
import { type Touch, touchOutcomes } from '../../shared/touch.ts'
import { flag } from './columns.ts'
import type { ReadableDb, WritableDb } from './handles.ts'

const row = z
  .object({
    id: z.string(),
    prospect_id: z.string(),
    at: z.string(),
    channel: z.enum(contactChannels),
    planned: flag,
    outcome: z.enum(touchOutcomes).nullable(),
    words: z.string(),
    take_id: z.string().nullable()
  })
  .transform(
    (stored): Touch => ({
      id: stored.id,
      prospectId: stored.prospect_id,
      at: stored.at,
      channel: stored.channel,
      planned: stored.planned,
      outcome: stored.outcome,
      words: stored.words,
      takeId: stored.take_id
    })
  )

/** Every contact with one prospect that is not removed, made and planned, oldest first; those of one moment as they came. */
export const listTouches = (db: ReadableDb, prospectId: string): Touch[] =>
  db
    .prepare('SELECT * FROM touches WHERE prospect_id = ? AND removed_at IS NULL ORDER BY at, rowid')
    .all(prospectId)
    .map((stored) => row.parse(stored))

/** A touch, also a removed one; null when there is none. */
export const findTouch = (db: ReadableDb, id: string): Touch | null => {
  const stored = db.prepare('SELECT * FROM touches WHERE id = ?').get(id)
  return stored === undefined ? null : row.parse(stored)
}

/** The log's line of a rehearsal that was left for real; null when it was not. */
export const touchOfTake = (db: ReadableDb, takeId: string): Touch | null => {
  const stored = db.prepare('SELECT * FROM touches WHERE take_id = ? AND removed_at IS NULL').get(takeId)
  return stored === undefined ? null : row.parse(stored)
}

/** Whether the rep keeps a log at all: a touch of anyone, were it removed since. */
export const keepsLog = (db: ReadableDb): boolean =>
  db.prepare('SELECT 1 FROM touches LIMIT 1').get() !== undefined

const scriptLeft = z.object({
  prospect_id: z.string(),
  outcome: z.enum(touchOutcomes).nullable(),
  words: z.string(),
  first_name: z.string().nullable(),
  last_name: z.string().nullable(),
  company: z.string().nullable()
})
export type LeftWords = z.infer<typeof scriptLeft>

/** The words of every voicemail that was left to somebody else, with whom they name and what came of it. */
export const wordsLeftToOthers = (db: ReadableDb, prospectId: string): LeftWords[] =>
  db
    .prepare(
      `SELECT t.prospect_id, t.outcome, t.words, p.first_name, p.last_name, p.company
       FROM touches t LEFT JOIN prospects p ON p.id = t.prospect_id
       WHERE t.prospect_id <> ? AND t.planned = 0 AND t.removed_at IS NULL AND t.channel = 'voicemail'
         AND t.words <> ''`
    )
    .all(prospectId)
    .map((stored) => scriptLeft.parse(stored))

/** Makes a touch or changes the one with its id; one that was removed is there again. */
export const putTouch = (db: WritableDb, given: Touch): void => {
  db.prepare(
    `INSERT INTO touches (id, prospect_id, at, channel, planned, outcome, words, take_id, removed_at)
     VALUES (@id, @prospectId, @at, @channel, @planned, @outcome, @words, @takeId, NULL)
     ON CONFLICT (id) DO UPDATE SET at = excluded.at, channel = excluded.channel, planned = excluded.planned,
       outcome = excluded.outcome, words = excluded.words, removed_at = NULL`
  ).run({ ...given, planned: Number(given.planned), words: given.words.toWellFormed() })
}

/** `removedAt` null brings a removed touch back; answers whether there was one. */
export const markTouchRemoved = (db: WritableDb, id: string, removedAt: string | null): boolean =>
  db.prepare('UPDATE touches SET removed_at = ? WHERE id = ?').run(removedAt, id).changes === 1

/**
 * Deletes what was removed and what belongs to a prospect who is gone, and forgets takes that are gone. Run it after
 * prospects and takes were deleted for good.
 */
export const purgeTouches = (db: WritableDb): void => {
  db.prepare(
    'DELETE FROM touches WHERE removed_at IS NOT NULL OR prospect_id NOT IN (SELECT id FROM prospects)'
  ).run()
  db.prepare(
    'UPDATE touches SET take_id = NULL WHERE take_id IS NOT NULL AND take_id NOT IN (SELECT id FROM takes)'
  ).run()
}
