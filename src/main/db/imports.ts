import { z } from 'zod'
import type { ImportRecord } from '../../shared/prospect-import.ts'
import { flag } from './columns.ts'
import type { ReadableDb, WritableDb } from './handles.ts'

type Counts = Pick<ImportRecord, 'added' | 'skipped' | 'failed'>

/** A new import of which nothing shows yet. */
export const beginImport = (
  db: WritableDb,
  { id, at, fileName }: Pick<ImportRecord, 'id' | 'at' | 'fileName'>,
  { added, skipped, failed }: Counts
): void => {
  db.prepare(
    `INSERT INTO imports (id, at, file_name, added, updated, skipped, failed, state)
     VALUES (?, ?, ?, ?, 0, ?, ?, 'staged')`
  ).run(id, at, fileName, added, skipped, failed)
}

/** `filled` null = the import added the prospect; what it fills in one card by several rows is noted as one. */
export const noteImported = (
  db: WritableDb,
  importId: string,
  prospectId: string,
  filled: object | null
): void => {
  db.prepare(
    `INSERT INTO import_rows (import_id, prospect_id, filled) VALUES (?, ?, ?)
     ON CONFLICT (import_id, prospect_id) DO UPDATE SET filled = excluded.filled`
  ).run(importId, prospectId, filled === null ? null : JSON.stringify(filled))
}

/** Brings everybody in whom an import has staged, once it has filled in the cards of `updated` others. */
export const bringIn = (db: WritableDb, importId: string, updated: number): void => {
  db.prepare(
    `UPDATE prospects SET removed_at = NULL
     WHERE id IN (SELECT prospect_id FROM import_rows WHERE import_id = ? AND filled IS NULL)`
  ).run(importId)
  db.prepare(`UPDATE imports SET state = 'done', updated = ? WHERE id = ?`).run(updated, importId)
}

/** Lets go of up to `count` of whom a stopped import has staged; answers whether more are left. */
export const dropStaged = (db: WritableDb, importId: string, count: number): boolean => {
  const staged = db
    .prepare('SELECT prospect_id FROM import_rows WHERE import_id = ? AND filled IS NULL LIMIT ?')
    .pluck()
    .all(importId, count)
  const prospect = db.prepare('DELETE FROM prospects WHERE id = ?')
  const line = db.prepare('DELETE FROM import_rows WHERE import_id = ? AND prospect_id = ?')
  for (const id of staged) {
    prospect.run(id)
    line.run(importId, id)
  }
  if (staged.length === count) return true
  db.prepare(`DELETE FROM imports WHERE id = ? AND state = 'staged'`).run(importId)
  return false
}

/** At start: imports that were ended in the middle. */
export const stagedImports = (db: ReadableDb): string[] =>
  db.prepare(`SELECT id FROM imports WHERE state = 'staged'`).pluck().all().map(String)

/** Of an import's added prospects, those that nothing was done with since. */
const untouched = `
  SELECT r.prospect_id FROM import_rows r JOIN imports made ON made.id = r.import_id JOIN prospects p ON p.id = r.prospect_id
  WHERE r.import_id = @importId AND r.filled IS NULL AND p.removed_at IS NULL AND p.updated_at = made.at
    AND NOT EXISTS (SELECT 1 FROM takes t WHERE t.prospect_id = p.id AND t.removed_at IS NULL)
    AND NOT EXISTS (SELECT 1 FROM touches t WHERE t.prospect_id = p.id AND t.removed_at IS NULL)
    AND p.id NOT IN (SELECT prospect_id FROM talks WHERE removed_at IS NULL)
    AND p.id NOT IN (SELECT prospect_id FROM block_items)
    AND p.id NOT IN (SELECT d.prospect_id FROM drill_runs d JOIN drill_tries t ON t.run_id = d.id)`

/** Marks the untouched ones removed; answers how many. */
export const removeUntouched = (db: WritableDb, importId: string, removedAt: string): number =>
  db
    .prepare(`UPDATE prospects SET removed_at = @removedAt WHERE id IN (${untouched})`)
    .run({ importId, removedAt }).changes

const filledRow = z
  .object({ prospect_id: z.string(), filled: z.string(), at: z.string() })
  .transform(({ prospect_id, filled, at }) => ({
    prospectId: prospect_id,
    filled: JSON.parse(filled) as unknown,
    /** When the import was made. */
    at
  }))

/** What an import filled in up to `count` cards that were there before, behind the prospect `after` in order of id. */
export const filledBy = (db: ReadableDb, importId: string, after: string, count: number) =>
  db
    .prepare(
      `SELECT r.prospect_id, r.filled, i.at FROM import_rows r JOIN imports i ON i.id = r.import_id
       WHERE r.import_id = ? AND r.filled IS NOT NULL AND r.prospect_id > ? ORDER BY r.prospect_id LIMIT ?`
    )
    .all(importId, after, count)
    .map((stored) => filledRow.parse(stored))

export const forgetFilled = (db: WritableDb, importId: string, prospectId: string): void => {
  db.prepare('DELETE FROM import_rows WHERE import_id = ? AND prospect_id = ?').run(importId, prospectId)
}

export const markUndone = (db: WritableDb, importId: string): void => {
  db.prepare(`UPDATE imports SET state = 'undone' WHERE id = ?`).run(importId)
}

const record = z
  .object({
    id: z.string(),
    at: z.string(),
    file_name: z.string(),
    added: z.number(),
    updated: z.number(),
    skipped: z.number(),
    failed: z.number(),
    is_undone: flag,
    left: z.number(),
    present: z.number()
  })
  .transform(
    ({ file_name, is_undone, left, present, ...stored }): ImportRecord => ({
      ...stored,
      fileName: file_name,
      isUndone: is_undone,
      inUse: is_undone ? 0 : present - left
    })
  )

const recordColumns = `SELECT i.id, i.at, i.file_name, i.added, i.updated, i.skipped, i.failed,
  i.state = 'undone' AS is_undone,
  (SELECT count(*) FROM (${untouched.replace('@importId', 'i.id')})) AS left,
  (SELECT count(*) FROM import_rows r JOIN prospects p ON p.id = r.prospect_id
   WHERE r.import_id = i.id AND r.filled IS NULL AND p.removed_at IS NULL) AS present
  FROM imports i WHERE i.state <> 'staged'`

/** The imports that were made, newest first. */
export const listImports = (db: ReadableDb): ImportRecord[] =>
  db
    .prepare(`${recordColumns} ORDER BY i.at DESC, i.id LIMIT 200`)
    .all()
    .map((stored) => record.parse(stored))

export const findImport = (db: ReadableDb, id: string): ImportRecord | null => {
  const stored = db.prepare(`${recordColumns} AND i.id = ?`).get(id)
  return stored === undefined ? null : record.parse(stored)
}
