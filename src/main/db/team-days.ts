import { z } from 'zod'
import type { Measure } from '../../shared/report.ts'
import type { TeamFilter } from '../../shared/team.ts'
import { measureKey } from '../comparison.ts'
import type { ReadableDb } from './handles.ts'
import { unpackRules } from './team-rules.ts'

/** What one of somebody's days comes to, in one scenario by one measure. */
export type TeamDay = {
  repId: string
  day: string
  scenarioId: string
  scenario: string
  measure: Measure | null
  /** Equal for scores that may be compared. */
  measureKey: string | null
  /** Outside of drills, as all that follows but the last two figures. */
  attempts: number
  scored: number
  scoreSum: number
  scoreSquares: number
  firstScore: number | null
  bestScore: number | null
  /** Recorded outside of drills; null = not known. */
  durationMs: number | null
  paceTakes: number
  words: number
  paceMs: number
  fillerTakes: number
  fillers: number
  fillerMs: number
  /** Takes that were made in drills, and what was recorded in them. */
  drillTakes: number
  drillMs: number
  /** Four numbers for each rule: its place in `ruleIds`, kept, warned, failed. */
  rules: Uint16Array
  /** The bundle's; one list for all of its days. */
  ruleIds: readonly string[]
}
export type TeamTalkDay = {
  repId: string
  day: string
  scenarioId: string
  talks: number
  durationMs: number
}
export type TeamDrillDay = {
  repId: string
  day: string
  drillId: string
  title: string
  tries: number
  passed: number
  open: number
}

type Wanted = Pick<TeamFilter, 'from' | 'to' | 'scenarioId'>

const between = '(@from IS NULL OR day >= @from) AND (@to IS NULL OR day <= @to)'
const inScenario = '(@scenarioId IS NULL OR scenario_id = @scenarioId)'
const ofRep = '(@repId IS NULL OR person = @repId)'

/** Each day as the bundle tells it that was made last, oldest first; `repId` null = everybody's. */
export const teamDays = (db: ReadableDb, wanted: Wanted, repId: string | null = null): TeamDay[] => {
  const ruleIds = ruleIdsOf(db)
  // Not checked here: the tables check every column as it is written, and ten thousand rows would take a frame.
  const rows = db
    .prepare(
      `SELECT person, day, scenario_id, scenario, rulebook_version, pack_name, pack_version, attempts, scored,
         score_sum, score_squares, first_score, best_score, duration_ms, pace_takes, pace_words, pace_ms,
         filler_takes, filler_count, filler_ms, bundle_seq, rules, drill_takes, drill_ms
       FROM team_days_told WHERE ${between} AND ${inScenario} AND ${ofRep}
       ORDER BY day, bundle_sha256`
    )
    .raw()
    .all({ ...bounds(wanted), repId }) as Stored[]
  const measured = createMeasured()
  return rows.map((row) => dayOf(row, ruleIds, measured))
}

const ruleIdsOf = (db: ReadableDb): Map<number, readonly string[]> =>
  new Map(
    z
      .array(z.tuple([z.number(), z.string()]))
      .parse(db.prepare(`SELECT seq, rule_ids FROM team_bundles WHERE state = 'here'`).raw().all())
      .map(([seq, stored]) => [seq, z.array(z.string()).parse(JSON.parse(stored))])
  )

/** The columns of the query in their order. */
type Stored = [
  ...[string, string, string, string, string | null, string | null, string | null],
  ...[number, number, number, number, number | null, number | null, number | null],
  ...[number, number, number, number, number, number, number, Uint8Array, number, number]
]

/** By place, not by name: twenty thousand rows taken apart by patterns took longer than to read them. */
const dayOf = (row: Stored, ruleIds: ReadonlyMap<number, readonly string[]>, measured: Measured): TeamDay => {
  const by = measured(row[4], row[5], row[6])
  return {
    repId: row[0],
    day: row[1],
    scenarioId: row[2],
    scenario: row[3],
    measure: by?.measure ?? null,
    measureKey: by?.key ?? null,
    attempts: row[7],
    scored: row[8],
    scoreSum: row[9],
    scoreSquares: row[10],
    firstScore: row[11],
    bestScore: row[12],
    durationMs: row[13],
    paceTakes: row[14],
    words: row[15],
    paceMs: row[16],
    fillerTakes: row[17],
    fillers: row[18],
    fillerMs: row[19],
    drillTakes: row[22],
    drillMs: row[23],
    rules: unpackRules(row[21]),
    ruleIds: ruleIds.get(row[20]) ?? []
  }
}

type Measured = ReturnType<typeof createMeasured>

/** One object and one key for each measure, however many days have it. */
const createMeasured = () => {
  const known = new Map<string, { measure: Measure; key: string }>()
  return (rulebookVersion: string | null, packName: string | null, packVersion: string | null) => {
    if (rulebookVersion === null) return null
    const name = `${rulebookVersion}\0${packName ?? ''}\0${packVersion ?? ''}`
    const found = known.get(name)
    if (found !== undefined) return found
    const pack = packName === null ? null : { name: packName, version: packVersion ?? '' }
    const measure = { rulebookVersion, pack }
    const made = { measure, key: measureKey(measure) }
    known.set(name, made)
    return made
  }
}

const bounds = ({ from, to, scenarioId }: Wanted) => ({ from, to, scenarioId })

const talkDay = z.object({
  repId: z.string(),
  day: z.string(),
  scenarioId: z.string(),
  talks: z.number(),
  durationMs: z.number()
})

export const teamTalkDays = (db: ReadableDb, wanted: Wanted, repId: string | null = null): TeamTalkDay[] =>
  db
    .prepare(
      `SELECT person AS repId, day, scenario_id AS scenarioId, talks, duration_ms AS durationMs
       FROM team_talk_days_told WHERE ${between} AND ${inScenario} AND ${ofRep} ORDER BY day, scenario_id, person`
    )
    .all({ ...bounds(wanted), repId })
    .map((stored) => talkDay.parse(stored))

const drillDay = z.object({
  repId: z.string(),
  day: z.string(),
  drillId: z.string(),
  title: z.string(),
  tries: z.number(),
  passed: z.number(),
  open: z.number()
})

/** Of the period; a drill belongs to no scenario. */
export const teamDrillDays = (db: ReadableDb, { from, to }: Wanted, repId: string): TeamDrillDay[] =>
  db
    .prepare(
      `SELECT person AS repId, day, drill_id AS drillId, title, tries, passed, open
       FROM team_drill_days_told WHERE ${between} AND person = @repId ORDER BY day, drill_id`
    )
    .all({ from, to, repId })
    .map((stored) => drillDay.parse(stored))

/** A day with a try at a drill. */
export type TeamDrilledDay = { repId: string; day: string }

/** Everybody's days with tries at drills in the period; none where one scenario is looked at, as a drill belongs to none. */
export const teamDrilledDays = (db: ReadableDb, { from, to, scenarioId }: Wanted): TeamDrilledDay[] =>
  scenarioId === null
    ? (db
        .prepare(`SELECT DISTINCT person AS repId, day FROM team_drill_days_told WHERE ${between}`)
        .all({ from, to }) as TeamDrilledDay[])
    : []

/** Every scenario that a bundle tells of, by what its newest day calls it. */
export const teamScenarios = (db: ReadableDb): { id: string; name: string }[] =>
  z.array(z.object({ id: z.string(), name: z.string() })).parse(
    db
      .prepare(
        `SELECT scenario_id AS id, scenario AS name FROM (
             SELECT scenario_id, scenario, max(day || scenario) FROM (
               SELECT bundle_seq, day, scenario_id, scenario FROM team_days
               UNION ALL SELECT bundle_seq, day, scenario_id, scenario FROM team_talk_days)
             WHERE scenario_id <> '' AND bundle_seq IN (SELECT seq FROM team_bundles WHERE state = 'here')
             GROUP BY scenario_id)
           ORDER BY name, id`
      )
      .all()
  )
