import { z } from 'zod'
import { type Grade, grade } from '../../shared/grade.ts'
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
