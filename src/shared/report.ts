import type { drillOutcomes } from './drill.ts'
import { verdicts } from './grade.ts'
import { type soundStates, takeId } from './take.ts'
import { z } from './zod.ts'

/** A day on the rep's clock. */
export const reportDay = z.iso.date()

/** What one report is made of; a list that is null takes everything. */
export const reportChoices = z
  .strictObject({
    /** First and last day, both in the report. */
    from: reportDay,
    to: reportDay,
    /** Null = the name on the rep's newest card. */
    rep: z.string().trim().min(1).max(200).nullable().default(null),
    scenarioIds: z.array(z.string()).nullable().default(null),
    drillIds: z.array(z.string()).nullable().default(null),
    prospectIds: z.array(z.string()).nullable().default(null),
    /** Prospects are numbered, and nothing that quotes the rep's words is in it. */
    anonymise: z.boolean().default(false),
    /** One sentence for each of the rules missed most may quote what was said. */
    includeQuotes: z.boolean().default(false),
    includeTakes: z.boolean().default(false),
    includeTranscripts: z.boolean().default(false),
    includeAudio: z.boolean().default(false),
    /** What the rep will work on next, in his own words. */
    next: z.string().trim().max(2_000).default('')
  })
  .refine(({ from, to }) => from <= to, 'The last day must not be before the first.')
  .refine(
    ({ anonymise, includeQuotes, includeTranscripts, includeAudio }) =>
      !(anonymise && (includeQuotes || includeTranscripts || includeAudio)),
    'Words and recordings name people: an anonymised report has neither.'
  )
  .refine(
    ({ includeTakes, includeTranscripts, includeAudio }) =>
      includeTakes || !(includeTranscripts || includeAudio),
    'Words and recordings belong to single takes: include these, too.'
  )
export type ReportChoices = z.infer<typeof reportChoices>

const pack = z.strictObject({ name: z.string(), version: z.string() }).nullable()
const score = z.number().min(0).max(100)
const count = z.int().min(0)

/** What a score was given by; scores of two of them are never compared. */
export const measure = z.strictObject({ rulebookVersion: z.string(), pack })
export type Measure = z.infer<typeof measure>

/** Mean with its spread: the standard deviation of a sample, null for a single value. */
export const mean = z.strictObject({ count: count.min(1), mean: z.number(), spread: z.number().nullable() })
export type Mean = z.infer<typeof mean>

/** What the scores of one day and one measure come to; no score of a single take is told where there were more. */
const dayScore = z.strictObject({ day: reportDay, count: count.min(1), mean: score, best: score })
export type DayScore = z.infer<typeof dayScore>

/** A rule's name as a key; none of them is a word of the language's own objects. */
const ruleKey = z
  .string()
  .regex(/^[a-z0-9/-]{1,100}$/)
  .refine((id) => !(id in {}), 'no rule has this name')

/** Takes that were made in drills, and what was recorded in them; they are in none of the other figures of a day. */
const inDrills = z.strictObject({ takes: count.max(10_000), durationMs: z.number().min(0) })

/**
 * What one day comes to in one scenario by one measure: sums, so that days can be put together without a take. At least
 * one take was made, in a drill or outside of any.
 */
export const dayTally = z.strictObject({
  day: reportDay,
  /** Empty = not told apart, in a report of version 1. */
  scenarioId: z.string().max(200),
  scenario: z.string().max(500),
  /** Null = these have no grade. */
  measure: measure.nullable(),
  attempts: count.max(10_000),
  scored: count,
  scoreSum: z.number().min(0),
  /** Sum of the scores' squares. */
  scoreSquares: z.number().min(0),
  /** Of the day's scores in order. */
  firstScore: score.nullable(),
  bestScore: score.nullable(),
  /** Recorded; null = not known, in a report of version 1. */
  durationMs: z.number().min(0).nullable(),
  drills: inDrills,
  /** Of the takes where both are known: how many, words, and from the first sound of speech to the last. */
  pace: z.strictObject({ takes: count, words: count, spokenMs: z.number().min(0) }),
  fillers: z.strictObject({ takes: count, fillers: count, spokenMs: z.number().min(0) }),
  /** For each rule how many kept it, were warned and failed. */
  rules: z.record(ruleKey, z.tuple([count, count, count]))
})
export type DayTally = z.infer<typeof dayTally>

const drillDayTally = z.strictObject({
  day: reportDay,
  drillId: z.string().max(100),
  title: z.string().max(500),
  tries: count.min(1).max(10_000),
  passed: count,
  /** Tries that could not be judged. */
  open: count
})
export type DrillDayTally = z.infer<typeof drillDayTally>

const talkDayTally = z.strictObject({
  day: reportDay,
  scenarioId: z.string().max(200),
  scenario: z.string().max(500),
  talks: count.min(1).max(10_000),
  durationMs: z.number().min(0)
})
export type TalkDayTally = z.infer<typeof talkDayTally>

const series = z.strictObject({
  id: z.string(),
  name: z.string(),
  attempts: count,
  /** The newest measure in the series: what first, best and days are of. */
  measure: measure.nullable(),
  /** How many takes have a score by it. */
  scored: count,
  /** Oldest first. */
  days: z.array(dayScore),
  firstScore: score.nullable(),
  bestScore: score.nullable(),
  firstToBest: score.nullable(),
  lastPracticeOn: reportDay,
  practiceMinutes: z.number(),
  averageWpm: z.number().nullable(),
  fillersPerMinute: z.number().nullable(),
  lengthS: z.number()
})
export type Series = z.infer<typeof series>

const missedRule = z.strictObject({
  ruleId: z.string(),
  title: z.string(),
  missed: count,
  graded: count,
  example: z.strictObject({
    on: z.string(),
    prospect: z.string(),
    /** What was heard; the rep's own words are “…” unless they were to be quoted. Empty in an anonymised report. */
    reason: z.string()
  })
})

const reportedTake = z.strictObject({
  id: takeId,
  /** Wall clock of the rep, ISO 8601 without a zone. */
  at: z
    .string()
    .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/)
    .refine((at) => !Number.isNaN(Date.parse(`${at}Z`)), 'no moment'),
  scenario: z.string(),
  prospect: z.string(),
  drill: z.string().nullable(),
  measure: measure.nullable(),
  score: score.nullable(),
  /** Share of the weight that could be graded, 0..1. */
  coverage: z.number().nullable(),
  lengthS: z.number(),
  wpm: z.number().nullable(),
  fillersPerMinute: z.number().nullable(),
  rules: z.record(z.string(), z.enum(verdicts)),
  /** Null = there is none, or it was not to be included. */
  transcript: z.string().nullable(),
  audio: z
    .strictObject({ format: z.enum(['wav', 'opus']), base64: z.base64() })
    .nullable()
    .describe('The recording as it lies in the library; opus is Opus in Ogg.')
})
export type ReportedTake = z.infer<typeof reportedTake>

/** Everything that a report says, whatever it is written as. */
export const report = z.strictObject({
  rep: z.string(),
  /** The rep's library, the same in all its reports; null = made before libraries had one. */
  repId: z.uuid().nullable(),
  from: reportDay,
  to: reportDay,
  /** What it leaves out: null = no scenario; `isWhole` false = some drills or prospects. */
  scope: z.strictObject({ scenarioIds: z.array(z.string()).nullable(), isWhole: z.boolean() }),
  madeOn: reportDay,
  /** UTC, ISO 8601; of two reports of the same days the later one is right. */
  madeAt: z.iso.datetime(),
  programVersion: z.string(),
  anonymised: z.boolean(),
  /** Outside of drills, as everything that is told of scores, rules and delivery. */
  attempts: count,
  scored: count,
  /** Recorded, in messages, in drills and in live talks. */
  practiceMinutes: z.number(),
  /** Takes that were made in drills, and the minutes recorded in them. */
  drillTakes: count,
  drillMinutes: z.number(),
  /** Live talks with whoever answers the telephone, and the minutes recorded in them; these have no score here. */
  talks: count,
  talkMinutes: z.number(),
  /** With anything recorded, or a try at a drill. */
  practiceDays: count,
  headline: z.string(),
  /** In the order in which they came into force, with the day of the first take of each. */
  measures: z.array(measure.extend({ since: reportDay, takes: count })),
  /** Each day's scores, oldest first; `measure` is a place in `measures`. */
  points: z.array(dayScore.extend({ measure: count })),
  /** Of the newest measure alone, each by its Monday. */
  weeks: z.array(mean.extend({ monday: reportDay })),
  scenarios: z.array(series),
  prospects: z.array(series),
  missed: z.array(missedRule).max(3),
  drills: z.array(
    z.strictObject({
      title: z.string(),
      tries: count,
      passed: count,
      /** Tries that could not be judged. */
      open: count,
      lastOn: z.string()
    })
  ),
  next: z.string(),
  /** One for each day, scenario and measure, oldest first; nothing of a single take. */
  days: z.array(dayTally),
  drillDays: z.array(drillDayTally),
  talkDays: z.array(talkDayTally),
  /** What the newest report of each rule in `days` calls it. */
  ruleTitles: z.record(ruleKey, z.string().max(500)),
  /** Null = single takes were not to be included. */
  takes: z
    .array(reportedTake)
    .nullable()
    .describe('Those that were made in drills, too: each of these names its drill.')
})
export type Report = z.infer<typeof report>

export const bundleVersion = 2

/** The JSON file of a report that another Ringback can open. */
export const reportBundle = z.strictObject({
  format: z.literal('ringback-report'),
  version: z.literal(bundleVersion),
  /** Over the canonical JSON of `report`: keys in code-unit order, no spaces. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  report
})
export type ReportBundle = z.infer<typeof reportBundle>

/** One voicemail as a report is reckoned from. */
export type TakeFacts = {
  id: string
  scenarioId: string
  scenarioName: string
  prospectId: string
  prospectName: string
  company: string
  repName: string
  startedLocal: string
  durationMs: number
  sound: (typeof soundStates)[number]
  /** From the first sound of speech to the last; null = not measured or silent. */
  spokenMs: number | null
  fillers: number | null
  /** Null = nothing was written down. */
  words: number | null
  transcript: string | null
  /** The drill that it was made in and what that is called; null = outside of any. */
  drillId: string | null
  drillTitle: string | null
  measure: Measure | null
  score: number | null
  coverage: number | null
  findings: readonly {
    ruleId: string
    verdict: (typeof verdicts)[number]
    title: string
    reason: string
  }[]
}

/** One live talk; `durationMs` is what was recorded of the rep. */
export type TalkFacts = {
  scenarioId: string
  scenarioName: string
  startedLocal: string
  durationMs: number
}

/** One try at a drill. */
export type TryFacts = {
  drillId: string
  title: string
  outcome: (typeof drillOutcomes)[number]
  atLocal: string
}
