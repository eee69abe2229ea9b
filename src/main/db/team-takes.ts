import { z } from 'zod'
import { verdicts } from '../../shared/grade.ts'
import type { Measure } from '../../shared/report.ts'
import type { TeamTakeLine } from '../../shared/team.ts'
import { flag } from './columns.ts'
import type { ReadableDb } from './handles.ts'

/** Each take as the bundle has it that was made last; its words and recording from the last one that has them. */
const newestOf = (where: string): string => `
  SELECT t.take_id, t.at_local, t.scenario, t.prospect, t.drill, t.rulebook_version, t.pack_name, t.pack_version,
    t.score, t.coverage, t.length_s, t.wpm, t.fillers_per_minute, t.rules, b.person,
    count(t.transcript) > 0 AS has_words, count(t.sound) > 0 AS has_recording,
    (SELECT count(*) FROM team_notes n WHERE n.take_id = t.take_id AND n.removed_at IS NULL) AS notes,
    max(b.made_at || b.sha256) AS newest
  FROM team_takes t JOIN team_bundles b ON b.seq = t.bundle_seq
  WHERE b.state = 'here' AND ${where}
  GROUP BY t.take_id, b.person`

const row = z
  .object({
    take_id: z.string(),
    at_local: z.string(),
    scenario: z.string(),
    prospect: z.string(),
    drill: z.string().nullable(),
    rulebook_version: z.string().nullable(),
    pack_name: z.string().nullable(),
    pack_version: z.string().nullable(),
    score: z.number().nullable(),
    coverage: z.number().nullable(),
    length_s: z.number(),
    wpm: z.number().nullable(),
    fillers_per_minute: z.number().nullable(),
    rules: z
      .string()
      .transform((stored): unknown => JSON.parse(stored))
      .pipe(z.record(z.string(), z.enum(verdicts))),
    person: z.string(),
    has_words: flag,
    has_recording: flag,
    notes: z.number()
  })
  .transform(({ take_id, at_local, rulebook_version, pack_name, pack_version, ...stored }) => {
    const pack = pack_name === null ? null : { name: pack_name, version: pack_version ?? '' }
    const measure: Measure | null =
      rulebook_version === null ? null : { rulebookVersion: rulebook_version, pack }
    const { scenario, prospect, drill, score, notes } = stored
    const line: TeamTakeLine = {
      ...{ takeId: take_id, at: at_local, scenario, prospect, drill, measure, score, notes },
      ...{ lengthS: stored.length_s, hasWords: stored.has_words, hasRecording: stored.has_recording }
    }
    const { coverage, wpm, fillers_per_minute: fillersPerMinute, rules, person: repId } = stored
    return { line, repId, coverage, wpm, fillersPerMinute, rules }
  })

export type TeamTakeRow = z.infer<typeof row>

type Wanted = { from: string | null; to: string | null; scenario: string | null }

/** One rep's single takes, newest first. */
export const listTeamTakes = (
  db: ReadableDb,
  repId: string,
  { from, to, scenario }: Wanted,
  limit: number
): TeamTakeLine[] =>
  db
    .prepare(
      `${newestOf(`b.person = @repId AND (@from IS NULL OR t.at_local >= @from)
         AND (@to IS NULL OR t.at_local < @to || 'T99') AND (@scenario IS NULL OR t.scenario = @scenario)`)}
       ORDER BY t.at_local DESC, t.take_id LIMIT @limit`
    )
    .all({ repId, from, to, scenario, limit })
    .map((stored) => row.parse(stored).line)

/** Everybody's single takes, oldest first. */
export const allTeamTakes = (db: ReadableDb): TeamTakeRow[] =>
  db
    .prepare(`${newestOf('true')} ORDER BY b.person, t.at_local, t.take_id`)
    .all()
    .map((stored) => row.parse(stored))

/** What the newest bundles have that have it at all. */
const contentSql = `
  SELECT
    (SELECT t.transcript FROM team_takes t JOIN team_bundles b ON b.seq = t.bundle_seq
     WHERE t.take_id = @takeId AND b.person = @repId AND b.state = 'here' AND t.transcript IS NOT NULL
     ORDER BY b.made_at DESC, b.sha256 DESC LIMIT 1) AS transcript,
    (SELECT t.sound FROM team_takes t JOIN team_bundles b ON b.seq = t.bundle_seq
     WHERE t.take_id = @takeId AND b.person = @repId AND b.state = 'here' AND t.sound IS NOT NULL
     ORDER BY b.made_at DESC, b.sha256 DESC LIMIT 1) AS sound`
const content = z.object({ transcript: z.string().nullable(), sound: z.string().nullable() })

/** One rep's take: another's file may have one of the same id, forged or under another name. Null = whoever has it. */
export const findTeamTake = (
  db: ReadableDb,
  takeId: string,
  repId: string | null = null
): (TeamTakeRow & z.infer<typeof content>) | null => {
  const found = db
    .prepare(
      `${newestOf('t.take_id = @takeId AND (@repId IS NULL OR b.person = @repId)')} ORDER BY newest DESC`
    )
    .get({ takeId, repId })
  if (found === undefined) return null
  const take = row.parse(found)
  return { ...take, ...content.parse(db.prepare(contentSql).get({ takeId, repId: take.repId })) }
}

const counted = (db: ReadableDb, sql: string): Map<string, number> =>
  new Map(z.array(z.tuple([z.string(), z.number()])).parse(db.prepare(sql).raw().all()))

/** How many single takes there are of everybody. */
export const teamTakeCounts = (db: ReadableDb): Map<string, number> =>
  counted(
    db,
    `SELECT b.person, count(DISTINCT t.take_id) FROM team_takes t JOIN team_bundles b ON b.seq = t.bundle_seq
     WHERE b.state = 'here' GROUP BY b.person`
  )

/** How many notes were written on everybody's takes. */
export const teamNoteCounts = (db: ReadableDb): Map<string, number> =>
  counted(
    db,
    `SELECT b.person, count(DISTINCT n.id) FROM team_notes n JOIN team_takes t ON t.take_id = n.take_id
       JOIN team_bundles b ON b.seq = t.bundle_seq
     WHERE b.state = 'here' AND n.removed_at IS NULL GROUP BY b.person`
  )
