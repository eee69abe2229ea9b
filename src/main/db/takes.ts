import { z } from 'zod'
import { type Card, card, fullName } from '../../shared/prospect.ts'
import { weightFactors } from '../../shared/scenario.ts'
import {
  type AudioMeasures,
  audioMeasures,
  type ClockMode,
  type EndReason,
  endReasons,
  soundStates
} from '../../shared/take.ts'
import { flag } from './columns.ts'
import type { ReadableDb, WritableDb } from './handles.ts'

const json = <T extends z.ZodType>(schema: T) =>
  z
    .string()
    .transform((stored): unknown => JSON.parse(stored))
    .pipe(schema)

/** A voicemail, or one turn of a talk: that one is in no history and gets no grade of its own. */
export const takeKinds = ['voicemail', 'turn'] as const
export type TakeKind = (typeof takeKinds)[number]

/** Peaks are kept as the float32 bytes of this machine's order; a library does not move between byte orders. */
const storedPeaks = z.instanceof(Uint8Array).transform((bytes) => [...new Float32Array(bytes.slice().buffer)])

const row = z
  .object({
    seq: z.number(),
    id: z.string(),
    session_id: z.string(),
    prospect_id: z.string(),
    card: json(card),
    scenario_id: z.string(),
    scenario_name: z.string(),
    intent: z.string(),
    sample_rate: z.number(),
    started_at: z.string(),
    started_local: z.string(),
    status: z.enum(['recording', 'saved']),
    end_reason: z.enum(endReasons).nullable(),
    recovered: flag,
    duration_ms: z.number(),
    measures: json(audioMeasures).nullable(),
    peaks: storedPeaks.nullable(),
    note: z.string(),
    favourite: flag,
    removed_at: z.string().nullable(),
    sound: z.enum(soundStates),
    kind: z.enum(takeKinds),
    seed: z.number().nullable(),
    weights: json(weightFactors)
  })
  .transform((stored) => ({
    seq: stored.seq,
    id: stored.id,
    sessionId: stored.session_id,
    prospectId: stored.prospect_id,
    card: stored.card,
    scenarioId: stored.scenario_id,
    scenarioName: stored.scenario_name,
    intent: stored.intent,
    sampleRate: stored.sample_rate,
    startedAt: stored.started_at,
    /** The wall clock where the take was made, ISO 8601 without a zone. */
    startedLocal: stored.started_local,
    /** 'recording' until the file is sealed, so also after a kill. */
    status: stored.status,
    endReason: stored.end_reason,
    recovered: stored.recovered,
    durationMs: stored.duration_ms,
    measures: stored.measures,
    peaks: stored.peaks,
    note: stored.note,
    favourite: stored.favourite,
    removedAt: stored.removed_at,
    /** Which file of the recording counts. */
    sound: stored.sound,
    kind: stored.kind,
    /** What its greeting was drawn from; null = no greeting, or from before seeds were kept. */
    seed: stored.seed,
    /** The scenario's as they were when the take was recorded. */
    weights: stored.weights
  }))

/** One take as it is stored. */
export type TakeRow = z.infer<typeof row>

export type NewTake = Pick<
  TakeRow,
  | 'id'
  | 'sessionId'
  | 'prospectId'
  | 'card'
  | 'scenarioId'
  | 'scenarioName'
  | 'intent'
  | 'sampleRate'
  | 'startedAt'
  | 'startedLocal'
  | 'kind'
  | 'seed'
  | 'weights'
> & { clockMode: ClockMode }

/** A take with whatever status, removed or not; null when there is none. */
export const findTake = (db: ReadableDb, id: string): TakeRow | null => {
  const stored = db.prepare('SELECT * FROM takes WHERE id = ?').get(id)
  return stored === undefined ? null : row.parse(stored)
}

export const insertTake = (db: WritableDb, take: NewTake): void => {
  db.prepare(
    `INSERT INTO takes (id, session_id, prospect_id, prospect_name, company, card, scenario_id, scenario_name,
       clock_mode, intent, sample_rate, started_at, started_local, kind, seed, weights, status)
     VALUES (@id, @sessionId, @prospectId, @prospectName, @company, @card, @scenarioId, @scenarioName,
       @clockMode, @intent, @sampleRate, @startedAt, @startedLocal, @kind, @seed, @weights, 'recording')`
  ).run({
    ...take,
    prospectName: fullName(take.card),
    company: take.card.company,
    card: JSON.stringify(take.card),
    weights: JSON.stringify(take.weights)
  })
}

/** The recording is sealed: from here on the take is in the history. */
export const markTakeSaved = (
  db: WritableDb,
  id: string,
  outcome: { endReason: EndReason; recovered: boolean; durationMs: number }
): void => {
  db.prepare(
    `UPDATE takes SET status = 'saved', end_reason = @endReason, recovered = @recovered, duration_ms = @durationMs
     WHERE id = @id AND status = 'recording'`
  ).run({ id, ...outcome, recovered: Number(outcome.recovered) })
}

export const storeMeasures = (
  db: WritableDb,
  seq: number,
  measures: AudioMeasures | null,
  peaks: Float32Array
): void => {
  const bytes = new Uint8Array(peaks.buffer, peaks.byteOffset, peaks.byteLength)
  const text = measures === null ? null : JSON.stringify(measures)
  db.prepare('UPDATE takes SET measures = ?, peaks = ? WHERE seq = ?').run(text, bytes, seq)
}

export const storeCard = (db: WritableDb, seq: number, given: Card): void => {
  db.prepare('UPDATE takes SET card = ?, prospect_name = ?, company = ? WHERE seq = ?').run(
    JSON.stringify(given),
    fullName(given),
    given.company,
    seq
  )
}

export const annotateTake = (
  db: WritableDb,
  seq: number,
  change: { note?: string | undefined; favourite?: boolean | undefined }
): void => {
  const { note, favourite } = change
  if (note !== undefined) db.prepare('UPDATE takes SET note = ? WHERE seq = ?').run(note, seq)
  if (favourite !== undefined)
    db.prepare('UPDATE takes SET favourite = ? WHERE seq = ?').run(Number(favourite), seq)
}

/** `removedAt` null brings the take back. */
export const markTakeRemoved = (db: WritableDb, seq: number, removedAt: string | null): void => {
  db.prepare('UPDATE takes SET removed_at = ? WHERE seq = ?').run(removedAt, seq)
}

/** From here on this file is the take's recording, or none is. */
export const markSound = (db: WritableDb, seq: number, sound: TakeRow['sound']): void => {
  db.prepare('UPDATE takes SET sound = ? WHERE seq = ?').run(sound, seq)
}

/** With its words and grade; the recording's file is the caller's to delete, before this. */
export const deleteTake = (db: WritableDb, seq: number): void => {
  db.prepare('DELETE FROM takes WHERE seq = ?').run(seq)
}

const rowsWhere = (db: ReadableDb, condition: string): TakeRow[] =>
  db
    .prepare(`SELECT * FROM takes WHERE ${condition} ORDER BY started_at DESC, seq DESC`)
    .all()
    .map((stored) => row.parse(stored))

/** Takes whose recording never ended in order, newest first. */
export const unfinishedTakes = (db: ReadableDb): TakeRow[] =>
  rowsWhere(db, `status = 'recording' AND removed_at IS NULL`)

/**
 * The newest take that can be compressed: measured, and either graded or begun before `untilIso`, so that whatever reads
 * the fresh recording had its time. `except` are takes to be left alone.
 */
export const nextUncompressed = (
  db: ReadableDb,
  untilIso: string,
  except: readonly string[]
): TakeRow | null => {
  const stored = db
    .prepare(
      `SELECT * FROM takes t
       WHERE status = 'saved' AND removed_at IS NULL AND sound = 'wav' AND peaks IS NOT NULL AND duration_ms > 0
         AND (started_at < @untilIso OR EXISTS (SELECT 1 FROM grades WHERE take_seq = t.seq))
         AND id NOT IN (SELECT value FROM json_each(@except))
       ORDER BY started_at DESC, seq DESC LIMIT 1`
    )
    .get({ untilIso, except: JSON.stringify(except) })
  return stored === undefined ? null : row.parse(stored)
}

/** Takes that began before a moment and still have a recording that may go: measured, and no favourite. */
export const takesWithOldSound = (db: ReadableDb, beforeIso: string): TakeRow[] =>
  db
    .prepare(
      `SELECT * FROM takes
       WHERE status = 'saved' AND removed_at IS NULL AND sound <> 'removed' AND favourite = 0
         AND peaks IS NOT NULL AND started_at < ?`
    )
    .all(beforeIso)
    .map((stored) => row.parse(stored))

export const removedTakes = (db: ReadableDb): TakeRow[] => rowsWhere(db, 'removed_at IS NOT NULL')

/** The voicemail before this one to the same prospect in the same scenario. */
export const previousTakeId = (db: ReadableDb, take: TakeRow): string | null => {
  const found = db
    .prepare(
      `SELECT id FROM takes
       WHERE prospect_id = @prospectId AND scenario_id = @scenarioId AND kind = 'voicemail' AND status = 'saved' AND removed_at IS NULL
         AND (started_at, seq) < (@startedAt, @seq)
       ORDER BY started_at DESC, seq DESC LIMIT 1`
    )
    .pluck()
    .get({
      prospectId: take.prospectId,
      scenarioId: take.scenarioId,
      startedAt: take.startedAt,
      seq: take.seq
    })
  return typeof found === 'string' ? found : null
}
