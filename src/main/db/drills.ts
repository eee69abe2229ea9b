import { z } from 'zod'
import {
  type DrillTry,
  drillAnswer,
  drillNeeds,
  drillOutcomes,
  drillTimeFactor,
  type OwnDrillDraft,
  ownDrillDraft
} from '../../shared/drill.ts'
import { flag } from './columns.ts'
import type { ReadableDb, WritableDb } from './handles.ts'

const json = <T extends z.ZodType>(schema: T) =>
  z
    .string()
    .transform((stored): unknown => JSON.parse(stored))
    .pipe(schema)

const storedFactor = z
  .string()
  .transform((stored) => (stored === 'none' ? stored : Number(stored)))
  .pipe(drillTimeFactor)

const runRow = z
  .object({
    id: z.string(),
    drill_id: z.string(),
    title: z.string(),
    variant: z.string().nullable(),
    prospect_id: z.string(),
    scenario_id: z.string(),
    time_factor: storedFactor,
    seed: z.number().nullable(),
    started_at: z.string(),
    started_local: z.string()
  })
  .transform((stored) => ({
    id: stored.id,
    drillId: stored.drill_id,
    title: stored.title,
    variant: stored.variant,
    prospectId: stored.prospect_id,
    scenarioId: stored.scenario_id,
    timeFactor: stored.time_factor,
    /** What a talk in it is drawn from; null = there is none. */
    seed: stored.seed,
    startedAt: stored.started_at,
    /** The wall clock where the run began, ISO 8601 without a zone. */
    startedLocal: stored.started_local
  }))

/** One run of a drill as it is stored. */
export type RunRow = z.infer<typeof runRow>

/** What a try brought that the next ones of its series must not repeat; null = not known. */
const brought = z.strictObject({
  hook: z.string().nullable(),
  promise: z.string().nullable(),
  name: z.string().nullable()
})

const tryRow = z
  .object({
    id: z.string(),
    run_id: z.string(),
    drill_id: z.string(),
    variant: z.string().nullable(),
    at: z.string(),
    at_local: z.string(),
    outcome: z.enum(drillOutcomes),
    reason: z.string(),
    needs: z.enum(drillNeeds).nullable(),
    self_marked: flag,
    time_factor: storedFactor,
    answers: json(z.array(drillAnswer)),
    brought: json(brought),
    rulebook_version: z.string()
  })
  .transform((stored) => ({
    id: stored.id,
    runId: stored.run_id,
    drillId: stored.drill_id,
    variant: stored.variant,
    at: stored.at,
    atLocal: stored.at_local,
    outcome: stored.outcome,
    reason: stored.reason,
    needs: stored.needs,
    selfMarked: stored.self_marked,
    timeFactor: stored.time_factor,
    answers: stored.answers,
    brought: stored.brought,
    rulebookVersion: stored.rulebook_version
  }))

/** One try as it is stored. */
export type TryRow = z.infer<typeof tryRow>
export type NewTry = Omit<TryRow, 'drillId' | 'variant' | 'timeFactor'> & {
  marks: Readonly<Record<string, boolean>>
}

export const insertRun = (db: WritableDb, run: RunRow): void => {
  db.prepare(
    `INSERT INTO drill_runs (id, drill_id, title, variant, prospect_id, scenario_id, time_factor, seed,
       started_at, started_local)
     VALUES (@id, @drillId, @title, @variant, @prospectId, @scenarioId, @timeFactor, @seed, @startedAt, @startedLocal)`
  ).run({ ...run, timeFactor: String(run.timeFactor) })
}

export const findRun = (db: ReadableDb, id: string): RunRow | null => {
  const stored = db.prepare('SELECT * FROM drill_runs WHERE id = ?').get(id)
  return stored === undefined ? null : runRow.parse(stored)
}

/** The newest run whose talk is drawn from this seed; null = no drill's. */
export const runOfSeed = (db: ReadableDb, seed: number, prospectId: string): RunRow | null => {
  const stored = db
    .prepare('SELECT * FROM drill_runs WHERE seed = ? AND prospect_id = ? ORDER BY started_at DESC LIMIT 1')
    .get(seed, prospectId)
  return stored === undefined ? null : runRow.parse(stored)
}

/** A run that is gone leaves the take as an ordinary one. */
export const linkTake = (db: WritableDb, takeId: string, runId: string): void => {
  db.prepare(
    `INSERT OR REPLACE INTO drill_takes (take_id, run_id) SELECT @takeId, id FROM drill_runs WHERE id = @runId`
  ).run({ takeId, runId })
}

/** Keeps a run's try, in the place of the one that it had; its moment stays the first one's. */
export const putTry = (db: WritableDb, given: NewTry): void => {
  db.prepare(
    `INSERT INTO drill_tries (id, run_id, at, at_local, outcome, reason, needs, self_marked, answers, marks, brought,
       rulebook_version)
     VALUES (@id, @runId, @at, @atLocal, @outcome, @reason, @needs, @selfMarked, @answers, @marks, @brought,
       @rulebookVersion)
     ON CONFLICT (run_id) DO UPDATE SET outcome = excluded.outcome, reason = excluded.reason, needs = excluded.needs,
       self_marked = excluded.self_marked, answers = excluded.answers, marks = excluded.marks,
       brought = excluded.brought, rulebook_version = excluded.rulebook_version`
  ).run({
    ...given,
    reason: given.reason.toWellFormed(),
    selfMarked: Number(given.selfMarked),
    answers: JSON.stringify(given.answers),
    marks: JSON.stringify(given.marks),
    brought: JSON.stringify(given.brought)
  })
}

const tries = `SELECT y.*, r.drill_id, r.variant, r.time_factor FROM drill_tries y JOIN drill_runs r ON r.id = y.run_id`

/** Of a try what series and checks are counted by; `atLocal` is its wall clock without a zone. */
export type Counted = Pick<TryRow, 'drillId' | 'outcome' | 'atLocal'>

/** Every try, oldest first. The list of drills reads all of them, so that they are taken as SQLite checked them. */
export const countedTries = (db: ReadableDb): Counted[] =>
  db
    .prepare(
      `SELECT r.drill_id AS drillId, y.outcome, y.at_local AS atLocal
       FROM drill_tries y JOIN drill_runs r ON r.id = y.run_id ORDER BY y.seq`
    )
    .all() as Counted[]

/** One drill's tries, oldest first. */
export const triesOf = (db: ReadableDb, drillId: string): TryRow[] =>
  db
    .prepare(`${tries} WHERE r.drill_id = ? ORDER BY y.seq`)
    .all(drillId)
    .map((stored) => tryRow.parse(stored))

/** A try as the screens show it. */
export const shownTry = ({ atLocal: _atLocal, brought: _brought, answers, ...rest }: TryRow): DrillTry => ({
  ...rest,
  takeIds: answers.flatMap((answer) => (answer.kind === 'take' ? [answer.takeId] : [])),
  talkId: answers.find((answer) => answer.kind === 'talk')?.talkId ?? null
})

const ownRow = z.object({ id: z.string(), draft: json(ownDrillDraft) })
/** A drill that the rep made. */
export type OwnDrill = OwnDrillDraft & { id: string }

/** The rep's own drills by title, removed ones left out. */
export const listOwnDrills = (db: ReadableDb): OwnDrill[] =>
  db
    .prepare(`SELECT id, draft FROM own_drills WHERE removed_at IS NULL ORDER BY draft ->> '$.title', id`)
    .all()
    .map((stored) => ownRow.parse(stored))
    .map(({ id, draft }) => ({ ...draft, id }))

/** Also a removed one; null when there is none. */
export const findOwnDrill = (db: ReadableDb, id: string): OwnDrill | null => {
  const stored = db.prepare('SELECT id, draft FROM own_drills WHERE id = ?').get(id)
  if (stored === undefined) return null
  return { ...ownRow.parse(stored).draft, id }
}

/** Makes a drill or changes the one with its id; one that was removed is there again. */
export const putOwnDrill = (db: WritableDb, own: OwnDrill, updatedAt: string): void => {
  db.prepare(
    `INSERT INTO own_drills (id, draft, updated_at, removed_at) VALUES (@id, @draft, @updatedAt, NULL)
     ON CONFLICT (id) DO UPDATE SET draft = excluded.draft, updated_at = excluded.updated_at, removed_at = NULL`
  ).run({ id: own.id, draft: JSON.stringify(own), updatedAt })
}

/** `removedAt` null brings it back; answers whether there was one. */
export const markOwnDrillRemoved = (db: WritableDb, id: string, removedAt: string | null): boolean =>
  db.prepare('UPDATE own_drills SET removed_at = ? WHERE id = ?').run(removedAt, id).changes === 1

/** At the start: removed drills go for good, and runs in which nothing was tried or recorded. */
export const purgeDrills = (db: WritableDb): void => {
  db.prepare('DELETE FROM own_drills WHERE removed_at IS NOT NULL').run()
  db.prepare(
    `DELETE FROM drill_runs
     WHERE id NOT IN (SELECT run_id FROM drill_tries) AND id NOT IN (SELECT run_id FROM drill_takes)`
  ).run()
}

const misses = z.object({ rule_id: z.string(), missed: z.number(), graded: z.number() })

/** So many of the newest takes say what is missed lately; more of them would take frames. */
const lateTakes = 150

/** How often each rule was missed in the newest voicemails that began in [from, to), by the grades that they have. */
export const missesBetween = (
  db: ReadableDb,
  fromLocal: string,
  toLocal: string
): { ruleId: string; missed: number; graded: number }[] =>
  db
    .prepare(
      `SELECT f.value ->> '$.ruleId' AS rule_id, count(*) AS graded,
         sum(f.value ->> '$.verdict' IN ('warn', 'fail')) AS missed
       FROM (
         SELECT seq FROM takes
         WHERE status = 'saved' AND kind = 'voicemail' AND removed_at IS NULL
           AND started_local >= ? AND started_local < ?
         ORDER BY started_at DESC, seq DESC LIMIT ?
       ) t JOIN grades g ON g.take_seq = t.seq, json_each(g.findings) f
       WHERE f.value ->> '$.verdict' IN ('pass', 'warn', 'fail')
       GROUP BY rule_id`
    )
    .all(fromLocal, toLocal, lateTakes)
    .map((stored) => misses.parse(stored))
    .map(({ rule_id, missed, graded }) => ({ ruleId: rule_id, missed, graded }))
