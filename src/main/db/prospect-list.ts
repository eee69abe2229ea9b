import { z } from 'zod'
import { prospectStatuses, relationships } from '../../shared/prospect.ts'
import type { ProspectSummary } from '../../shared/prospect-list.ts'
import { flag } from './columns.ts'
import type { ReadableDb } from './handles.ts'

const row = z.object({
  id: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  company: z.string(),
  industry: z.string(),
  relationship: z.enum(relationships),
  status: z.enum(prospectStatuses),
  isSample: flag,
  rightFit: z.enum(['yes', 'unsure', 'no']).nullable(),
  number: z.string(),
  wasCalled: flag,
  saidNo: flag,
  plannedAt: z.string().nullable()
})

/** Everybody who is not removed, with what lists filter by, in the list's order; no card is read for it. */
export const listSummaries = (db: ReadableDb): ProspectSummary[] =>
  db
    .prepare(
      `SELECT p.id, p.first_name AS firstName, p.last_name AS lastName, p.company, p.industry, p.relationship,
         p.status, p.is_sample AS isSample, p.preparation ->> '$.rightFit' AS rightFit,
         coalesce(p.numbers ->> '$[0].number', '') AS number,
         coalesce(t.wasCalled, 0) AS wasCalled, coalesce(t.saidNo, 0) AS saidNo, t.plannedAt
       FROM prospects p LEFT JOIN (
         SELECT prospect_id,
           max(planned = 0 AND channel IN ('call', 'voicemail')) AS wasCalled,
           max(planned = 0 AND outcome IS NOT NULL AND outcome IN ('not-interested', 'stop')) AS saidNo,
           min(CASE WHEN planned = 1 THEN at END) AS plannedAt
         FROM touches WHERE removed_at IS NULL GROUP BY prospect_id
       ) t ON t.prospect_id = p.id
       WHERE p.removed_at IS NULL
       ORDER BY p.is_sample, p.last_name COLLATE NOCASE, p.first_name COLLATE NOCASE, p.id`
    )
    .all()
    .map((stored) => row.parse(stored))
