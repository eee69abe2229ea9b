import { z } from 'zod'
import type { ReadableDb } from './handles.ts'
import type { TeamDrillDay, TeamTalkDay } from './team-days.ts'

const rows = <Row extends z.ZodType>(db: ReadableDb, row: Row, sql: string): z.infer<Row>[] =>
  db
    .prepare(sql)
    .all()
    .map((stored) => row.parse(stored))

const talk = z.object({
  ...{ repId: z.string(), day: z.string(), scenarioId: z.string(), scenario: z.string() },
  ...{ talks: z.number(), durationMs: z.number() }
})

/** Everybody's live talks, oldest first. */
export const allTalkDays = (db: ReadableDb): (TeamTalkDay & { scenario: string })[] =>
  rows(
    db,
    talk,
    `SELECT person AS repId, day, scenario_id AS scenarioId, scenario, talks, duration_ms AS durationMs
     FROM team_talk_days_told ORDER BY day, scenario_id, person`
  )

const drill = z.object({
  ...{ repId: z.string(), day: z.string(), drillId: z.string(), title: z.string() },
  ...{ tries: z.number(), passed: z.number(), open: z.number() }
})

/** Everybody's tries at drills, oldest first. */
export const allDrillDays = (db: ReadableDb): TeamDrillDay[] =>
  rows(
    db,
    drill,
    `SELECT person AS repId, day, drill_id AS drillId, title, tries, passed, open
     FROM team_drill_days_told ORDER BY day, drill_id, person`
  )
