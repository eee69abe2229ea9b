import { z } from 'zod'
import { type Grade, grade } from '../../shared/grade.ts'
import {
  type EarlierGrade,
  earlierGrade,
  type GivenBy,
  type RegradeDue,
  regradeDue
} from '../../shared/regrade.ts'
import type { ReadableDb, WritableDb } from './handles.ts'

const row = z
  .object({
    rulebook_version: z.string(),
    score: z.number().nullable(),
    coverage: z.number(),
    capped_by: z.string().nullable(),
    findings: z.string(),
    fix_first: z.string(),
    campaign_score: z.number().nullable(),
    campaign_coverage: z.number(),
    pack: z.string().nullable()
  })
  .transform((stored): unknown => ({
    rulebookVersion: stored.rulebook_version,
    score: stored.score,
    coverage: stored.coverage,
    cappedBy: stored.capped_by,
    findings: JSON.parse(stored.findings),
    fixFirst: JSON.parse(stored.fix_first),
    campaign: { score: stored.campaign_score, coverage: stored.campaign_coverage },
    pack: stored.pack === null ? null : JSON.parse(stored.pack)
  }))
  .pipe(grade)

/** The grade as it was given, by whatever rulebook; null when there is none or its shape is no longer known. */
export const findGrade = (db: ReadableDb, takeSeq: number): Grade | null => {
  const stored = db.prepare('SELECT * FROM grades WHERE take_seq = ?').get(takeSeq)
  const parsed = row.safeParse(stored)
  return parsed.success ? parsed.data : null
}

export const putGrade = (db: WritableDb, takeSeq: number, given: Grade, gradedAt: string): void => {
  db.prepare(
    `INSERT OR REPLACE INTO grades
       (take_seq, rulebook_version, score, coverage, capped_by, findings, fix_first, graded_at, campaign_score,
        campaign_coverage, pack)
     VALUES (@takeSeq, @rulebookVersion, @score, @coverage, @cappedBy, @findings, @fixFirst, @gradedAt, @campaignScore,
       @campaignCoverage, @pack)`
  ).run({
    takeSeq,
    rulebookVersion: given.rulebookVersion,
    score: given.score,
    coverage: given.coverage,
    cappedBy: given.cappedBy,
    findings: JSON.stringify(given.findings),
    fixFirst: JSON.stringify(given.fixFirst),
    gradedAt,
    campaignScore: given.campaign.score,
    campaignCoverage: given.campaign.coverage,
    pack: given.pack === null ? null : JSON.stringify(given.pack)
  })
}

export const deleteGrade = (db: WritableDb, takeSeq: number): void => {
  db.prepare('DELETE FROM grades WHERE take_seq = ?').run(takeSeq)
}

const byOther = `(g.rulebook_version <> @version OR g.pack ->> '$.name' IS NOT @packName
  OR g.pack ->> '$.version' IS NOT @packVersion)`
const boundTo = ({ rulebookVersion, pack }: GivenBy) => ({
  version: rulebookVersion,
  packName: pack?.name ?? null,
  packVersion: pack?.version ?? null
})

/** Whether a take's grade was given by another rulebook or pack; false where it has none. */
export const isGivenByOther = (db: ReadableDb, takeSeq: number, inForce: GivenBy): boolean =>
  db
    .prepare(`SELECT 1 FROM grades g WHERE take_seq = @takeSeq AND ${byOther}`)
    .get({ takeSeq, ...boundTo(inForce) }) !== undefined

/** Puts the grade that stands among the earlier ones, word for word; does nothing where there is none. */
export const keepEarlierGrade = (db: WritableDb, takeSeq: number, replacedAt: string): void => {
  db.prepare(
    `INSERT INTO earlier_grades
       (take_seq, rulebook_version, score, coverage, capped_by, findings, fix_first, graded_at, campaign_score,
        campaign_coverage, pack, replaced_at)
     SELECT take_seq, rulebook_version, score, coverage, capped_by, findings, fix_first, graded_at, campaign_score,
       campaign_coverage, pack, @replacedAt
     FROM grades WHERE take_seq = @takeSeq`
  ).run({ takeSeq, replacedAt })
}

const packOf = (stored: string | null): unknown => (stored === null ? null : JSON.parse(stored))

const earlierRow = z
  .object({
    rulebook_version: z.string(),
    score: z.number().nullable(),
    graded_at: z.string(),
    pack: z.string().nullable()
  })
  .transform(({ rulebook_version, score, graded_at, pack }): unknown => ({
    rulebookVersion: rulebook_version,
    score,
    gradedAt: graded_at,
    pack: packOf(pack)
  }))
  .pipe(earlierGrade)

/** The grades that a take had before the one that stands, newest first. */
export const listEarlierGrades = (db: ReadableDb, takeSeq: number): EarlierGrade[] =>
  db
    .prepare(
      'SELECT rulebook_version, score, graded_at, pack FROM earlier_grades WHERE take_seq = ? ORDER BY seq DESC'
    )
    .all(takeSeq)
    .map((stored) => earlierRow.parse(stored))

const dueTakes = `FROM grades g JOIN takes t ON t.seq = g.take_seq
  WHERE t.status = 'saved' AND t.removed_at IS NULL AND ${byOther}`

const fromRow = z
  .object({ rulebook_version: z.string(), pack: z.string().nullable(), takes: z.number() })
  .transform(({ rulebook_version, pack, takes }): unknown => ({
    rulebookVersion: rulebook_version,
    pack: packOf(pack),
    takes
  }))
  .pipe(regradeDue.shape.from.element)

/** Every take of the history whose grade was given by another rulebook or pack than the one in force. */
export const gradedByOthers = (db: ReadableDb, inForce: GivenBy): Omit<RegradeDue, 'inForce'> => ({
  takeIds: z
    .array(z.string())
    .parse(
      db
        .prepare(`SELECT t.id ${dueTakes} ORDER BY t.started_at DESC, t.seq DESC`)
        .pluck()
        .all(boundTo(inForce))
    ),
  from: db
    .prepare(
      `SELECT g.rulebook_version, g.pack, count(*) AS takes ${dueTakes}
       GROUP BY g.rulebook_version, g.pack ORDER BY takes DESC, g.rulebook_version`
    )
    .all(boundTo(inForce))
    .map((stored) => fromRow.parse(stored))
})
