import { z } from 'zod'
import { type ScenarioRecord, scenarioRecord } from '../../shared/scenario.ts'
import type { ReadableDb } from './handles.ts'

const row = z
  .object({
    scenario_id: z.string(),
    takes: z.number(),
    best: z.number().nullable(),
    talks: z.number(),
    best_talk: z.number().nullable()
  })
  .transform((stored) => ({
    scenarioId: stored.scenario_id,
    takes: stored.takes,
    bestScore: stored.best,
    talks: stored.talks,
    bestTalkScore: stored.best_talk
  }))
  .pipe(scenarioRecord)

/** What the rep has done in each scenario outside of drills: voicemails and talks, without what was removed. */
export const scenarioRecords = (db: ReadableDb): ScenarioRecord[] =>
  db
    .prepare(
      `SELECT scenario_id, sum(takes) AS takes, max(best) AS best, sum(talks) AS talks, max(best_talk) AS best_talk
       FROM (
         SELECT t.scenario_id, count(*) AS takes, max(g.score) AS best, 0 AS talks, NULL AS best_talk
         FROM takes t LEFT JOIN grades g ON g.take_seq = t.seq
         WHERE t.status = 'saved' AND t.removed_at IS NULL AND t.kind = 'voicemail'
           AND NOT EXISTS (SELECT 1 FROM drill_takes WHERE take_id = t.id)
         GROUP BY t.scenario_id
         UNION ALL
         SELECT scenario_id, 0, NULL, count(*), max(score)
         FROM talks WHERE ending IS NOT NULL AND removed_at IS NULL
         GROUP BY scenario_id
       )
       GROUP BY scenario_id ORDER BY scenario_id`
    )
    .all()
    .map((stored) => row.parse(stored))
