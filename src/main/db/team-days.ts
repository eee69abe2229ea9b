import { z } from 'zod'
import type { Measure } from '../../shared/report.ts'
import type { TeamFilter } from '../../shared/team.ts'
import type { ReadableDb } from './handles.ts'

/** What one of somebody's days comes to, in one scenario by one measure. */
export type TeamDay = {
  repId: string
  day: string
  scenarioId: string
  scenario: string
  measure: Measure | null
  attempts: number
  scored: number
  scoreSum: number
  scoreSquares: number
  firstScore: number | null
  bestScore: number | null
  /** Null = not known. */
  durationMs: number | null
  paceTakes: number
  words: number
  paceMs: number
  fillerTakes: number
  fillers: number
  fillerMs: number
  /** JSON: for each rule [kept, warned, failed]; read only where it is needed. */
  rules: string
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
export const teamDays = (db: ReadableDb, wanted: Wanted, repId: string | null = null): TeamDay[] =>
  // Not checked here: the tables check every column as it is written, and ten thousand rows would take a frame.
  (
    db
      .prepare(
        `SELECT person, day, scenario_id, scenario, rulebook_version, pack_name, pack_version, attempts, scored,
           score_sum, score_squares, first_score, best_score, duration_ms, pace_takes, pace_words, pace_ms,
           filler_takes, filler_count, filler_ms, rules
         FROM team_days_told WHERE ${between} AND ${inScenario} AND ${ofRep}
         ORDER BY day, scenario_id, rulebook_version, pack_name, pack_version, person`
      )
      .raw()
      .all({ ...bounds(wanted), repId }) as Stored[]
  ).map(dayOf)

type Stored = [
  ...[string, string, string, string, string | null, string | null, string | null],
  ...[number, number, number, number, number | null, number | null, number | null],
  ...[number, number, number, number, number, number, string]
]

const dayOf = (row: Stored): TeamDay => {
  const [repId, day, scenarioId, scenario, rulebookVersion, packName, packVersion, ...rest] = row
  const [attempts, scored, scoreSum, scoreSquares, firstScore, bestScore, durationMs, ...spoken] = rest
  const [paceTakes, words, paceMs, fillerTakes, fillers, fillerMs, rules] = spoken
  const pack = packName === null ? null : { name: packName, version: packVersion ?? '' }
  return {
    ...{ repId, day, scenarioId, scenario },
    measure: rulebookVersion === null ? null : { rulebookVersion, pack },
    ...{ attempts, scored, scoreSum, scoreSquares, firstScore, bestScore, durationMs },
    ...{ paceTakes, words, paceMs, fillerTakes, fillers, fillerMs, rules }
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
