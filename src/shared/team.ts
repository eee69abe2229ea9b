import { failure } from './errors.ts'
import { verdicts } from './grade.ts'
import { mean, measure, reportDay } from './report.ts'
import { takeId } from './take.ts'
import { z } from './zod.ts'

const count = z.int().min(0)
const share = z.number().min(0).max(1)
const score = z.number().min(0).max(100)

/** Who practised: the id of the rep's library, or `name:` and the name where a bundle was made before there were ids. */
export const teamRepId = z.string().min(1).max(250)

/** What the view is of; null = everything. */
export const teamFilter = z.strictObject({
  from: reportDay.nullable(),
  /** The last day, in it. */
  to: reportDay.nullable(),
  scenarioId: z.string().max(200).nullable(),
  /** Whose scores and rules are compared: one of the view's `measures`; null = what most reps were graded by last. */
  measureKey: z.string().max(500).nullable()
})
export type TeamFilter = z.infer<typeof teamFilter>

/**
 * What a bundle of an older version, or a part of a library, does not say; `drills-apart` = its scores and rules have
 * takes in them that were made in drills.
 */
export const teamLacks = [
  'rules',
  'scenarios',
  'minutes',
  'pace',
  'drills',
  'drills-apart',
  'rep-id',
  'part'
] as const
export type TeamLack = (typeof teamLacks)[number]
const lacks = z.array(z.enum(teamLacks))

/** The first scores against the last ones, each up to ten; `early` = fewer than five at an end. */
export const teamTrend = z.strictObject({
  verdict: z.enum(['too-few', 'early', 'unclear', 'up', 'down']),
  first: mean.nullable(),
  last: mean.nullable()
})
export type TeamTrend = z.infer<typeof teamTrend>

const week = mean.extend({ monday: reportDay })

const ruleTally = z.strictObject({
  ruleId: z.string(),
  /** The rule's name, or what its bundle calls it where this Ringback does not know the rule. */
  title: z.string(),
  graded: count,
  /** Warned or failed. */
  missed: count,
  /** Missed of graded, 0..1. */
  share,
  isTooFew: z.boolean()
})
export type RuleTally = z.infer<typeof ruleTally>

/** One line of the team: everything of the chosen period and scenario. */
export const teamRepRow = z.strictObject({
  repId: teamRepId,
  name: z.string(),
  /** `not-covered` = no bundle says anything about these days: whether they practised is not known. */
  standing: z.enum(['practised', 'not-practised', 'not-covered']),
  /** First and last day that their bundles cover at all. */
  coveredFrom: reportDay,
  coveredTo: reportDay,
  attempts: count,
  scored: count,
  /** Null = no bundle says. */
  practiceMinutes: z.number().nullable(),
  practiceDays: count,
  lastPracticeOn: reportDay.nullable(),
  /** What the newest scores were given by: trend, first, best and rules are of these alone. */
  measure: measure.nullable(),
  /** False where their scores are of another measure than the compared one. */
  isCompared: z.boolean(),
  /** Scores by `measure`; fewer than five are too few to tell from. */
  compared: count,
  isTooFew: z.boolean(),
  /** Means over the scenarios of the first and of the best score in each. */
  firstScore: score.nullable(),
  bestScore: score.nullable(),
  firstToBest: z.number().nullable(),
  trend: teamTrend,
  /** Each by its Monday. */
  weeks: z.array(week),
  mostMissed: ruleTally.nullable(),
  /** Single takes that their bundles hold, and the notes written on them. */
  takes: count,
  notes: count,
  lacks
})
export type TeamRepRow = z.infer<typeof teamRepRow>

const teamRule = ruleTally.extend({
  /** Who misses it most first. */
  reps: z.array(ruleTally.omit({ ruleId: true, title: true }).extend({ repId: teamRepId, name: z.string() }))
})
export type TeamRule = z.infer<typeof teamRule>

export const teamView = z.strictObject({
  /** First and last day that any bundle covers; null = there is no bundle. */
  coveredFrom: reportDay.nullable(),
  coveredTo: reportDay.nullable(),
  /** Every scenario of every bundle, by name. */
  scenarios: z.array(z.strictObject({ id: z.string(), name: z.string() })),
  /** By name. */
  reps: z.array(teamRepRow),
  /** Most missed first; of the reps that are compared. */
  rules: z.array(teamRule),
  /** What the reps' newest scores were given by, most reps first. */
  measures: z.array(z.strictObject({ key: z.string(), measure, reps: count })),
  /** Which of these is compared; null = nobody has a score. */
  comparedKey: z.string().nullable()
})
export type TeamView = z.infer<typeof teamView>

const teamScenario = z.strictObject({
  id: z.string(),
  name: z.string(),
  attempts: count,
  compared: count,
  isTooFew: z.boolean(),
  firstScore: score.nullable(),
  bestScore: score.nullable(),
  firstToBest: z.number().nullable(),
  practiceMinutes: z.number().nullable(),
  averageWpm: z.number().nullable(),
  fillersPerMinute: z.number().nullable(),
  /** Mean length of a recording. */
  lengthS: z.number().nullable(),
  lastPracticeOn: reportDay
})
export type TeamScenario = z.infer<typeof teamScenario>

/** One file that was opened. */
export const teamBundle = z.strictObject({
  id: z.uuid(),
  fileName: z.string(),
  repId: teamRepId,
  /** As the file calls them. */
  repName: z.string(),
  from: reportDay,
  to: reportDay,
  madeOn: reportDay,
  importedAt: z.string(),
  attempts: count,
  takes: count,
  recordings: count,
  /** The version that it was made in, where that is an older one. */
  upgradedFrom: z.int().nullable(),
  lacks
})
export type TeamBundle = z.infer<typeof teamBundle>

const teamTakeLine = z.strictObject({
  takeId,
  /** Wall clock of the rep, ISO 8601 without a zone. */
  at: z.string(),
  scenario: z.string(),
  prospect: z.string(),
  drill: z.string().nullable(),
  measure: measure.nullable(),
  score: score.nullable(),
  lengthS: z.number(),
  hasWords: z.boolean(),
  hasRecording: z.boolean(),
  notes: count
})
export type TeamTakeLine = z.infer<typeof teamTakeLine>

/** Everything about one rep in the chosen period and scenario. */
export const teamRep = z.strictObject({
  row: teamRepRow,
  /** Most missed first. */
  rules: z.array(ruleTally.extend({ kept: count, warned: count, failed: count })),
  /** Most attempts first. */
  scenarios: z.array(teamScenario),
  /** Oldest first. */
  days: z.array(z.strictObject({ day: reportDay, attempts: count, practiceMinutes: z.number().nullable() })),
  drills: z.array(
    z.strictObject({ title: z.string(), tries: count, passed: count, open: count, lastOn: reportDay })
  ),
  /** Newest first; at most `teamTakesShown`. */
  takes: z.array(teamTakeLine),
  /** Newest first. */
  bundles: z.array(teamBundle),
  /** Names of others that were joined with this one, each with the id to part it by. */
  joined: z.array(z.strictObject({ repId: teamRepId, name: z.string() }))
})
export type TeamRep = z.infer<typeof teamRep>

export const teamTakesShown = 2_000

/** What a manager wrote on a take. */
export const teamNote = z.strictObject({
  id: z.uuid(),
  takeId,
  /** Where in the recording; null = on the whole take. */
  atMs: z.number().min(0).max(3_600_000).nullable(),
  words: z.string().trim().min(1).max(2_000),
  /** Which rule it is about, if any. */
  ruleId: z.string().max(100).nullable(),
  /** UTC, ISO 8601; of the newest change. */
  writtenAt: z.iso.datetime()
})
export type TeamNote = z.infer<typeof teamNote>

/** Without an id a new note. */
export const teamNoteDraft = teamNote.omit({ id: true, writtenAt: true }).extend({ id: z.uuid().optional() })
export type TeamNoteDraft = z.infer<typeof teamNoteDraft>

export const teamTake = teamTakeLine.extend({
  repId: teamRepId,
  coverage: z.number().nullable(),
  wpm: z.number().nullable(),
  fillersPerMinute: z.number().nullable(),
  rules: z.array(z.strictObject({ ruleId: z.string(), title: z.string(), verdict: z.enum(verdicts) })),
  transcript: z.string().nullable(),
  /** Path on the app's own scheme, relative to the page. */
  audioUrl: z.string().nullable(),
  written: z.array(teamNote)
})
export type TeamTake = z.infer<typeof teamTake>

/** What became of one chosen file. */
export const teamFile = z.strictObject({
  fileName: z.string(),
  /** `stopped` = not looked at any more. */
  outcome: z.enum(['imported', 'already-here', 'refused', 'stopped']),
  /** Null where nothing of it is in the library. */
  bundleId: z.uuid().nullable(),
  repId: teamRepId.nullable(),
  repName: z.string(),
  from: reportDay.nullable(),
  to: reportDay.nullable(),
  attempts: count,
  takes: count,
  recordings: count,
  /** Days that an earlier bundle told of and this one now does, as it was made later. */
  replacedDays: count,
  /** Days of it that a bundle made later tells of. */
  keptDays: count,
  upgradedFrom: z.int().nullable(),
  lacks,
  failure: failure.nullable()
})
export type TeamFile = z.infer<typeof teamFile>

/** What may be dropped on the window at once. */
export const teamDropLimits = { files: 100, bytes: 200_000_000 } as const

export const droppedFile = z.strictObject({
  fileName: z.string().min(1).max(500),
  bytes: z.instanceof(Uint8Array)
})
export type DroppedFile = z.infer<typeof droppedFile>

/** More files than this in one folder are none that somebody was sent: so many are opened at once. */
export const teamFilesAtOnce = 1_000

/** Where the opening of files stands; asked for while one is under way. */
export const teamImportState = z.discriminatedUnion('step', [
  z.strictObject({ step: z.literal('none') }),
  z.strictObject({
    step: z.literal('working'),
    fileName: z.string(),
    /** Which of the files, from 1. */
    file: count,
    files: count,
    /** Of all of it, 0..1. */
    share
  }),
  z.strictObject({
    step: z.literal('done'),
    files: z.array(teamFile),
    /** Files of the folder that were not looked at, as it holds more than are opened at once. */
    leftOut: count
  })
])
export type TeamImportState = z.infer<typeof teamImportState>

export const teamTableFormats = ['csv', 'parquet'] as const
export type TeamTableFormat = (typeof teamTableFormats)[number]

/** A manager's note as the rep has it. */
export const receivedNote = teamNote.extend({
  /** Who wrote it, as the file says; empty = it does not. */
  from: z.string(),
  isRead: z.boolean()
})
export type ReceivedNote = z.infer<typeof receivedNote>

/** What became of a file of notes. */
export const notesReceipt = z.strictObject({
  fileName: z.string(),
  from: z.string(),
  added: count,
  /** Notes that were here and that were changed since. */
  changed: count,
  /** Notes that were here just so. */
  known: count,
  /** Notes that the rep deleted and that were not changed since. */
  deleted: count,
  /** On takes that this library does not have (any more). */
  unknownTakes: z.array(z.strictObject({ takeId, words: z.string() })),
  /** The takes that have new or changed notes. */
  takeIds: z.array(takeId)
})
export type NotesReceipt = z.infer<typeof notesReceipt>
