import { failure } from './errors.ts'
import { gatekeeperGrade, gatekeeperMoves, gatekeeperStates } from './gatekeeper.ts'
import { scenarioId } from './scenario.ts'
import { takeId } from './take.ts'
import { z } from './zod.ts'

/** A talk's id is its session's id: the turns' takes and the voicemail after them belong to it. */
export const talkId = z.uuid()

/** How whoever answers the telephone feels about the caller, as the screen shows it. */
export const moods = ['warm', 'open', 'guarded', 'impatient'] as const
export type Mood = (typeof moods)[number]

/** At the voicemail's beep, put through, well, with nothing left, cut off, or left by the rep. */
export const talkEndings = ['voicemail', 'transfer', 'well', 'empty', 'badly', 'left'] as const
export type TalkEnding = (typeof talkEndings)[number]

/** Where a running talk stands: what is said to the rep now, and what the rep could do. */
export const liveTalk = z.strictObject({
  talkId,
  /** Counts the rep's turns from 0. */
  turn: z.int().min(0),
  state: z.enum(gatekeeperStates),
  mood: z.enum(moods),
  line: z.string(),
  /** The spoken line on the app's own scheme; null = the voice failed, and the caption stands alone. */
  lineUrl: z.string().nullable(),
  lineMs: z.number(),
  /** The moves that fit this state, for the number keys, likeliest first. */
  options: z.array(z.strictObject({ move: z.enum(gatekeeperMoves), label: z.string() })).max(9),
  ending: z.enum(talkEndings).nullable()
})
export type LiveTalk = z.infer<typeof liveTalk>

/** What became of the rep's turn: the answer to it, or a question which moves it made because nobody heard words. */
export const turnAnswer = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('answered'), talk: liveTalk }),
  z.strictObject({ outcome: z.literal('tap') })
])
export type TurnAnswer = z.infer<typeof turnAnswer>

/** One turn as it is kept: what was said to the rep, what the rep did, and where that led. */
export const talkTurn = z.strictObject({
  turn: z.int().min(0),
  state: z.enum(gatekeeperStates),
  line: z.string(),
  /** The rep's recording of this turn; null = nothing was recorded. */
  takeId: takeId.nullable(),
  audioUrl: z.string().nullable(),
  /** From the rep's first word to the last. */
  durationMs: z.number(),
  /** The rep's words; null = not written down. */
  words: z.string().nullable(),
  source: z.enum(['words', 'tapped', 'none']),
  /** Each with its place in the words; a tapped move has none (start = end). */
  moves: z.array(z.strictObject({ move: z.enum(gatekeeperMoves), start: z.int(), end: z.int() })),
  /** From the end of the line to the rep's first word; null = not measured. */
  answerMs: z.number().nullable(),
  /** The rep began while the line was still being spoken. */
  bargedIn: z.boolean(),
  /** 0..100, after the turn. */
  trust: z.number(),
  /** What would have opened the next door, in one sentence; null = it opened. */
  wouldOpen: z.string().nullable()
})
export type TalkTurn = z.infer<typeof talkTurn>

/** A whole talk as the review of it shows it. */
export const talk = z.strictObject({
  id: talkId,
  scenarioId,
  scenarioName: z.string(),
  prospectId: z.uuid(),
  prospectName: z.string(),
  company: z.string(),
  /** UTC, ISO 8601. */
  startedAt: z.string(),
  /** Replays the talk: the same seed and the same moves lead to the same lines. */
  seed: z.int(),
  turns: z.array(talkTurn),
  /** The line after the last turn; empty where the rep left in the middle of one. */
  lastLine: z.string(),
  ending: z.enum(talkEndings).nullable(),
  /** Whoever answered said no to the offer itself: in a real call, the log would keep it. */
  saidNo: z.boolean(),
  grade: gatekeeperGrade.nullable(),
  /** Why there is no grade, where grading failed. */
  failure: failure.nullable(),
  /** The voicemail that the talk led to. */
  voicemailTakeId: takeId.nullable()
})
export type Talk = z.infer<typeof talk>

/** A talk as a line in a list. */
export const talkSummary = talk
  .pick({
    id: true,
    scenarioId: true,
    scenarioName: true,
    prospectId: true,
    prospectName: true,
    company: true,
    startedAt: true,
    ending: true
  })
  .extend({ turns: z.int(), score: z.number().nullable() })
export type TalkSummary = z.infer<typeof talkSummary>
