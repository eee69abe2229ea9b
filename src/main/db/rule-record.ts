import { z } from 'zod'
import type { RuleRecord } from '../../shared/rule-page.ts'
import type { ReadableDb } from './handles.ts'

/** How many of the newest graded takes a rule's record looks back on. */
const recordTakes = 50

const row = z
  .object({
    id: z.string(),
    prospect_name: z.string(),
    company: z.string(),
    started_at: z.string(),
    verdict: z.enum(['pass', 'warn', 'fail']),
    reason: z.string()
  })
  .transform(({ prospect_name, started_at, ...rest }) => ({
    ...rest,
    prospectName: prospect_name,
    startedAt: started_at
  }))

const newest = `
  SELECT t.seq, t.id, t.prospect_name, t.company, t.started_at, g.findings
  FROM takes t JOIN grades g ON g.take_seq = t.seq
  WHERE t.status = 'saved' AND t.removed_at IS NULL
  ORDER BY t.started_at DESC, t.seq DESC LIMIT ${recordTakes}`

/** How one rule fared in the newest graded takes, by the grades that they have. */
export const ruleRecordOf = (db: ReadableDb, ruleId: string): RuleRecord => {
  const takes = db.prepare(`SELECT count(*) FROM (${newest})`).pluck().get() as number
  const found = db
    .prepare(
      `SELECT n.id, n.prospect_name, n.company, n.started_at,
         f.value ->> '$.verdict' AS verdict, f.value ->> '$.reason' AS reason
       FROM (${newest}) n, json_each(n.findings) f
       WHERE f.value ->> '$.ruleId' = ? AND f.value ->> '$.verdict' IN ('pass', 'warn', 'fail')
       ORDER BY n.started_at DESC, n.seq DESC`
    )
    .all(ruleId)
    .map((stored) => row.parse(stored))
  return { takes, found }
}
