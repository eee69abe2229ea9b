import { z } from 'zod'
import type { TeamNote } from '../../shared/team.ts'
import type { ReadableDb, WritableDb } from './handles.ts'

const row = z
  .object({
    id: z.string(),
    take_id: z.string(),
    at_ms: z.number().nullable(),
    words: z.string(),
    rule_id: z.string().nullable(),
    written_at: z.string()
  })
  .transform(
    ({ id, take_id, at_ms, words, rule_id, written_at }): TeamNote => ({
      ...{ id, takeId: take_id, atMs: at_ms, words, ruleId: rule_id, writtenAt: written_at }
    })
  )

const columns = 'n.id, n.take_id, n.at_ms, n.words, n.rule_id, n.written_at'

export const putTeamNote = (db: WritableDb, note: TeamNote): void => {
  db.prepare(
    `INSERT INTO team_notes (id, take_id, at_ms, words, rule_id, written_at)
     VALUES (@id, @takeId, @atMs, @words, @ruleId, @writtenAt)
     ON CONFLICT (id) DO UPDATE SET take_id = excluded.take_id, at_ms = excluded.at_ms, words = excluded.words,
       rule_id = excluded.rule_id, written_at = excluded.written_at, removed_at = NULL`
  ).run(note)
}

/** False = there is no such note. */
export const markTeamNoteRemoved = (db: WritableDb, id: string, removedAt: string | null): boolean =>
  db.prepare('UPDATE team_notes SET removed_at = ? WHERE id = ?').run(removedAt, id).changes > 0

/** Also one that was removed, until the next start. */
export const findTeamNote = (db: ReadableDb, id: string): TeamNote | null => {
  const found = db.prepare(`SELECT ${columns} FROM team_notes n WHERE id = ?`).get(id)
  return found === undefined ? null : row.parse(found)
}

/** Those on the whole take first, then by their place. */
export const notesOnTake = (db: ReadableDb, takeId: string): TeamNote[] =>
  db
    .prepare(
      `SELECT ${columns} FROM team_notes n WHERE n.take_id = ? AND n.removed_at IS NULL
       ORDER BY n.at_ms NULLS FIRST, n.written_at, n.id`
    )
    .all(takeId)
    .map((stored) => row.parse(stored))

/** All notes on one rep's takes, and the ids of the libraries that these are of. */
export const notesForRep = (db: ReadableDb, repId: string): { notes: TeamNote[]; repIds: string[] } => ({
  notes: db
    .prepare(
      `SELECT DISTINCT ${columns} FROM team_notes n JOIN team_takes t ON t.take_id = n.take_id
         JOIN team_bundles b ON b.seq = t.bundle_seq
       WHERE b.person = ? AND b.state = 'here' AND n.removed_at IS NULL ORDER BY n.written_at, n.id`
    )
    .all(repId)
    .map((stored) => row.parse(stored)),
  repIds: z.array(z.string()).parse(
    db
      .prepare(
        `SELECT DISTINCT rep_id FROM team_bundles
           WHERE person = ? AND state = 'here' AND rep_id IS NOT NULL ORDER BY rep_id`
      )
      .pluck()
      .all(repId)
  )
})
