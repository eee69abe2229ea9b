import { z } from 'zod'
import { endReasons, type TakeFilter, type TakeSummary } from '../../shared/take.ts'
import { flag } from './columns.ts'
import type { ReadableDb } from './handles.ts'

const excerptLength = 140

const row = z
  .object({
    id: z.string(),
    session_id: z.string(),
    prospect_id: z.string(),
    prospect_name: z.string(),
    company: z.string(),
    scenario_id: z.string(),
    scenario_name: z.string(),
    started_at: z.string(),
    duration_ms: z.number(),
    end_reason: z.enum(endReasons),
    recovered: flag,
    favourite: flag,
    note: z.string(),
    score: z.number().nullable(),
    coverage: z.number().nullable(),
    rulebook_version: z.string().nullable(),
    words: z.string().nullable(),
    drill_title: z.string().nullable()
  })
  .transform(
    (stored): TakeSummary => ({
      id: stored.id,
      sessionId: stored.session_id,
      prospectId: stored.prospect_id,
      prospectName: stored.prospect_name,
      company: stored.company,
      scenarioId: stored.scenario_id,
      scenarioName: stored.scenario_name,
      ...(stored.drill_title === null ? {} : { drillName: stored.drill_title }),
      startedAt: stored.started_at,
      durationMs: stored.duration_ms,
      endReason: stored.end_reason,
      recovered: stored.recovered,
      favourite: stored.favourite,
      note: stored.note,
      score: stored.score,
      coverage: stored.coverage,
      rulebookVersion: stored.rulebook_version,
      excerpt: excerptOf(stored.words ?? '')
    })
  )

/** The first words of a transcript on one line, cut between words. */
export const excerptOf = (text: string): string => {
  const line = text
    .slice(0, excerptLength * 2)
    .replace(/\s+/g, ' ')
    .trim()
  if (line.length <= excerptLength) return line
  const cut = line.slice(0, excerptLength + 1)
  const lastSpace = cut.lastIndexOf(' ')
  return `${cut.slice(0, lastSpace > 0 ? lastSpace : excerptLength).toWellFormed()}…`
}

/**
 * What the rep typed as an FTS5 query: every word must be there, the beginning of a word is enough. Each word is a
 * quoted string to FTS5, so that nothing in it is syntax. Null when there is no word in it.
 */
export const searchQuery = (text: string): string | null => {
  const words = text
    .replaceAll('\0', ' ')
    .toWellFormed()
    .split(/\s+/u)
    .filter((word) => /[\p{L}\p{N}\p{Co}]/u.test(word))
  if (words.length === 0) return null
  return words.map((word) => `"${word.replaceAll('"', '""')}"*`).join(' ')
}

const conditions = (filter: TakeFilter): { sql: string; values: Record<string, string | number> } => {
  const parts = [`t.status = 'saved'`, `t.kind = 'voicemail'`, 't.removed_at IS NULL']
  const values: Record<string, string | number> = {}
  const add = (part: string, name: string, value: string | number | undefined): void => {
    if (value === undefined) return
    parts.push(part)
    values[name] = value
  }
  add('t.prospect_id = @prospectId', 'prospectId', filter.prospectId)
  add('t.scenario_id = @scenarioId', 'scenarioId', filter.scenarioId)
  add('g.score >= @scoreFrom', 'scoreFrom', filter.scoreFrom)
  add('g.score <= @scoreTo', 'scoreTo', filter.scoreTo)
  if (filter.favouritesOnly === true) parts.push('t.favourite = 1')
  return { sql: parts.join(' AND '), values }
}

const from = `
  FROM takes t LEFT JOIN grades g ON g.take_seq = t.seq LEFT JOIN transcripts x ON x.take_seq = t.seq`
const columns = `
  t.id, t.session_id, t.prospect_id, t.prospect_name, t.company, t.scenario_id, t.scenario_name, t.started_at,
  t.duration_ms, t.end_reason, t.recovered, t.favourite, t.note, g.score, g.coverage, g.rulebook_version,
  substr(x.text, 1, ${excerptLength * 2}) AS words,
  (SELECT r.title FROM drill_takes d JOIN drill_runs r ON r.id = d.run_id WHERE d.take_id = t.id) AS drill_title`

/** Without the words, which no filter reads: their row is as wide as the take's. */
const fromCounted = 'FROM takes t LEFT JOIN grades g ON g.take_seq = t.seq'
const newestFirst = 'ORDER BY t.started_at DESC, t.seq DESC'

/** Of every take that the other filters leave, newest first, those in which each word searched for stands. */
const foundSeqs = (db: ReadableDb, filter: TakeFilter, text: string): number[] => {
  const query = searchQuery(text)
  if (query === null) return []
  const { sql, values } = conditions(filter)
  const found = new Set(
    db.prepare('SELECT rowid FROM take_search WHERE take_search MATCH ?').pluck().all(query) as number[]
  )
  // Asked apart and put together here: in one statement a common word costs a look into every wide row, twice.
  const inOrder = db.prepare(`SELECT t.seq ${fromCounted} WHERE ${sql} ${newestFirst}`).pluck().all(values)
  return (inOrder as number[]).filter((seq) => found.has(seq))
}

/** The takes that a filter leaves, newest first, and how many there are in all. */
export const listTakes = (
  db: ReadableDb,
  filter: TakeFilter,
  limit: number,
  offset: number
): { takes: TakeSummary[]; total: number } => {
  const text = filter.text?.trim() ?? ''
  if (text !== '') {
    const seqs = foundSeqs(db, filter, text)
    const takes = db
      .prepare(`SELECT ${columns} ${from} WHERE t.seq IN (SELECT value FROM json_each(?)) ${newestFirst}`)
      .all(JSON.stringify(seqs.slice(offset, offset + limit)))
      .map((stored) => row.parse(stored))
    return { takes, total: seqs.length }
  }
  const { sql, values } = conditions(filter)
  const total = db.prepare(`SELECT count(*) ${fromCounted} WHERE ${sql}`).pluck().get(values) as number
  const takes = db
    .prepare(`SELECT ${columns} ${from} WHERE ${sql} ${newestFirst} LIMIT @limit OFFSET @offset`)
    .all({ ...values, limit, offset })
    .map((stored) => row.parse(stored))
  return { takes, total }
}

/** One line of the history; null for a take that is not in it. */
export const findSummary = (db: ReadableDb, takeSeq: number): TakeSummary | null => {
  const stored = db.prepare(`SELECT ${columns} ${from} WHERE t.seq = ? AND t.status = 'saved'`).get(takeSeq)
  return stored === undefined ? null : row.parse(stored)
}
