import type { Prospect } from '../../shared/prospect.ts'
import type { ProspectSummary } from '../../shared/prospect-list.ts'
import type { ReadableDb } from './handles.ts'

type Flags = 'isSample' | 'wasCalled' | 'saidNo'
type Stored = Omit<ProspectSummary, Flags | 'lineReturns'> &
  Record<Flags, number> & { lineReturns: number | null }

/** Everybody who is not removed, with what lists filter by, in the list's order; no card is read for it. */
export const listSummaries = (db: ReadableDb): ProspectSummary[] =>
  db
    .prepare(
      `SELECT p.id, p.first_name AS firstName, p.last_name AS lastName, p.company, p.industry, p.relationship,
         p.status, p.is_sample AS isSample, p.preparation ->> '$.rightFit' AS rightFit,
         coalesce(p.numbers ->> '$[0].number', '') AS number,
         coalesce(t.wasCalled, 0) AS wasCalled, coalesce(t.saidNo, 0) AS saidNo, t.plannedAt,
         p.line_returns AS lineReturns, p.line_checked_on AS lineCheckedOn
       FROM prospects p LEFT JOIN (
         SELECT prospect_id,
           max(planned = 0 AND channel IN ('call', 'voicemail')) AS wasCalled,
           -- Taken back when they came back since: see newestNo.
           max(CASE WHEN planned = 0 AND outcome IN ('not-interested', 'stop') THEN at END)
             > coalesce(max(CASE WHEN planned = 0 AND outcome IN ('called-back', 'meeting') THEN at END), '') AS saidNo,
           min(CASE WHEN planned = 1 THEN at END) AS plannedAt
         FROM touches WHERE removed_at IS NULL GROUP BY prospect_id
       ) t ON t.prospect_id = p.id
       WHERE p.removed_at IS NULL
       ORDER BY p.is_sample, p.last_name COLLATE NOCASE, p.first_name COLLATE NOCASE, p.id`
    )
    .all()
    .map((row) => {
      // Not checked here: the contract's schema checks every answer, and thousands of rows twice take a frame more.
      const stored = row as Stored
      const { isSample, wasCalled, saidNo, lineReturns } = stored
      return {
        ...stored,
        isSample: isSample === 1,
        wasCalled: wasCalled === 1,
        saidNo: saidNo === 1,
        lineReturns: lineReturns === null ? null : lineReturns === 1
      }
    })

/** Of whom it is known how their name is said. */
export const knownNames = (db: ReadableDb): Set<string> =>
  new Set(
    db
      .prepare(`SELECT id FROM prospects WHERE removed_at IS NULL AND (easy_name = 1 OR pronunciation <> '')`)
      .pluck()
      .all()
      .map(String)
  )

export type Callable = Pick<
  Prospect,
  'id' | 'firstName' | 'lastName' | 'company' | 'relationship' | 'status' | 'isSample'
>

/** Everybody who is not removed, with what tells whether they can be called, in the list's order. */
export const listCallable = (db: ReadableDb): Callable[] =>
  db
    .prepare(
      `SELECT id, first_name AS firstName, last_name AS lastName, company, relationship, status, is_sample AS isSample
       FROM prospects WHERE removed_at IS NULL
       ORDER BY is_sample, last_name COLLATE NOCASE, first_name COLLATE NOCASE, id`
    )
    .all()
    .map((row) => {
      // Not checked here, as above.
      const stored = row as Omit<Callable, 'isSample'> & { isSample: number }
      return { ...stored, isSample: stored.isSample === 1 }
    })
