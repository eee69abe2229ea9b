import { z } from 'zod'
import { drillOutcomes } from '../../shared/drill.ts'
import { takeGroups, verdicts } from '../../shared/grade.ts'
import { card } from '../../shared/prospect.ts'
import type { ReportChoices, TakeFacts, TalkFacts, TryFacts } from '../../shared/report.ts'
import { audioMeasures, soundStates } from '../../shared/take.ts'
import type { ReadableDb } from '../db/handles.ts'
import type { ReportRows } from './model.ts'
import { type Known, withoutNames } from './nameless.ts'

const json = <T extends z.ZodType>(schema: T) =>
  z
    .string()
    .transform((stored): unknown => JSON.parse(stored))
    .pipe(schema)

const measured = audioMeasures.pick({ firstSpeechMs: true, lastSpeechMs: true, fillerCandidates: true })

const knownVerdicts: ReadonlySet<unknown> = new Set(verdicts)

/** What a report asks of a finding; those of an older rulebook have other fields, too. */
type StoredFinding = TakeFacts['findings'][number] & { group: string }

/** By hand: a thousand grades hold tens of thousands of findings, and a schema over them all is felt. */
const isFinding = (given: unknown): given is StoredFinding => {
  if (typeof given !== 'object' || given === null) return false
  const { ruleId, group, verdict, title, reason } = given as Record<string, unknown>
  return (
    [ruleId, group, title, reason].every((text) => typeof text === 'string') && knownVerdicts.has(verdict)
  )
}

const scored: ReadonlySet<string> = new Set(takeGroups)

/** The findings that make a take's score, each without what a report does not ask for. */
const findingsIn = (stored: string | null): TakeFacts['findings'] => {
  const given: unknown = stored === null ? [] : JSON.parse(stored)
  if (!Array.isArray(given) || !given.every(isFinding)) throw new Error('A grade’s findings cannot be read.')
  return given.flatMap(({ ruleId, group, verdict, title, reason }) =>
    scored.has(group) ? [{ ruleId, verdict, title, reason }] : []
  )
}

const row = z.object({
  id: z.string(),
  scenario_id: z.string(),
  scenario_name: z.string(),
  prospect_id: z.string(),
  prospect_name: z.string(),
  company: z.string(),
  rep_name: card.shape.repName.catch(''),
  started_local: z.string(),
  duration_ms: z.number(),
  sound: z.enum(soundStates),
  measures: json(measured.loose()).nullable(),
  text: z.string().nullable(),
  drill_id: z.string().nullable(),
  drill_title: z.string().nullable(),
  rulebook_version: z.string().nullable(),
  pack: json(z.object({ name: z.string(), version: z.string() })).nullable(),
  score: z.number().nullable(),
  coverage: z.number().nullable(),
  findings: z.string().nullable()
})

/** Words are what has a letter or a digit in it and no space. */
export const wordsIn = (text: string): number =>
  text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length

const factsOf = (stored: z.infer<typeof row>): TakeFacts => {
  const { measures, text, rulebook_version: rulebookVersion, pack } = stored
  const first = measures?.firstSpeechMs ?? null
  const last = measures?.lastSpeechMs ?? null
  return {
    id: stored.id,
    scenarioId: stored.scenario_id,
    scenarioName: stored.scenario_name,
    prospectId: stored.prospect_id,
    prospectName: stored.prospect_name,
    company: stored.company,
    repName: stored.rep_name,
    startedLocal: stored.started_local,
    durationMs: stored.duration_ms,
    sound: stored.sound,
    spokenMs: first === null || last === null ? null : last - first,
    fillers: measures?.fillerCandidates?.length ?? null,
    words: text === null || text.trim() === '' ? null : wordsIn(text),
    transcript: text,
    drillId: stored.drill_id,
    drillTitle: stored.drill_title,
    measure: rulebookVersion === null ? null : { rulebookVersion, pack },
    score: stored.score,
    coverage: stored.coverage,
    findings: findingsIn(stored.findings)
  }
}

const bound = (choices: ReportChoices) => ({
  from: choices.from,
  // Text order: everything on the last day comes before this.
  to: `${choices.to}T99`,
  scenarioIds: choices.scenarioIds === null ? null : JSON.stringify(choices.scenarioIds),
  drillIds: choices.drillIds === null ? null : JSON.stringify(choices.drillIds),
  prospectIds: choices.prospectIds === null ? null : JSON.stringify(choices.prospectIds)
})

const among = (column: string, name: string): string =>
  `(@${name} IS NULL OR ${column} IN (SELECT value FROM json_each(@${name})))`

/** Drills that were chosen leave out the takes of other drills, not those that were made outside of any. */
const takesBetween = `
  SELECT t.id, t.scenario_id, t.scenario_name, t.prospect_id, t.prospect_name, t.company,
    coalesce(t.card ->> '$.repName', '') AS rep_name, t.started_local, t.duration_ms, t.sound, t.measures, x.text,
    r.drill_id, r.title AS drill_title, g.rulebook_version, g.pack, g.score, g.coverage, g.findings
  FROM takes t
    LEFT JOIN grades g ON g.take_seq = t.seq
    LEFT JOIN transcripts x ON x.take_seq = t.seq
    LEFT JOIN drill_takes d ON d.take_id = t.id
    LEFT JOIN drill_runs r ON r.id = d.run_id
  WHERE t.status = 'saved' AND t.kind = 'voicemail' AND t.removed_at IS NULL
    AND t.started_local >= @from AND t.started_local < @to
    AND ${among('t.scenario_id', 'scenarioIds')} AND ${among('t.prospect_id', 'prospectIds')}
    AND (r.drill_id IS NULL OR ${among('r.drill_id', 'drillIds')})
  ORDER BY t.started_local, t.seq`

/** Talks that are over and in which something was said, with what was recorded of the rep in them. */
const talksBetween = `
  SELECT t.scenario_id AS scenarioId, t.scenario_name AS scenarioName, t.started_local AS startedLocal,
    coalesce((SELECT sum(k.duration_ms) FROM talk_turns y JOIN takes k ON k.id = y.take_id
      WHERE y.talk_seq = t.seq AND k.status = 'saved' AND k.removed_at IS NULL), 0) AS durationMs
  FROM talks t
  WHERE t.ending IS NOT NULL AND t.removed_at IS NULL
    AND EXISTS (SELECT 1 FROM talk_turns WHERE talk_seq = t.seq)
    AND t.started_local >= @from AND t.started_local < @to
    AND ${among('t.scenario_id', 'scenarioIds')} AND ${among('t.prospect_id', 'prospectIds')}
  ORDER BY t.started_local, t.seq`

const triesBetween = `
  SELECT r.drill_id AS drillId, r.title, y.outcome, y.at_local AS atLocal
  FROM drill_tries y JOIN drill_runs r ON r.id = y.run_id
  WHERE y.at_local >= @from AND y.at_local < @to
    AND ${among('r.scenario_id', 'scenarioIds')} AND ${among('r.prospect_id', 'prospectIds')}
    AND ${among('r.drill_id', 'drillIds')}
  ORDER BY y.at_local, y.seq`

const talkRow = z.object({
  scenarioId: z.string(),
  scenarioName: z.string(),
  startedLocal: z.string(),
  durationMs: z.number()
})

const tryRow = z.object({
  drillId: z.string(),
  title: z.string(),
  outcome: z.enum(drillOutcomes),
  atLocal: z.string()
})

const everybody = `
  SELECT prospect_name AS name, company FROM takes UNION SELECT prospect_name, company FROM talks
  UNION SELECT trim(first_name || ' ' || last_name), company FROM prospects`

/**
 * What the library holds of the chosen period, scenarios, drills and prospects; removed takes and talks do not count. To
 * be anonymised, nothing but the takes' own prospects names anybody.
 */
export const reportRows = (db: ReadableDb, choices: ReportChoices): ReportRows => {
  const values = bound(choices)
  const rows = {
    takes: db
      .prepare(takesBetween)
      .all(values)
      .map((stored) => factsOf(row.parse(stored))),
    talks: db
      .prepare(talksBetween)
      .all(values)
      .map((stored): TalkFacts => talkRow.parse(stored)),
    tries: db
      .prepare(triesBetween)
      .all(values)
      .map((stored): TryFacts => tryRow.parse(stored))
  }
  return choices.anonymise ? withoutNames(rows, db.prepare(everybody).all() as Known[]) : rows
}
