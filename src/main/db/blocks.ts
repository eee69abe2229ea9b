import { z } from 'zod'
import {
  type BlockStep,
  blockSteps,
  type SheetEdit,
  type Standing,
  selfMarks,
  sheetEdit
} from '../../shared/block.ts'
import { type Grade, grade } from '../../shared/grade.ts'
import type { Touch } from '../../shared/touch.ts'
import { flag } from './columns.ts'
import type { ReadableDb, WritableDb } from './handles.ts'

const json = z.string().transform((stored): unknown => JSON.parse(stored))

const blockRow = z
  .object({
    seq: z.number(),
    id: z.string(),
    day: z.string(),
    scenario_id: z.string(),
    started_at: z.string().nullable(),
    ended_at: z.string().nullable(),
    paused: flag,
    run_ms: z.number(),
    current_id: z.string().nullable(),
    step: z.enum(blockSteps),
    step_at: z.string().nullable(),
    reviewed_ms: z.number(),
    draft: z.string()
  })
  .transform((stored) => ({
    seq: stored.seq,
    id: stored.id,
    day: stored.day,
    scenarioId: stored.scenario_id,
    startedAt: stored.started_at,
    endedAt: stored.ended_at,
    isPaused: stored.paused,
    runMs: stored.run_ms,
    currentId: stored.current_id,
    step: stored.step,
    stepAt: stored.step_at,
    reviewedMs: stored.reviewed_ms,
    draft: stored.draft
  }))
export type BlockRow = z.infer<typeof blockRow>

/** The newest block, were it planned, running or over; null = there never was one. */
export const newestBlock = (db: ReadableDb): BlockRow | null => {
  const stored = db.prepare('SELECT * FROM blocks ORDER BY seq DESC LIMIT 1').get()
  return stored === undefined ? null : blockRow.parse(stored)
}

export const findBlock = (db: ReadableDb, id: string): BlockRow | null => {
  const stored = db.prepare('SELECT * FROM blocks WHERE id = ?').get(id)
  return stored === undefined ? null : blockRow.parse(stored)
}

/** Answers with the new block's number. */
export const insertBlock = (db: WritableDb, given: Pick<BlockRow, 'id' | 'day' | 'scenarioId'>): number =>
  Number(
    db.prepare('INSERT INTO blocks (id, day, scenario_id) VALUES (@id, @day, @scenarioId)').run(given)
      .lastInsertRowid
  )

export const deleteBlock = (db: WritableDb, seq: number): void => {
  db.prepare('DELETE FROM blocks WHERE seq = ?').run(seq)
}

export const startBlock = (db: WritableDb, seq: number, startedAt: string): void => {
  db.prepare('UPDATE blocks SET started_at = ? WHERE seq = ?').run(startedAt, seq)
}

/** Puts somebody on the stage; null = nobody any more. */
export const putOnStage = (
  db: WritableDb,
  seq: number,
  stage: { prospectId: string; step: BlockStep } | null,
  at: string
): void => {
  db.prepare(
    `UPDATE blocks SET reviewed_ms = CASE WHEN current_id IS @id THEN reviewed_ms ELSE 0 END,
       current_id = @id, step = @step, step_at = @at, draft = '' WHERE seq = @seq`
  ).run({ seq, id: stage?.prospectId ?? null, step: stage?.step ?? 'card', at })
}

export const endBlock = (db: WritableDb, seq: number, endedAt: string): void => {
  db.prepare('UPDATE blocks SET ended_at = ?, current_id = NULL, paused = 0 WHERE seq = ?').run(endedAt, seq)
}

/** What is being typed for whoever is on the stage; nothing where that is somebody else by now. */
export const putDraft = (db: WritableDb, seq: number, prospectId: string, words: string): void => {
  db.prepare('UPDATE blocks SET draft = ? WHERE seq = ? AND current_id = ?').run(
    words.toWellFormed(),
    seq,
    prospectId
  )
}

/** The clocks never run backwards, in whatever order two writings arrive. */
export const putClocks = (
  db: WritableDb,
  seq: number,
  given: { prospectId: string; runMs: number; reviewedMs: number; isPaused: boolean }
): void => {
  db.prepare(
    `UPDATE blocks SET run_ms = max(run_ms, @runMs), paused = @paused,
       reviewed_ms = CASE WHEN current_id = @prospectId THEN max(reviewed_ms, @reviewedMs) ELSE reviewed_ms END
     WHERE seq = @seq`
  ).run({ ...given, paused: Number(given.isPaused), seq })
}

const itemRow = z
  .object({
    prospect_id: z.string(),
    name: z.string(),
    company: z.string(),
    standing: json,
    state: z.enum(['waiting', 'done', 'skipped']),
    edits: json.pipe(sheetEdit)
  })
  .transform(({ prospect_id, standing, ...rest }) => ({
    ...rest,
    prospectId: prospect_id,
    standing: standing as Standing
  }))
export type ItemRow = z.infer<typeof itemRow>

/** The list in its order. */
export const listItems = (db: ReadableDb, seq: number): ItemRow[] =>
  db
    .prepare('SELECT * FROM block_items WHERE block_seq = ? ORDER BY position')
    .all(seq)
    .map((stored) => itemRow.parse(stored))

/** Puts a list in the place of the one before. */
export const putItems = (
  db: WritableDb,
  seq: number,
  items: readonly Pick<ItemRow, 'prospectId' | 'name' | 'company' | 'standing'>[]
): void => {
  db.prepare('DELETE FROM block_items WHERE block_seq = ?').run(seq)
  const insert = db.prepare(
    `INSERT INTO block_items (block_seq, position, prospect_id, name, company, standing)
     VALUES (@seq, @position, @prospectId, @name, @company, @standing)`
  )
  for (const [position, item] of items.entries())
    insert.run({ ...item, standing: JSON.stringify(item.standing), seq, position })
}

export const putItemState = (
  db: WritableDb,
  seq: number,
  prospectId: string,
  state: ItemRow['state']
): void => {
  db.prepare('UPDATE block_items SET state = ? WHERE block_seq = ? AND prospect_id = ?').run(
    state,
    seq,
    prospectId
  )
}

export const putItemEdits = (db: WritableDb, seq: number, prospectId: string, edits: SheetEdit): void => {
  db.prepare('UPDATE block_items SET edits = ? WHERE block_seq = ? AND prospect_id = ?').run(
    JSON.stringify(edits),
    seq,
    prospectId
  )
}

const tryRow = z
  .object({
    id: z.string(),
    prospect_id: z.string(),
    tried_at: z.string(),
    take_id: z.string().nullable(),
    words: z.string().nullable(),
    marks: json.pipe(selfMarks).nullable(),
    grade: json.pipe(grade).nullable()
  })
  .transform(({ prospect_id, tried_at, take_id, ...rest }) => ({
    ...rest,
    prospectId: prospect_id,
    triedAt: tried_at,
    takeId: take_id
  }))
export type TryRow = z.infer<typeof tryRow>

/** Every try of a block whose recording is not removed, oldest first. */
export const listTries = (db: ReadableDb, seq: number): TryRow[] =>
  db
    .prepare(
      `SELECT b.id, b.prospect_id, b.tried_at, b.take_id, b.words, b.marks, b.grade
       FROM block_tries b LEFT JOIN takes t ON t.id = b.take_id
       WHERE b.block_seq = ? AND t.removed_at IS NULL ORDER BY b.seq`
    )
    .all(seq)
    .map((stored) => tryRow.parse(stored))

/** A recording that comes a second time takes what is known of it now. */
export const putTry = (
  db: WritableDb,
  seq: number,
  given: Omit<TryRow, 'grade'> & { grade: Grade | null }
): void => {
  db.prepare(
    `INSERT INTO block_tries (id, block_seq, prospect_id, tried_at, take_id, words, marks, grade)
     VALUES (@id, @seq, @prospectId, @triedAt, @takeId, @words, @marks, @grade)
     ON CONFLICT (take_id) DO UPDATE SET marks = excluded.marks`
  ).run({
    ...given,
    words: given.words?.toWellFormed() ?? null,
    marks: given.marks === null ? null : JSON.stringify(given.marks),
    grade: given.grade === null ? null : JSON.stringify(given.grade),
    seq
  })
}

/** The newest recording of a rehearsal that began at `since`, sealed or not, and came to no result yet. */
export const openTakeOf = (db: ReadableDb, prospectId: string, since: string): string | null => {
  const id = db
    .prepare(
      `SELECT id FROM takes WHERE prospect_id = ? AND started_at >= ? AND kind = 'voicemail' AND removed_at IS NULL
         AND id NOT IN (SELECT take_id FROM block_tries WHERE take_id IS NOT NULL)
       ORDER BY seq DESC LIMIT 1`
    )
    .pluck()
    .get(prospectId, since)
  return typeof id === 'string' ? id : null
}

/** A line of the log as the table has it: whose, when, by what, 1 = planned, and what came of it. */
export type TouchLine = [
  prospectId: string,
  at: Touch['at'],
  channel: Touch['channel'],
  planned: number,
  outcome: Touch['outcome']
]

/**
 * The lines of these prospects' logs, made and planned, as they came; `prospectIds` null = everybody's. Not checked here:
 * the table checks every word as it is written, and thousands of rows would take a frame. Not sorted either: SQLite
 * takes longer for that than for reading them.
 */
export const touchLines = (db: ReadableDb, prospectIds: readonly string[] | null): TouchLine[] =>
  db
    .prepare(
      `SELECT prospect_id, at, channel, planned, outcome FROM touches
       WHERE removed_at IS NULL
         ${prospectIds === null ? '' : 'AND prospect_id IN (SELECT value FROM json_each(?)) ORDER BY rowid'}`
    )
    .raw()
    .all(...(prospectIds === null ? [] : [JSON.stringify(prospectIds)])) as TouchLine[]
