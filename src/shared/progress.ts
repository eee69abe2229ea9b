import { grade, groups } from './grade.ts'
import { scenarioId } from './scenario.ts'
import { takeId, takeSummary } from './take.ts'
import { z } from './zod.ts'

export const progressPeriods = ['4-weeks', '3-months', 'year', 'all'] as const
export type ProgressPeriod = (typeof progressPeriods)[number]

/** What the page looks at; null = every scenario. */
export const progressChoices = z.strictObject({
  period: z.enum(progressPeriods),
  scenarioId: scenarioId.nullable()
})
export type ProgressChoices = z.infer<typeof progressChoices>

/** A day on the rep's clock. */
const localDay = z.iso.date()
const count = z.int().min(0)
const score = z.number().min(0).max(100)
/** A place in `measures`. */
const measureAt = z.int().min(0)

/** Mean with its spread: the standard deviation of a sample, null for a single value. */
const mean = z.strictObject({ count: count.min(1), mean: z.number(), spread: z.number().nullable() })
/** The middle and the middle half: a quarter of the values lies below `q1`, a quarter above `q3`. */
const quartiles = z.strictObject({ q1: z.number(), median: z.number(), q3: z.number() })
export type Quartiles = z.infer<typeof quartiles>

/** `unclear` = the difference does not stand out of the takes' own spread; `early` = fewer than five takes at an end. */
export const progressTrends = ['up', 'down', 'unclear', 'early'] as const
export type ProgressTrend = (typeof progressTrends)[number]

/** The first takes against the last ones, by one rulebook and pack; at most ten of each. */
const change = z.strictObject({ first: mean, last: mean, verdict: z.enum(progressTrends) })
export type ProgressChange = z.infer<typeof change>

/** What is compared for the first sentence; hook and heard come from the words, the others from the recording. */
export const progressFigures = ['score', 'hook', 'heard', 'pace', 'fillers', 'pauses', 'length'] as const
export type ProgressFigure = (typeof progressFigures)[number]

/** The one sentence that is said first. */
const headline = z.strictObject({
  sentence: z.string(),
  /** What was compared, with counts and spread; empty = nothing was. */
  detail: z.string(),
  /** `few` = too few takes to tell anything, `steady` = no clear change. */
  kind: z.enum(['empty', 'few', 'steady', 'better', 'worse']),
  /** What it speaks of; null = nothing was compared. */
  figure: z.enum(progressFigures).nullable()
})
export type ProgressHeadline = z.infer<typeof headline>

/** Once missed in `missed` of `graded` takes. */
const misses = z.strictObject({ missed: count, graded: count })
export type Misses = z.infer<typeof misses>

/** What to work on: the rule that was missed most lately. */
const nextStep = misses.extend({
  ruleId: z.string(),
  title: z.string(),
  /** A drill that trains the rule; null = none does. */
  drill: z.strictObject({ id: z.string(), title: z.string() }).nullable(),
  /** The days that were looked at, both in it. */
  from: localDay,
  to: localDay
})
export type NextStep = z.infer<typeof nextStep>

/** One take, or the mean of those of a day or a week. */
const coursePoint = z.strictObject({
  /** The take's wall clock, ISO 8601 without a zone; of several, their first day. */
  at: z.string(),
  /** The last day of the point. */
  toDay: localDay,
  /** Null = several takes: `progress:takes` lists them. */
  takeId: takeId.nullable(),
  takes: count.min(1),
  /** Null = none of them has a score: too little of it could be graded. */
  score: mean.nullable(),
  /** Share of the weight that could be graded, 0..1. */
  coverage: z.number()
})
export type CoursePoint = z.infer<typeof coursePoint>

/** Points by one rulebook and pack, oldest first: what may be joined by a line. */
const segment = z.strictObject({ measure: measureAt, points: z.array(coursePoint).min(1) })
export type CourseSegment = z.infer<typeof segment>

/** Score and coverage over time. */
const course = z.strictObject({
  /** What one point is. */
  by: z.enum(['take', 'day', 'week']),
  /** In the order of their first take. */
  segments: z.array(segment),
  /** Both by the newest measure; null = fewer than five takes by it. */
  score: change.nullable(),
  /** In per cent. */
  coverage: change.nullable(),
  /** Fewer than five takes have a score by the newest measure. */
  tooFew: z.boolean()
})
export type Course = z.infer<typeof course>

const scoredTake = z.strictObject({ takeId, at: z.string(), score })
export type ScoredTake = z.infer<typeof scoredTake>

/** First against best of one prospect or drill, by the newest measure among its takes. */
const firstToBest = z.strictObject({
  id: z.string(),
  name: z.string(),
  takes: count,
  /** How many of them have a score by `measure`. */
  scored: count,
  measure: measureAt.nullable(),
  first: scoredTake.nullable(),
  best: scoredTake.nullable(),
  lastAt: z.string(),
  /** Fewer than five: a best of them says little. */
  tooFew: z.boolean()
})
export type FirstToBest = z.infer<typeof firstToBest>

/** `lastAt` is the last try's or take's. Drills that are written or spoken live have tries and no takes. */
const drillProgress = firstToBest.extend({
  tries: count,
  passed: count,
  /** Tries that could not be judged. */
  open: count
})
export type DrillProgress = z.infer<typeof drillProgress>

const missedRule = z.strictObject({
  ruleId: z.string(),
  title: z.string(),
  group: z.enum(groups),
  now: misses,
  before: misses,
  /** Of the share that was missed: `down` is better. Fewer than five graded takes in either time are `early`. */
  trend: z.enum(progressTrends)
})
export type MissedRule = z.infer<typeof missedRule>

const window = z.strictObject({ from: localDay, to: localDay, takes: count })

/** The last 28 days and the 28 before, whatever the period; by the newest measure alone. */
const missed = z.strictObject({
  now: window,
  before: window,
  /** Takes of the earlier days that another rulebook or pack graded, so that they are left out. */
  beforeByOthers: count,
  /** Most missed now first; rules that were missed in neither time are left out. */
  rules: z.array(missedRule),
  tooFew: z.boolean()
})
export type MissedRules = z.infer<typeof missed>

/** Distributions of delivery, with the target of the rule in force. */
export const distributionFigures = ['pace', 'fillers', 'pauses', 'length'] as const
export type DistributionFigure = (typeof distributionFigures)[number]

const bin = z.strictObject({
  /** From here... */
  from: z.number(),
  /** ...to below here; null = and more. */
  to: z.number().nullable(),
  takes: count
})

const distribution = z.strictObject({
  figure: z.enum(distributionFigures),
  /** `pauses` is the longest pause of a take, `fillers` are those of a minute of talk. */
  unit: z.enum(['syllables/s', 'a minute', 's']),
  takes: count,
  /** Takes of the period for which it could not be measured. */
  unknown: count,
  bins: z.array(bin),
  mean: mean.nullable(),
  quartiles: quartiles.nullable(),
  /** Null at an end = no bound. Its ends are ends of bins. */
  band: z.strictObject({ from: z.number().nullable(), to: z.number().nullable(), ruleId: z.string() }),
  inside: count,
  tooFew: z.boolean()
})
export type Distribution = z.infer<typeof distribution>

const practiceBar = z.strictObject({
  /** The day, or the week's Monday. */
  day: localDay,
  takesMs: z.number(),
  drillsMs: z.number(),
  /** The rep's own turns in talks with whoever answers the telephone. */
  talksMs: z.number(),
  takes: count,
  /** Drills that were tried, some of them without a recording. */
  drillTries: count,
  talks: count
})
export type PracticeBar = z.infer<typeof practiceBar>

const practice = z.strictObject({
  by: z.enum(['day', 'week']),
  /** Only those with practice; the others are empty. */
  bars: z.array(practiceBar),
  minutes: z.number(),
  daysPractised: count,
  /** Days of the period up to today, from the first practice on where it takes everything. */
  daysInPeriod: count,
  /** Of everything that was ever practised, whatever is chosen. A day without practice ends it; today is not over. */
  streak: z.strictObject({
    days: count,
    best: count,
    isDoneToday: z.boolean(),
    /** Null = never. */
    lastDay: localDay.nullable(),
    /** Full days without practice since then, today left out. */
    daysOff: count,
    /** Days with practice among the last 28, today in it. */
    ofLast28: count
  })
})
export type Practice = z.infer<typeof practice>

/** How one scenario goes, by the newest measure; its own weights count. */
const scenarioStrength = z.strictObject({
  id: z.string(),
  name: z.string(),
  takes: count,
  score: mean.nullable(),
  change: change.nullable(),
  lastAt: z.string(),
  tooFew: z.boolean()
})
export type ScenarioStrength = z.infer<typeof scenarioStrength>

/** Where the listener let go, of the takes of a week. A message heard to its end counts as later than any other. */
const heardWeek = z.strictObject({
  monday: localDay,
  takes: count.min(1),
  heardOut: count,
  /** Null = heard to the end. */
  medianMs: z.number().nullable(),
  q1Ms: z.number().nullable(),
  q3Ms: z.number().nullable(),
  tooFew: z.boolean()
})
export type HeardWeek = z.infer<typeof heardWeek>

/** The listener's delete moment, all by the listener of this version and the words' reading of the rulebook in force. */
const heard = z.strictObject({
  model: z.int(),
  weeks: z.array(heardWeek),
  takes: count,
  heardOut: count,
  /** Takes of the period that an older model or rulebook heard, left out until they are heard again. */
  byOthers: count,
  /** How many kinds of listener: one at a gate is less patient than one at a quiet desk. */
  listeners: count,
  tooFew: z.boolean()
})
export type Heard = z.infer<typeof heard>

/** When something for the listener is out, of the takes that have it; all read by the rulebook in force. */
const hook = z.strictObject({
  takes: count,
  /** Takes with timed words and nothing for the listener in them. */
  without: count,
  /** In seconds, of takes whose words are timed in the newest one's way: in the recording, or by their lengths. */
  change: change.nullable(),
  quartiles: quartiles.nullable(),
  targetS: z.number(),
  tooFew: z.boolean()
})

/** Everything that the page of progress shows. Takes in drills count in `drills` and `practice` alone. */
export const progress = z.strictObject({
  choices: progressChoices,
  today: localDay,
  from: localDay,
  to: localDay,
  headline,
  next: nextStep.nullable(),
  /** Voicemails of the period outside of drills. */
  takes: count,
  scored: count,
  /** Old takes whose figures are still being read; they join on their own. */
  pending: count,
  /** What the scores of the period were given by, in the order in which they came into force. */
  measures: z.array(
    grade.pick({ rulebookVersion: true, pack: true }).extend({ since: z.string(), takes: count })
  ),
  /** What comparisons are made by: the newest take's; null = no take has a grade. */
  newestMeasure: measureAt.nullable(),
  course,
  hook,
  heard,
  missed,
  distributions: z.array(distribution),
  practice,
  scenarios: z.array(scenarioStrength),
  /** Most takes first, fifty at most. */
  prospects: z.array(firstToBest),
  prospectsInAll: count,
  drills: z.array(drillProgress),
  /** To choose from, whatever is chosen. */
  allScenarios: z.array(z.strictObject({ id: z.string(), name: z.string() }))
})
export type Progress = z.infer<typeof progress>

const byDays = { from: localDay, to: localDay }

/** Which mark in a chart: its takes are asked for. */
export const progressMark = z.discriminatedUnion('kind', [
  /** A point of the course. */
  z.strictObject({ kind: z.literal('point'), ...byDays, measure: measureAt }),
  /** A week of the delete moment. */
  z.strictObject({ kind: z.literal('heard'), monday: localDay }),
  z.strictObject({
    kind: z.literal('bin'),
    figure: z.enum(distributionFigures),
    from: z.number(),
    to: z.number().nullable()
  }),
  /** The takes that missed a rule, now or before. */
  z.strictObject({ kind: z.literal('missed'), ruleId: z.string().max(100), when: z.enum(['now', 'before']) }),
  z.strictObject({ kind: z.literal('prospect'), id: z.string().max(100) }),
  z.strictObject({ kind: z.literal('drill'), id: z.string().max(100) }),
  z.strictObject({ kind: z.literal('scenario'), id: z.string().max(200) }),
  /** Takes of days of practice, those in drills too. */
  z.strictObject({ kind: z.literal('practice'), ...byDays })
])
export type ProgressMark = z.infer<typeof progressMark>

/** The takes behind a mark, newest first. */
export const markedTakes = z.strictObject({ takes: z.array(takeSummary), total: count })
