import { z } from 'zod'
import type { GivenBy } from '../../shared/regrade.ts'
import type { ProgressTake, ReadFigures, TakeVerdicts } from '../progress/facts.ts'
import type { ReadableDb, WritableDb } from './handles.ts'

/** What was read out of one take, as it is stored; null = not known. */
export type TakeFigures = {
  takeSeq: number
  /** The listener and the rulebook that read it. */
  madeBy: string
  articulationRate: number | null
  fillersPerMinute: number | null
  longestPauseMs: number | null
  spokenMs: number | null
  hook: 'said' | 'none' | null
  hookMs: number | null
  isTimed: boolean
  heard: 'out' | 'deleted' | null
  deletedMs: number | null
  listener: string | null
}

export const putFigures = (db: WritableDb, figures: TakeFigures): void => {
  db.prepare(
    `INSERT OR REPLACE INTO take_figures (take_seq, made_by, articulation_rate, fillers_per_minute, longest_pause_ms,
       spoken_ms, hook, hook_ms, is_timed, heard, deleted_ms, listener)
     VALUES (@takeSeq, @madeBy, @articulationRate, @fillersPerMinute, @longestPauseMs, @spokenMs, @hook, @hookMs,
       @isTimed, @heard, @deletedMs, @listener)`
  ).run({ ...figures, isTimed: Number(figures.isTimed) })
}

export type UnreadTake = { seq: number; id: string; scenarioId: string }

/** Voicemails of the history whose figures are missing or others', newest first. */
export const takesWithoutFigures = (db: ReadableDb, madeBy: string, limit: number): UnreadTake[] =>
  db
    .prepare(
      `SELECT t.seq, t.id, t.scenario_id AS scenarioId
       FROM takes t LEFT JOIN take_figures f ON f.take_seq = t.seq
       WHERE t.status = 'saved' AND t.removed_at IS NULL AND t.kind = 'voicemail' AND f.made_by IS NOT ?
       ORDER BY t.started_local DESC LIMIT ?`
    )
    .all(madeBy, limit) as UnreadTake[]

/** A period, both days in it, and one scenario or null for all. */
export type Span = { from: string; to: string; scenarioId: string | null }

/** Text order: everything on the last day comes before it with this at its end. */
const bound = ({ from, to, scenarioId }: Span) => ({ from, to: `${to}T99`, scenarioId })
const inSpan = (at: string, scenario: string): string =>
  `${at} >= @from AND ${at} < @to AND (@scenarioId IS NULL OR ${scenario} = @scenarioId)`
const inHistory = `t.status = 'saved' AND t.removed_at IS NULL`

/** In which drill each take was made that was made in one. */
const drillsOfTakes = (db: ReadableDb): Map<string, string> =>
  new Map(
    db
      .prepare('SELECT d.take_id, r.drill_id FROM drill_takes d JOIN drill_runs r ON r.id = d.run_id')
      .raw()
      .all() as [string, string][]
  )

/** Gives each rulebook and pack its place, in the order in which they are met. */
export type MeasurePlaces = {
  placeOf: (rulebookVersion: string, pack: string | null) => number
  measures: () => GivenBy[]
}

const storedPack = z.object({ name: z.string(), version: z.string() })

export const createMeasurePlaces = (): MeasurePlaces => {
  const places = new Map<string, number>()
  const found: GivenBy[] = []
  return {
    placeOf: (rulebookVersion, pack) => {
      const key = `${rulebookVersion}\n${pack ?? ''}`
      const known = places.get(key)
      if (known !== undefined) return known
      places.set(key, found.length)
      found.push({ rulebookVersion, pack: pack === null ? null : storedPack.parse(JSON.parse(pack)) })
      return found.length - 1
    },
    measures: () => found
  }
}

/** In the order of the statement's columns: 20,000 of them are read as they come, without names. */
type StoredTake = [
  seq: number,
  id: string,
  at: string,
  scenarioId: string,
  prospectId: string,
  durationMs: number,
  rulebookVersion: string | null,
  pack: string | null,
  score: number | null,
  coverage: number | null,
  isRead: number,
  pace: number | null,
  fillers: number | null,
  pauseMs: number | null,
  spokenMs: number | null,
  hook: ReadFigures['hook'],
  hookMs: number | null,
  isTimed: number | null,
  heard: ReadFigures['heard'],
  deletedMs: number | null,
  listener: string | null
]

const seconds = (ms: number | null): number | null => (ms === null ? null : ms / 1_000)

const figuresIn = (stored: StoredTake): ReadFigures => ({
  pace: stored[11],
  fillers: stored[12],
  pauses: seconds(stored[13]),
  length: seconds(stored[14]),
  hook: stored[15],
  hookS: seconds(stored[16]),
  isTimed: stored[17] === 1,
  heard: stored[18],
  deletedMs: stored[19],
  listener: stored[20]
})

/** Voicemails of a period with their grades and what `madeBy` read of them. */
export const progressTakes = (
  db: ReadableDb,
  span: Span,
  madeBy: string,
  { placeOf }: MeasurePlaces
): ProgressTake[] => {
  const drills = drillsOfTakes(db)
  const stored = db
    .prepare(
      `SELECT t.seq, t.id, t.started_local, t.scenario_id, t.prospect_id, t.duration_ms,
         m.rulebook_version, m.pack, m.score, m.coverage,
         f.made_by IS @madeBy, f.articulation_rate, f.fillers_per_minute, f.longest_pause_ms, f.spoken_ms,
         f.hook, f.hook_ms, f.is_timed, f.heard, f.deleted_ms, f.listener
       FROM takes t LEFT JOIN grade_marks m ON m.take_seq = t.seq LEFT JOIN take_figures f ON f.take_seq = t.seq
       WHERE ${inHistory} AND t.kind = 'voicemail' AND ${inSpan('t.started_local', 't.scenario_id')}`
    )
    .raw()
    .all({ ...bound(span), madeBy }) as StoredTake[]
  return stored.map((take) => {
    const [seq, id, at, scenarioId, prospectId, durationMs, rulebookVersion, pack, score, coverage] = take
    return {
      seq,
      id,
      at,
      scenarioId,
      prospectId,
      durationMs,
      drillId: drills.get(id) ?? null,
      measure: rulebookVersion === null ? null : placeOf(rulebookVersion, pack),
      score,
      coverage,
      figures: take[10] === 1 ? figuresIn(take) : null
    }
  })
}

type StoredVerdicts = [
  seq: number,
  id: string,
  at: string,
  rulebookVersion: string,
  pack: string | null,
  score: number | null,
  passed: string,
  missed: string
]

const listed = (ids: string): string[] => (ids === '' ? [] : ids.split(' '))

/** What graded voicemails of a period, drills left out, did with the rules. */
export const takeVerdicts = (db: ReadableDb, span: Span, { placeOf }: MeasurePlaces): TakeVerdicts[] => {
  const stored = db
    .prepare(
      `SELECT t.seq, t.id, t.started_local, m.rulebook_version, m.pack, m.score, m.passed, m.missed
       FROM takes t JOIN grade_marks m ON m.take_seq = t.seq
       WHERE ${inHistory} AND t.kind = 'voicemail' AND ${inSpan('t.started_local', 't.scenario_id')}
         AND t.id NOT IN (SELECT take_id FROM drill_takes)`
    )
    .raw()
    .all(bound(span)) as StoredVerdicts[]
  return stored.map(([seq, id, at, rulebookVersion, pack, score, passed, missed]) => ({
    seq,
    id,
    at,
    measure: placeOf(rulebookVersion, pack),
    score,
    passed: listed(passed),
    missed: listed(missed)
  }))
}

const day = z.string().optional()

/** The first day with a recording that counts, and the last with a voicemail outside of drills; null = none. */
export const practisedBetween = (
  db: ReadableDb,
  { to, scenarioId }: Omit<Span, 'from'>
): { first: string | null; last: string | null } => {
  const values = bound({ from: '', to, scenarioId })
  const one = (alsoInOrder: string): string | null =>
    day.parse(
      db
        .prepare(
          `SELECT substr(t.started_local, 1, 10) FROM takes t
           WHERE ${inHistory} AND ${inSpan('t.started_local', 't.scenario_id')} ${alsoInOrder} LIMIT 1`
        )
        .pluck()
        .get(values)
    ) ?? null
  return {
    first: one('ORDER BY t.started_local'),
    last: one(`AND t.kind = 'voicemail' AND NOT EXISTS (SELECT 1 FROM drill_takes WHERE take_id = t.id)
      ORDER BY t.started_local DESC`)
  }
}

/** Every day with a recording that counts or a try at a drill. */
export const practisedDays = (db: ReadableDb): string[] =>
  db
    .prepare(
      `SELECT DISTINCT substr(t.started_local, 1, 10) FROM takes t WHERE ${inHistory}
       UNION SELECT DISTINCT substr(at_local, 1, 10) FROM drill_tries`
    )
    .pluck()
    .all() as string[]

const triedRow = z.object({
  drillId: z.string(),
  outcome: z.enum(['passed', 'not-yet', 'unknown']),
  at: z.string()
})

/** Tries at drills in a period. */
export const triesIn = (db: ReadableDb, span: Span): z.infer<typeof triedRow>[] =>
  db
    .prepare(
      `SELECT r.drill_id AS drillId, y.outcome, y.at_local AS at
       FROM drill_tries y JOIN drill_runs r ON r.id = y.run_id
       WHERE ${inSpan('y.at_local', 'r.scenario_id')}`
    )
    .all(bound(span))
    .map((stored) => triedRow.parse(stored))

/** What drills are called, by their newest run. */
export const drillTitles = (db: ReadableDb): Map<string, string> =>
  new Map(
    db.prepare('SELECT drill_id, title, max(started_at) FROM drill_runs GROUP BY drill_id').raw().all() as [
      string,
      string
    ][]
  )

const talkDay = z.object({ day: z.string(), talks: z.number(), ms: z.number() })

/** Live talks that are over and what was recorded of the rep in them, by their days. */
export const talkDaysIn = (db: ReadableDb, span: Span): z.infer<typeof talkDay>[] =>
  db
    .prepare(
      `SELECT day, sum(talks) AS talks, sum(ms) AS ms FROM (
         SELECT substr(k.started_local, 1, 10) AS day, 1 AS talks, 0 AS ms FROM talks k
         WHERE k.ending IS NOT NULL AND k.removed_at IS NULL AND ${inSpan('k.started_local', 'k.scenario_id')}
           AND EXISTS (SELECT 1 FROM talk_turns WHERE talk_seq = k.seq)
         UNION ALL
         SELECT substr(t.started_local, 1, 10), 0, t.duration_ms FROM takes t
         WHERE ${inHistory} AND t.kind = 'turn' AND ${inSpan('t.started_local', 't.scenario_id')}
       ) GROUP BY day ORDER BY day`
    )
    .all(bound(span))
    .map((stored) => talkDay.parse(stored))

/** Each scenario that was ever practised, with its newest take's place. */
export const practisedScenarios = (db: ReadableDb): { id: string; seq: number }[] =>
  (
    db
      .prepare(
        `SELECT t.scenario_id, t.seq, max(t.started_local) FROM takes t
         WHERE ${inHistory} AND t.kind = 'voicemail' GROUP BY t.scenario_id`
      )
      .raw()
      .all() as [string, number, string][]
  ).map(([id, seq]) => ({ id, seq }))

const nameRow = z.object({ prospect_name: z.string(), company: z.string(), scenario_name: z.string() })

/** What a take calls its prospect and its scenario. */
export const namesIn = (db: ReadableDb): ((takeSeq: number) => { prospect: string; scenario: string }) => {
  const statement = db.prepare('SELECT prospect_name, company, scenario_name FROM takes WHERE seq = ?')
  return (takeSeq) => {
    const { prospect_name, company, scenario_name } = nameRow.parse(statement.get(takeSeq))
    const called = [prospect_name.trim(), company.trim()].filter((part) => part !== '')
    return { prospect: called.join(', '), scenario: scenario_name }
  }
}
