import { z } from 'zod'
import type { DayTally, DrillDayTally, Measure, ReportedTake, TalkDayTally } from '../../shared/report.ts'
import { type TeamBundle, teamLacks } from '../../shared/team.ts'
import { peopleOf } from '../team/people.ts'
import { flag } from './columns.ts'
import type { ReadableDb, WritableDb } from './handles.ts'
import { packRules } from './team-rules.ts'

/** A bundle before it shows, without its rows. */
export type NewBundle = Omit<TeamBundle, 'repId' | 'upgradedFrom'> & {
  sha256: string
  /** As the file has it. */
  fileRepId: string | null
  madeAt: string
  scenarioIds: readonly string[] | null
  isWhole: boolean
  version: number
  ruleTitles: Readonly<Record<string, string>>
  /** Every rule of its days. */
  ruleIds: readonly string[]
}
/** A single take; its recording is a file of ours. */
export type StoredTake = Omit<ReportedTake, 'audio'> & { sound: string | null }

const json = <T extends z.ZodType>(schema: T) =>
  z
    .string()
    .transform((stored): unknown => JSON.parse(stored))
    .pipe(schema)

const named = z
  .object({ seq: z.number(), rep_id: z.string().nullable(), rep_name: z.string(), made_at: z.string() })
  .transform(({ seq, rep_id, rep_name, made_at }) => ({
    ...{ seq, repId: rep_id },
    ...{ repName: rep_name, madeAt: made_at }
  }))

const pairs = (db: ReadableDb, sql: string): Map<string, string> =>
  new Map(z.array(z.tuple([z.string(), z.string()])).parse(db.prepare(sql).raw().all()))

/** Who everybody is by what is here now. */
const readPeople = (db: ReadableDb) =>
  peopleOf(
    db
      .prepare(`SELECT seq, rep_id, rep_name, made_at FROM team_bundles WHERE state = 'here' ORDER BY sha256`)
      .all()
      .map((stored) => named.parse(stored)),
    pairs(db, 'SELECT person, into_person FROM team_joins'),
    pairs(db, 'SELECT person, name FROM team_names')
  )

/** What everybody is called, by id, those too who were joined with another. */
export const teamNames = (db: ReadableDb): Map<string, string> => readPeople(db).names

/** After every change of the bundles that are here, and of joins: writes down whose each bundle is. */
const settlePeople = (db: WritableDb): void => {
  const set = db.prepare(
    'UPDATE team_bundles SET source = @source, person = @person WHERE seq = @seq AND (source, person) <> (@source, @person)'
  )
  for (const [seq, whose] of readPeople(db).whose) set.run({ seq, ...whose })
}

const packOf = (measure: Measure | null) => ({
  rulebookVersion: measure?.rulebookVersion ?? null,
  packName: measure?.pack?.name ?? null,
  packVersion: measure?.pack?.version ?? null
})

/** A bundle of which nothing shows yet; answers its `seq`. */
export const stageBundle = (db: WritableDb, bundle: NewBundle): number =>
  Number(
    db
      .prepare(
        `INSERT INTO team_bundles (id, sha256, file_name, imported_at, state, rep_id, rep_name, source, person, from_day,
           to_day, made_on, made_at, is_whole, scenarios, attempts, takes, recordings, version, lacks, rule_titles, rule_ids)
         VALUES (@id, @sha256, @fileName, @importedAt, 'staged', @fileRepId, @repName, '', '', @from, @to, @madeOn,
           @madeAt, @isWhole, @scenarios, @attempts, @takes, @recordings, @version, @lacks, @ruleTitles, @ruleIds)`
      )
      .run({
        ...bundle,
        isWhole: Number(bundle.isWhole),
        scenarios: bundle.scenarioIds === null ? null : JSON.stringify(bundle.scenarioIds),
        lacks: JSON.stringify(bundle.lacks),
        ruleTitles: JSON.stringify(bundle.ruleTitles),
        ruleIds: JSON.stringify(bundle.ruleIds)
      }).lastInsertRowid
  )

export const stageDays = (
  db: WritableDb,
  bundleSeq: number,
  ruleIds: readonly string[],
  days: readonly DayTally[]
): void => {
  const places = new Map(ruleIds.map((ruleId, place) => [ruleId, place]))
  const insert = db.prepare(
    `INSERT INTO team_days (bundle_seq, day, scenario_id, scenario, rulebook_version, pack_name, pack_version, attempts,
       scored, score_sum, score_squares, first_score, best_score, duration_ms, pace_takes, pace_words, pace_ms,
       filler_takes, filler_count, filler_ms, rules, drill_takes, drill_ms)
     VALUES (@bundleSeq, @day, @scenarioId, @scenario, @rulebookVersion, @packName, @packVersion, @attempts, @scored,
       @scoreSum, @scoreSquares, @firstScore, @bestScore, @durationMs, @paceTakes, @paceWords, @paceMs, @fillerTakes,
       @fillerCount, @fillerMs, @rules, @drillTakes, @drillMs)`
  )
  for (const { measure, drills, pace, fillers, rules, ...day } of days)
    insert.run({
      ...day,
      ...packOf(measure),
      bundleSeq,
      paceTakes: pace.takes,
      paceWords: pace.words,
      paceMs: pace.spokenMs,
      fillerTakes: fillers.takes,
      fillerCount: fillers.fillers,
      fillerMs: fillers.spokenMs,
      drillTakes: drills.takes,
      drillMs: drills.durationMs,
      rules: packRules(rules, places)
    })
}

export const stageOtherDays = (
  db: WritableDb,
  bundleSeq: number,
  drills: readonly DrillDayTally[],
  talks: readonly TalkDayTally[]
): void => {
  const drill = db.prepare(
    'INSERT INTO team_drill_days VALUES (@bundleSeq, @day, @drillId, @title, @tries, @passed, @open)'
  )
  for (const one of drills) drill.run({ ...one, bundleSeq })
  const talk = db.prepare(
    'INSERT INTO team_talk_days VALUES (@bundleSeq, @day, @scenarioId, @scenario, @talks, @durationMs)'
  )
  for (const one of talks) talk.run({ ...one, bundleSeq })
}

export const stageTakes = (db: WritableDb, bundleSeq: number, takes: readonly StoredTake[]): void => {
  const insert = db.prepare(
    `INSERT INTO team_takes (bundle_seq, take_id, at_local, scenario, prospect, drill, rulebook_version, pack_name,
       pack_version, score, coverage, length_s, wpm, fillers_per_minute, rules, transcript, sound)
     VALUES (@bundleSeq, @id, @at, @scenario, @prospect, @drill, @rulebookVersion, @packName, @packVersion, @score,
       @coverage, @lengthS, @wpm, @fillersPerMinute, @rules, @transcript, @sound)`
  )
  for (const { measure, rules, ...take } of takes)
    insert.run({ ...take, ...packOf(measure), bundleSeq, rules: JSON.stringify(rules) })
}

const ids = z.array(z.string())

/** A bundle with this checksum that is here, or was until it was taken out. */
export const findBundle = (db: ReadableDb, sha256: string): { id: string; isHere: boolean } | null => {
  const found = db
    .prepare(`SELECT id, state = 'here' AS isHere FROM team_bundles WHERE sha256 = ? AND state <> 'staged'`)
    .get(sha256)
  return found === undefined ? null : z.object({ id: z.string(), isHere: flag }).parse(found)
}

/** Shows bundles or takes them out, all at once. */
export const setBundleState = (
  db: WritableDb,
  bundleIds: readonly string[],
  state: 'here' | 'removed'
): void => {
  db.transaction(() => {
    db.prepare('UPDATE team_bundles SET state = ? WHERE id IN (SELECT value FROM json_each(?))').run(
      state,
      JSON.stringify(bundleIds)
    )
    settlePeople(db)
  })()
}

/** Deletes what is not here, and notes that nobody's takes are left for; at the start, when nothing comes in. */
export const purgeBundles = (db: WritableDb): void => {
  db.transaction(() => {
    db.prepare(`DELETE FROM team_bundles WHERE state <> 'here'`).run()
    db.prepare(
      'DELETE FROM team_notes WHERE removed_at IS NOT NULL OR take_id NOT IN (SELECT take_id FROM team_takes)'
    ).run()
  })()
}

/** Deletes one bundle that never came to show. */
export const dropBundle = (db: WritableDb, bundleId: string): void => {
  db.prepare('DELETE FROM team_bundles WHERE id = ?').run(bundleId)
}

/** The files under team/ that a bundle names. */
export const teamSounds = (db: ReadableDb): Set<string> =>
  new Set(ids.parse(db.prepare('SELECT sound FROM team_takes WHERE sound IS NOT NULL').pluck().all()))

export const bundleIdsOf = (db: ReadableDb, person: string): string[] =>
  ids.parse(db.prepare(`SELECT id FROM team_bundles WHERE person = ? AND state = 'here'`).pluck().all(person))

/** `into` null parts somebody from whom they were joined with. */
export const setJoin = (db: WritableDb, person: string, into: string | null): void => {
  db.transaction(() => {
    db.prepare('DELETE FROM team_joins WHERE person = ?').run(person)
    if (into !== null) db.prepare('INSERT INTO team_joins VALUES (?, ?)').run(person, into)
    settlePeople(db)
  })()
}

/** Who was joined with somebody directly. */
export const joinedWith = (db: ReadableDb, person: string): string[] =>
  ids.parse(
    db.prepare('SELECT person FROM team_joins WHERE into_person = ? ORDER BY person').pluck().all(person)
  )

export const setTeamName = (db: WritableDb, person: string, name: string): void => {
  db.prepare('DELETE FROM team_names WHERE person = ?').run(person)
  if (name !== '') db.prepare('INSERT INTO team_names VALUES (?, ?)').run(person, name)
}

const bundleRow = z
  .object({
    id: z.string(),
    file_name: z.string(),
    person: z.string(),
    rep_name: z.string(),
    from_day: z.string(),
    to_day: z.string(),
    made_on: z.string(),
    imported_at: z.string(),
    attempts: z.number(),
    takes: z.number(),
    recordings: z.number(),
    version: z.number(),
    lacks: json(z.array(z.enum(teamLacks))),
    scenarios: json(ids).nullable(),
    rule_titles: json(z.record(z.string(), z.string()))
  })
  .transform(({ file_name, person, rep_name, from_day, to_day, made_on, imported_at, ...stored }) => ({
    ...{ id: stored.id, fileName: file_name, repId: person, repName: rep_name, from: from_day, to: to_day },
    ...{ madeOn: made_on, importedAt: imported_at, attempts: stored.attempts, takes: stored.takes },
    ...{ recordings: stored.recordings, version: stored.version, lacks: stored.lacks },
    ...{ scenarioIds: stored.scenarios, ruleTitles: stored.rule_titles }
  }))
export type BundleRow = z.infer<typeof bundleRow>

/** Every bundle that is here, the one that was made last first. */
export const listBundles = (db: ReadableDb): BundleRow[] =>
  db
    .prepare(`SELECT * FROM team_bundles WHERE state = 'here' ORDER BY made_at DESC, sha256 DESC`)
    .all()
    .map((stored) => bundleRow.parse(stored))

/** Of one bundle: days of others that it tells now, and days of its own that others tell. */
export const daysReplaced = (db: ReadableDb, bundleId: string): { replaced: number; kept: number } =>
  z.object({ replaced: z.number(), kept: z.number() }).parse(
    db
      .prepare(
        `SELECT
          (SELECT count(*) FROM (SELECT day FROM team_days WHERE bundle_seq = b.seq EXCEPT
            SELECT day FROM team_days_told WHERE bundle_seq = b.seq)) AS kept,
          (SELECT count(*) FROM (
            SELECT d.day FROM team_days d JOIN team_bundles o ON o.seq = d.bundle_seq
            WHERE o.source = b.source AND o.state = 'here' AND o.seq <> b.seq AND d.day BETWEEN b.from_day AND b.to_day
            INTERSECT SELECT day FROM team_days_told WHERE bundle_seq = b.seq)) AS replaced
         FROM team_bundles b WHERE b.id = ?`
      )
      .get(bundleId)
  )
