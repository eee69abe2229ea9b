import { z } from 'zod'
import {
  type GatekeeperGrade,
  gatekeeperBlocks,
  gatekeeperGrade,
  gatekeeperMoves,
  gatekeeperStates
} from '../../shared/gatekeeper.ts'
import { type Card, card, fullName } from '../../shared/prospect.ts'
import { weightFactors } from '../../shared/scenario.ts'
import { type TalkEnding, type TalkSummary, talkEndings, talkTurn } from '../../shared/talk.ts'
import { flag } from './columns.ts'
import type { ReadableDb, WritableDb } from './handles.ts'

const json = <T extends z.ZodType>(schema: T) =>
  z
    .string()
    .transform((stored): unknown => JSON.parse(stored))
    .pipe(schema)

/** Everything of a scene that the dialogue draws its lines and doors from. */
const storedScene = z.strictObject({
  cast: z.enum(['gatekeeper', 'influencer']),
  company: z.string(),
  gatekeeperName: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  pronunciation: z.string(),
  pronoun: z.enum(['he', 'she', 'they']),
  prior: z.strictObject({ twoWay: z.boolean(), voicemails: z.number() }),
  opensAt: z.enum(gatekeeperBlocks).optional()
})

const row = z
  .object({
    seq: z.number(),
    id: z.string(),
    prospect_id: z.string(),
    prospect_name: z.string(),
    company: z.string(),
    card: json(card),
    scenario_id: z.string(),
    scenario_name: z.string(),
    seed: z.number(),
    scene: json(storedScene),
    weights: json(weightFactors),
    started_at: z.string(),
    started_local: z.string(),
    last_line: z.string().nullable(),
    ending: z.enum(talkEndings).nullable(),
    said_no: flag,
    grade: z.string().nullable(),
    removed_at: z.string().nullable()
  })
  .transform((stored) => ({
    seq: stored.seq,
    id: stored.id,
    prospectId: stored.prospect_id,
    prospectName: stored.prospect_name,
    company: stored.company,
    card: stored.card,
    scenarioId: stored.scenario_id,
    scenarioName: stored.scenario_name,
    seed: stored.seed,
    scene: stored.scene,
    /** What the scenario makes of the rules' weights, as it was when the talk began. */
    weights: stored.weights,
    startedAt: stored.started_at,
    /** The wall clock where the talk was held, ISO 8601 without a zone. */
    startedLocal: stored.started_local,
    lastLine: stored.last_line,
    /** Null while the talk runs, and after a kill. */
    ending: stored.ending,
    saidNo: stored.said_no,
    grade: gradeIn(stored.grade),
    removedAt: stored.removed_at
  }))

/** Null when there is none or its shape is no longer known. */
const gradeIn = (stored: string | null): GatekeeperGrade | null => {
  const parsed = gatekeeperGrade.safeParse(stored === null ? null : JSON.parse(stored))
  return parsed.success ? parsed.data : null
}

/** One talk as it is stored. */
export type TalkRow = z.infer<typeof row>
export type NewTalk = Pick<
  TalkRow,
  | 'id'
  | 'prospectId'
  | 'scenarioId'
  | 'scenarioName'
  | 'seed'
  | 'scene'
  | 'weights'
  | 'startedAt'
  | 'startedLocal'
> & { card: Card }

const turnRow = z
  .object({
    turn: z.number(),
    state: z.enum(gatekeeperStates),
    line: z.string(),
    take_id: z.string().nullable(),
    step: z.enum(['open', 'moves', 'silence']),
    drove: json(z.array(z.enum(gatekeeperMoves))),
    words: z.string().nullable(),
    source: talkTurn.shape.source,
    moves: json(talkTurn.shape.moves),
    answer_ms: z.number().nullable(),
    barged_in: flag,
    trust: z.number()
  })
  .transform(({ take_id, answer_ms, barged_in, ...rest }) => ({
    ...rest,
    takeId: take_id,
    answerMs: answer_ms,
    bargedIn: barged_in
  }))

/** One turn as it is stored; `step` and `drove` made the talk go on and never change, `moves` is what is known now. */
export type TurnRow = z.infer<typeof turnRow>
export type NewTurn = Pick<TurnRow, 'turn' | 'state' | 'line' | 'trust' | 'takeId'>
/** What the rep said and did in a turn. */
export type Said = Pick<TurnRow, 'words' | 'source' | 'moves'>

export const insertTalk = (db: WritableDb, talk: NewTalk): void => {
  db.prepare(
    `INSERT INTO talks (id, prospect_id, prospect_name, company, card, scenario_id, scenario_name, seed, scene,
       weights, started_at, started_local)
     VALUES (@id, @prospectId, @prospectName, @company, @card, @scenarioId, @scenarioName, @seed, @scene,
       @weights, @startedAt, @startedLocal)`
  ).run({
    ...talk,
    prospectName: fullName(talk.card),
    company: talk.card.company,
    card: JSON.stringify(talk.card),
    scene: JSON.stringify(talk.scene),
    weights: JSON.stringify(talk.weights)
  })
}

/** A talk, also a removed one; null when there is none. */
export const findTalk = (db: ReadableDb, id: string): TalkRow | null => {
  const stored = db.prepare('SELECT * FROM talks WHERE id = ?').get(id)
  return stored === undefined ? null : row.parse(stored)
}

/** What the newest talks of a scenario were drawn from, the newest first. */
export const newestSeeds = (db: ReadableDb, scenarioId: string, count: number): number[] =>
  db
    .prepare<[string, number], number>(
      'SELECT seed FROM talks WHERE scenario_id = ? ORDER BY seq DESC LIMIT ?'
    )
    .pluck()
    .all(scenarioId, count)

/** Talks that never came to an end: the one that runs, and those of a program that was killed. */
export const unendedTalks = (db: ReadableDb): TalkRow[] =>
  db
    .prepare('SELECT * FROM talks WHERE ending IS NULL')
    .all()
    .map((stored) => row.parse(stored))

export const endTalk = (
  db: WritableDb,
  seq: number,
  end: { ending: TalkEnding; lastLine: string; saidNo: boolean }
): void => {
  db.prepare(
    'UPDATE talks SET ending = @ending, last_line = @lastLine, said_no = @saidNo WHERE seq = @seq AND ending IS NULL'
  ).run({ seq, ...end, saidNo: Number(end.saidNo) })
}

/** `given` null takes the grade away. */
export const putTalkGrade = (
  db: WritableDb,
  seq: number,
  given: GatekeeperGrade | null,
  gradedAt: string
): void => {
  db.prepare(
    `UPDATE talks SET grade = @grade, score = @score, rulebook_version = @version, graded_at = @gradedAt
     WHERE seq = @seq`
  ).run({
    seq,
    grade: given === null ? null : JSON.stringify(given),
    score: given?.score ?? null,
    version: given?.rulebookVersion ?? null,
    gradedAt: given === null ? null : gradedAt
  })
}

export const listTurns = (db: ReadableDb, talkSeq: number): TurnRow[] =>
  db
    .prepare('SELECT * FROM talk_turns WHERE talk_seq = ? ORDER BY turn')
    .all(talkSeq)
    .map((stored) => turnRow.parse(stored))

/** Opens a turn, or gives the open one another recording; without one it keeps what it has. */
export const openTurn = (db: WritableDb, talkSeq: number, turn: NewTurn): void => {
  db.prepare(
    `INSERT INTO talk_turns (talk_seq, turn, state, line, trust, take_id)
     VALUES (@talkSeq, @turn, @state, @line, @trust, @takeId)
     ON CONFLICT (talk_seq, turn) DO UPDATE SET take_id = coalesce(excluded.take_id, take_id)`
  ).run({ talkSeq, ...turn })
}

/** How the rep came into a turn: when, and over the line or after it. */
export const timeTurn = (
  db: WritableDb,
  talkSeq: number,
  turn: number,
  { answerMs, bargedIn }: Pick<TurnRow, 'answerMs' | 'bargedIn'>
): void => {
  db.prepare(
    'UPDATE talk_turns SET answer_ms = @answerMs, barged_in = @bargedIn WHERE talk_seq = @talkSeq AND turn = @turn'
  ).run({ talkSeq, turn, answerMs, bargedIn: Number(bargedIn) })
}

/** Takes away a turn that was opened and in which nothing was recorded or told. */
export const dropEmptyTurn = (db: WritableDb, talkSeq: number): void => {
  db.prepare(
    `DELETE FROM talk_turns WHERE talk_seq = ? AND step = 'open' AND take_id IS NULL AND source = 'none'`
  ).run(talkSeq)
}

/** What made the talk go on from a turn, and the trust that it left. */
export const stepTurn = (
  db: WritableDb,
  talkSeq: number,
  turn: number,
  step: Pick<TurnRow, 'step' | 'drove' | 'trust'>
): void => {
  db.prepare(
    `UPDATE talk_turns SET step = @step, drove = @drove, trust = @trust WHERE talk_seq = @talkSeq AND turn = @turn`
  ).run({ talkSeq, turn, ...step, drove: JSON.stringify(step.drove) })
}

/** Words that are not valid Unicode are stored with replacement characters, which keeps every offset. */
export const sayTurn = (db: WritableDb, talkSeq: number, turn: number, said: Said): void => {
  db.prepare(
    'UPDATE talk_turns SET words = @words, source = @source, moves = @moves WHERE talk_seq = @talkSeq AND turn = @turn'
  ).run({
    talkSeq,
    turn,
    source: said.source,
    words: said.words?.toWellFormed() ?? null,
    moves: JSON.stringify(said.moves)
  })
}

/** The voicemail that followed in a talk's session; null = none. */
export const voicemailOf = (db: ReadableDb, talkId: string): string | null => {
  const found = db
    .prepare(
      `SELECT id FROM takes
       WHERE session_id = ? AND kind = 'voicemail' AND status = 'saved' AND removed_at IS NULL
       ORDER BY started_at, seq LIMIT 1`
    )
    .pluck()
    .get(talkId)
  return typeof found === 'string' ? found : null
}

const listed = `FROM talks t
  WHERE t.ending IS NOT NULL AND t.removed_at IS NULL AND EXISTS (SELECT 1 FROM talk_turns WHERE talk_seq = t.seq)`

const summaryRow = z
  .object({
    id: z.string(),
    scenario_id: z.string(),
    scenario_name: z.string(),
    prospect_id: z.string(),
    prospect_name: z.string(),
    company: z.string(),
    started_at: z.string(),
    ending: z.enum(talkEndings),
    turns: z.number(),
    score: z.number().nullable()
  })
  .transform(
    ({ scenario_id, scenario_name, prospect_id, prospect_name, started_at, ...rest }): TalkSummary => ({
      ...rest,
      scenarioId: scenario_id,
      scenarioName: scenario_name,
      prospectId: prospect_id,
      prospectName: prospect_name,
      startedAt: started_at
    })
  )

/** Talks that are over and in which something was said, newest first, and how many there are in all. */
export const listTalks = (
  db: ReadableDb,
  limit: number,
  offset: number
): { talks: TalkSummary[]; total: number } => ({
  total: db.prepare(`SELECT count(*) ${listed}`).pluck().get() as number,
  talks: db
    .prepare(
      `SELECT t.*, (SELECT count(*) FROM talk_turns WHERE talk_seq = t.seq) AS turns ${listed}
       ORDER BY t.started_at DESC, t.seq DESC LIMIT ? OFFSET ?`
    )
    .all(limit, offset)
    .map((stored) => summaryRow.parse(stored))
})

/** With its turns' recordings, which go and come with it; `removedAt` null brings the talk back. */
export const markTalkRemoved = (db: WritableDb, talk: TalkRow, removedAt: string | null): void => {
  db.transaction(() => {
    db.prepare('UPDATE talks SET removed_at = ? WHERE seq = ?').run(removedAt, talk.seq)
    db.prepare(`UPDATE takes SET removed_at = ? WHERE session_id = ? AND kind = 'turn'`).run(
      removedAt,
      talk.id
    )
  }).immediate()
}

/** Deletes removed talks and those in which nothing happened; answers how many. Their recordings are takes' work. */
export const purgeTalks = (db: WritableDb): number =>
  db
    .prepare(
      `DELETE FROM talks
       WHERE removed_at IS NOT NULL OR (ending IS NOT NULL AND seq NOT IN (SELECT talk_seq FROM talk_turns))`
    )
    .run().changes
