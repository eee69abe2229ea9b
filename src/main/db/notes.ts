import { z } from 'zod'
import type { ReceivedNote, TeamNote } from '../../shared/team.ts'
import { flag } from './columns.ts'
import type { ReadableDb, WritableDb } from './handles.ts'
import { readSetting, writeSetting } from './settings.ts'

const row = z
  .object({
    id: z.string(),
    take_id: z.string(),
    at_ms: z.number().nullable(),
    words: z.string(),
    rule_id: z.string().nullable(),
    written_at: z.string(),
    written_by: z.string(),
    is_read: flag
  })
  .transform(
    ({ id, take_id, at_ms, words, rule_id, written_at, written_by, is_read }): ReceivedNote => ({
      ...{ id, takeId: take_id, atMs: at_ms, words, ruleId: rule_id, writtenAt: written_at },
      ...{ from: written_by, isRead: is_read }
    })
  )

const columns = 'id, take_id, at_ms, words, rule_id, written_at, written_by, read_at IS NOT NULL AS is_read'

/** A manager's notes on one take: those on the whole take first, then by their place. */
export const receivedNotes = (db: ReadableDb, takeId: string): ReceivedNote[] =>
  db
    .prepare(`SELECT ${columns} FROM notes WHERE take_id = ? ORDER BY at_ms NULLS FIRST, written_at, id`)
    .all(takeId)
    .map((stored) => row.parse(stored))

export const findReceivedNote = (db: ReadableDb, id: string): ReceivedNote | null => {
  const found = db.prepare(`SELECT ${columns} FROM notes WHERE id = ?`).get(id)
  return found === undefined ? null : row.parse(found)
}

/** Keeps a note, or what it was changed to; it is to be read (again). */
export const putReceivedNote = (
  db: WritableDb,
  note: TeamNote & { from: string; receivedAt: string }
): void => {
  db.prepare(
    `INSERT INTO notes (id, take_id, at_ms, words, rule_id, written_at, written_by, received_at)
     VALUES (@id, @takeId, @atMs, @words, @ruleId, @writtenAt, @from, @receivedAt)
     ON CONFLICT (id) DO UPDATE SET take_id = excluded.take_id, at_ms = excluded.at_ms, words = excluded.words,
       rule_id = excluded.rule_id, written_at = excluded.written_at, written_by = excluded.written_by,
       received_at = excluded.received_at, read_at = NULL`
  ).run(note)
}

/** Of the takes that are shown, those with notes that were not read yet. */
export const unreadNotes = (db: ReadableDb): { takeId: string; notes: number }[] =>
  z.array(z.object({ takeId: z.string(), notes: z.number() })).parse(
    db
      .prepare(
        `SELECT n.take_id AS takeId, count(*) AS notes FROM notes n JOIN takes t ON t.id = n.take_id
           WHERE n.read_at IS NULL AND t.removed_at IS NULL GROUP BY n.take_id ORDER BY t.started_at DESC, t.seq DESC`
      )
      .all()
  )

export const markNotesRead = (db: WritableDb, takeId: string, readAt: string): void => {
  db.prepare('UPDATE notes SET read_at = ? WHERE take_id = ? AND read_at IS NULL').run(readAt, takeId)
}

/** Of these takes those that the library has; a removed one may come back. */
export const knownTakes = (db: ReadableDb, takeIds: readonly string[]): Set<string> =>
  new Set(
    z
      .array(z.string())
      .parse(
        db
          .prepare(`SELECT id FROM takes WHERE status = 'saved' AND id IN (SELECT value FROM json_each(?))`)
          .pluck()
          .all(JSON.stringify(takeIds))
      )
  )

const deletedKey = 'notes.deleted'
const deletedNotes = z.record(z.string(), z.string()).catch({})

/** Of the notes that the rep deleted, by id: when each was written as it was deleted. A file of notes has all of them again. */
export const readDeletedNotes = (db: ReadableDb): Readonly<Record<string, string>> =>
  deletedNotes.parse(readSetting(db, deletedKey) ?? {})

/** Deletes a note that came in, and keeps in mind that it is not wanted. */
export const deleteReceivedNote = (db: WritableDb, { id, writtenAt }: ReceivedNote): void => {
  db.transaction(() => {
    db.prepare('DELETE FROM notes WHERE id = ?').run(id)
    writeSetting(db, deletedKey, { ...readDeletedNotes(db), [id]: writtenAt })
  })()
}

/** Puts a deleted note back as it was; false = its take is gone. */
export const undeleteReceivedNote = (db: WritableDb, note: ReceivedNote, at: string): boolean =>
  db.transaction(() => {
    if (knownTakes(db, [note.takeId]).size === 0) return false
    putReceivedNote(db, { ...note, receivedAt: at })
    if (note.isRead) db.prepare('UPDATE notes SET read_at = ? WHERE id = ?').run(at, note.id)
    const { [note.id]: _, ...others } = readDeletedNotes(db)
    writeSetting(db, deletedKey, others)
    return true
  })()
