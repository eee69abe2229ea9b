import { z } from 'zod'
import { type ReportOffer, reportPlan } from '../../shared/report-plan.ts'
import type { ReadableDb, WritableDb } from '../db/handles.ts'
import { readSetting, writeSetting } from '../db/settings.ts'

const taken = `FROM takes WHERE status = 'saved' AND kind = 'voicemail' AND removed_at IS NULL`
const talked = `FROM talks WHERE ending IS NOT NULL AND removed_at IS NULL`

const scenarios = `
  SELECT id, name, sum(times) AS takes FROM (
    SELECT scenario_id AS id, scenario_name AS name, count(*) AS times, max(started_local) AS last ${taken} GROUP BY scenario_id
    UNION ALL
    SELECT scenario_id, scenario_name, count(*), max(started_local) ${talked} GROUP BY scenario_id)
  GROUP BY id ORDER BY takes DESC, name`

const drills = `
  SELECT id, name, takes FROM (
    SELECT r.drill_id AS id, r.title AS name, count(*) AS takes, max(y.at_local)
    FROM drill_tries y JOIN drill_runs r ON r.id = y.run_id GROUP BY r.drill_id)
  ORDER BY takes DESC, name`

const prospects = `
  SELECT id, name, company, sum(times) AS takes FROM (
    SELECT prospect_id AS id, prospect_name AS name, company, count(*) AS times, max(started_local) ${taken} GROUP BY prospect_id
    UNION ALL
    SELECT prospect_id, prospect_name, company, count(*), max(started_local) ${talked} GROUP BY prospect_id)
  GROUP BY id ORDER BY takes DESC, name`

const newestRep = `SELECT coalesce(card ->> '$.repName', '') ${taken} ORDER BY started_at DESC LIMIT 1`
const firstMoment = `SELECT min(started_local) FROM (SELECT started_local ${taken} UNION ALL SELECT started_local ${talked})`

const named = z.object({
  id: z.string(),
  name: z.string(),
  company: z.string().default(''),
  takes: z.number()
})

const listed = (db: ReadableDb, query: string): ReportOffer['scenarios'] =>
  db
    .prepare(query)
    .all()
    .map((stored) => {
      const { id, name, company, takes } = named.parse(stored)
      return { id, name: [name, company].filter((part) => part.trim() !== '').join(', '), takes }
    })

const text = (db: ReadableDb, query: string): string => {
  const found = db.prepare(query).pluck().get()
  return typeof found === 'string' ? found : ''
}

const planKey = 'reportPlan'

/** What a report can be of; `today` is the rep's day. */
export const readOffer = (db: ReadableDb, today: string): ReportOffer => {
  const lastPlan = reportPlan.safeParse(readSetting(db, planKey))
  return {
    scenarios: listed(db, scenarios),
    drills: listed(db, drills),
    prospects: listed(db, prospects),
    rep: text(db, newestRep).trim(),
    today,
    firstDay: text(db, firstMoment).slice(0, 10) || null,
    lastPlan: lastPlan.success ? lastPlan.data : null
  }
}

export const keepPlan = (db: WritableDb, plan: z.infer<typeof reportPlan>): void =>
  writeSetting(db, planKey, plan)
