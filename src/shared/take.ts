import { grade } from './grade.ts'
import { card } from './prospect.ts'
import { scenarioId } from './scenario.ts'
import { z } from './zod.ts'

export const takeId = z.uuid()

/** Why a take's recording ended. */
export const endReasons = ['stopped', 'limit', 'mic-lost', 'disk-full', 'interrupted'] as const
export type EndReason = (typeof endReasons)[number]

/** How the rep chose to be timed: against the scenario's limit, a chosen countdown, or not at all. */
export const clockModes = ['limit', 'countdown', 'untimed'] as const
export type ClockMode = (typeof clockModes)[number]

/** Which file of a recording counts: as recorded, compressed, or none as it was let go after the time the rep set. */
export const soundStates = ['wav', 'opus', 'removed'] as const

/** Where a transcript's words come from. */
export const transcriptOrigins = ['typed', 'script', 'engine'] as const
export type TranscriptOrigin = (typeof transcriptOrigins)[number]

export const wordTimings = ['open', 'timed', 'other-words', 'none'] as const
export type WordTiming = (typeof wordTimings)[number]

export const transcriptMaxLength = 40_000

/** Delivery measures of one recording; levels in dBFS, times from the first sample. */
export const audioMeasures = z.strictObject({
  durationMs: z.number(),
  firstSpeechMs: z.number().nullable(),
  lastSpeechMs: z.number().nullable(),
  speechMs: z.number(),
  pauses: z.array(z.tuple([z.number(), z.number()])),
  levelDbfs: z.number().nullable(),
  snrDb: z.number().nullable(),
  clippingPerS: z.number(),
  /** Syllable nuclei; null = not measured, as on takes of an older Ringback or of a labelled message. */
  syllables: z.int().nullable().default(null),
  /** Syllables per second of speech, pauses left out; null = not measurable. */
  articulationRate: z.number().nullable().default(null),
  /** Robust spread of the pitch, in semitones; null = not measurable. */
  pitchSpreadSt: z.number().nullable().default(null),
  /** Time with a pitch. */
  voicedMs: z.number().nullable().default(null),
  /** Stretches that sound like "um"; null = not measured. */
  fillerCandidates: z
    .array(z.tuple([z.number(), z.number()]))
    .nullable()
    .default(null),
  /** How much softer the last two seconds are than the rest; null = not measurable. */
  tailDropDb: z.number().nullable().default(null)
})
export type AudioMeasures = z.infer<typeof audioMeasures>

/** One line of History. */
export const takeSummary = z.strictObject({
  id: takeId,
  sessionId: z.uuid(),
  prospectId: z.uuid(),
  prospectName: z.string(),
  company: z.string(),
  scenarioId: z.string(),
  scenarioName: z.string(),
  /** The drill that it was a try in; absent = none. */
  drillName: z.string().optional(),
  /** UTC, ISO 8601. */
  startedAt: z.string(),
  durationMs: z.number(),
  endReason: z.enum(endReasons),
  recovered: z.boolean(),
  favourite: z.boolean(),
  note: z.string(),
  score: z.number().nullable(),
  coverage: z.number().nullable(),
  rulebookVersion: z.string().nullable(),
  /** The first words of the transcript; empty while there are none. */
  excerpt: z.string()
})
export type TakeSummary = z.infer<typeof takeSummary>

const transcript = z.strictObject({
  text: z.string().max(transcriptMaxLength),
  origin: z.enum(transcriptOrigins),
  updatedAt: z.string(),
  /** The engine that the words came from, as the rep knows it; null or absent = none. */
  engine: z.string().nullable().optional(),
  /**
   * Whether each word's time is known: still to be looked for, known, not to be had because the recording says other
   * words, or never asked for.
   */
  timing: z.enum(wordTimings).optional()
})
export type Transcript = z.infer<typeof transcript>

/** Everything Review shows about one take. */
export const takeDetail = takeSummary.extend({
  /** The card as it was when the take was last graded. */
  card,
  /** The rep's one-sentence answer to "why would they ring back?", filled in before the call. */
  intent: z.string(),
  sampleRate: z.number(),
  /** Path on the app's own scheme, relative to the page; null when the recording's file is gone. */
  audioUrl: z.string().nullable(),
  sound: z.enum(soundStates),
  /** Largest absolute sample per equal slice of the take, 0..1. */
  peaks: z.array(z.number()),
  measures: audioMeasures.nullable(),
  transcript: transcript.nullable(),
  grade: grade.nullable(),
  /** What the scenario makes weigh more than usual, in the titles of the rules; three at most. */
  weighsMost: z.array(z.string()),
  /** The take before this one to the same prospect in the same scenario. */
  previousTakeId: takeId.nullable()
})
export type TakeDetail = z.infer<typeof takeDetail>

/** A recording whose program was killed: what is on disk of it. */
export const recoverableTake = z.strictObject({
  id: takeId,
  prospectName: z.string(),
  company: z.string(),
  scenarioName: z.string(),
  startedAt: z.string(),
  durationMs: z.number()
})
export type RecoverableTake = z.infer<typeof recoverableTake>

export const takeFilter = z.strictObject({
  prospectId: z.uuid().optional(),
  scenarioId: scenarioId.optional(),
  scoreFrom: z.number().min(0).max(100).optional(),
  scoreTo: z.number().min(0).max(100).optional(),
  favouritesOnly: z.boolean().optional(),
  /** Words to find in transcripts, notes and names. */
  text: z.string().max(200).optional()
})
export type TakeFilter = z.infer<typeof takeFilter>
