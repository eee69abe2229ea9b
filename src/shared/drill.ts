import { gatekeeperBlocks } from './gatekeeper.ts'
import { verdicts } from './grade.ts'
import { callSeed, scenarioId, surroundings } from './scenario.ts'
import { takeId, transcriptMaxLength } from './take.ts'
import { talkId } from './talk.ts'
import { z } from './zod.ts'

/** A built-in drill's name, or `own-` and a number of one that was made in the app. */
export const drillId = z.string().regex(/^[a-z0-9-]{1,60}$/)
const variantId = z.string().regex(/^[a-z0-9-]{1,40}$/)

/** What one try of a drill is made of. */
const drillKinds = ['take', 'two-takes', 'four-dated', 'rewrite', 'gatekeeper'] as const

/** What is measured on a recording, or reckoned from typed words where that is possible (length, start of a phrase). */
const drillMeasures = [
  'lengthMs',
  'startMs',
  'articulationRate',
  'pitchSpreadSt',
  'snrDb',
  'levelDbfs',
  'clippingPerS'
] as const
export type DrillMeasure = (typeof drillMeasures)[number]

/** Which of a run's steps a criterion reads; absent = every one. */
const at = { at: z.enum(['first', 'last', 'after-first']).optional() }
const from = z.number().nullable()
const to = z.number().nullable()
const rule = z.string().max(100)

/** One condition of a pass. Bounds in time grow with the clock that the rep set; `from`/`to` null = no bound. */
const criterion = z.discriminatedUnion('kind', [
  /** The rule's verdict is one of these. */
  z.strictObject({
    kind: z.literal('rule'),
    ruleId: rule,
    verdicts: z.array(z.enum(verdicts)).min(1),
    ...at
  }),
  /** So many of the steps have a hook by then. */
  z.strictObject({ kind: z.literal('hooks'), toMs: z.number(), atLeast: z.int().min(1) }),
  /** Nothing of a group failed. */
  z.strictObject({ kind: z.literal('none-failed'), group: z.literal('shape'), ...at }),
  z.strictObject({ kind: z.literal('measure'), measure: z.enum(drillMeasures), from, to, ...at }),
  /** The hook, or their name, is out by then. */
  z.strictObject({ kind: z.literal('said-by'), what: z.enum(['hook', 'name']), toMs: z.number(), ...at }),
  /** Not said before then; null = nowhere. */
  z.strictObject({
    kind: z.literal('none-before'),
    what: z.enum(['identity', 'i-or-we']),
    beforeMs: z.number().nullable(),
    ...at
  }),
  /** Not what the last passes of the series had. */
  z.strictObject({
    kind: z.literal('differs'),
    what: z.enum(['hook', 'promise', 'name']),
    last: z.int().min(1).max(20)
  }),
  z.strictObject({ kind: z.literal('count'), what: z.literal('offerings'), from, to, ...at }),
  /** Words or phrases that occur, each of them, one of them, or none. */
  z.strictObject({
    kind: z.literal('words'),
    words: z.array(z.string().trim().min(1).max(80)).min(1).max(10),
    occur: z.enum(['all', 'any', 'none']),
    ...at
  }),
  /** From the first step to the last, a measure rises so far, and to so much. */
  z.strictObject({
    kind: z.literal('rise'),
    measure: z.enum(drillMeasures),
    by: z.number(),
    atLeast: z.number()
  }),
  /** Who, what and whether they are expected: each asked and answered fully, each answer within so long. */
  z.strictObject({
    kind: z.literal('answers'),
    withinMs: z.number(),
    trustFrom: z.number(),
    ...at
  }),
  /** The talk met this block. */
  z.strictObject({
    kind: z.literal('met'),
    states: z.array(z.enum(gatekeeperBlocks)).min(1),
    ...at
  })
])
export type Criterion = z.infer<typeof criterion>

const line = (most: number) => z.string().trim().min(1).max(most)

const drillStep = z.strictObject({
  answer: z.enum(['take', 'talk']),
  /** What to do in it, one sentence. */
  title: line(120),
  /** What is shown to be read, cut or turned round; {first}, {company}, {fact} and {number} come from the card. */
  text: z.string().max(1_500).nullable(),
  limitMs: z.int().min(3_000).max(600_000).nullable(),
  /** Day of a series that is only played; null = today. */
  day: z.int().min(0).nullable()
})
export type DrillStep = z.infer<typeof drillStep>

const drillVariant = z.strictObject({
  id: variantId,
  title: line(60),
  task: line(300).optional(),
  /** In the place of the drill's own; absent = the same. */
  criteria: z.array(criterion).min(1).optional(),
  steps: z.array(drillStep).min(1).optional(),
  /** Where its talk begins; absent = as any other. */
  opensAt: z.enum(gatekeeperBlocks).optional(),
  /** Beside the drill's criteria. */
  extra: z.array(criterion).optional()
})

/** One drill as data; the engine in `grading/drills` judges it by nothing else. */
export const drill = z.strictObject({
  id: drillId,
  title: line(60),
  /** One line: what it trains. */
  trains: line(140),
  sources: z.array(z.strictObject({ seed: line(80), item: line(60) })).min(1),
  /** The rules that it trains. */
  goal: z.array(rule),
  kind: z.enum(drillKinds),
  /** What to do. */
  task: line(300),
  /** What counts as a pass. */
  passes: line(300),
  steps: z.array(drillStep).min(1).max(8),
  criteria: z.array(criterion).min(1),
  /** So many passes in a row make a series. */
  seriesLength: z.int().min(1).max(20),
  variants: z.array(drillVariant),
  /** Where it takes place; null = where the rep rehearsed last. */
  scenarioId: scenarioId.nullable(),
  /** What plays in the rep's ears. */
  inEars: z.enum(surroundings).nullable(),
  /** Each try is for another prospect. */
  newProspect: z.boolean(),
  /** The number to say stands on the stage. */
  showsNumber: z.boolean()
})
export type Drill = z.infer<typeof drill>

const ownCriterion = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('rule'), ruleId: rule }),
  z.strictObject({ kind: z.literal('length'), fromMs: from, toMs: to }),
  /** Syllables per second. */
  z.strictObject({ kind: z.literal('pace'), from, to }),
  z.strictObject({ kind: z.literal('start'), toMs: z.number().min(0) }),
  z.strictObject({
    kind: z.literal('words'),
    words: line(80).array().min(1).max(10),
    occur: z.enum(['all', 'none'])
  })
])
export type OwnCriterion = z.infer<typeof ownCriterion>

/** A drill as it is made in the app. */
export const ownDrillDraft = z.strictObject({
  id: drillId.startsWith('own-').optional(),
  title: line(60),
  trains: line(140),
  limitMs: drillStep.shape.limitMs,
  /** Shown while the rep speaks; empty = none. */
  text: z.string().trim().max(1_500),
  criteria: z.array(ownCriterion).min(1).max(8),
  seriesLength: drill.shape.seriesLength
})
export type OwnDrillDraft = z.infer<typeof ownDrillDraft>

/** Passed, not yet, or not known because something is missing. Never failed. */
export const drillOutcomes = ['passed', 'not-yet', 'unknown'] as const
export type DrillOutcome = (typeof drillOutcomes)[number]
export const drillNeeds = ['words', 'microphone'] as const
export type DrillNeed = (typeof drillNeeds)[number]

/** By what the drills' time limits grow; 'none' = there are none (WCAG 2.2.1). */
export const drillTimeFactors = [1, 1.5, 2, 'none'] as const
export const drillTimeFactor = z.literal([...drillTimeFactors])
export type DrillTimeFactor = z.infer<typeof drillTimeFactor>

/** One criterion's part in a judgement. */
const drillCheck = z.strictObject({
  /** Names the criterion in `marks`. */
  key: z.string(),
  outcome: z.enum(drillOutcomes),
  /** One sentence with the rep's own figure. */
  says: z.string(),
  /** A yes/no question that settles what nobody could measure or read; null = it is settled, or cannot be so. */
  question: z.string().nullable(),
  selfMarked: z.boolean()
})
export type DrillCheck = z.infer<typeof drillCheck>

export const drillJudgement = z.strictObject({
  outcome: z.enum(drillOutcomes),
  /** The one reason, one sentence. */
  reason: z.string(),
  /** What is missing to know; null = nothing. */
  needs: z.enum(drillNeeds).nullable(),
  /** Each criterion, the one of the reason first. */
  checks: z.array(drillCheck)
})
export type DrillJudgement = z.infer<typeof drillJudgement>

export const drillTry = z.strictObject({
  id: z.uuid(),
  runId: z.uuid(),
  drillId,
  variant: variantId.nullable(),
  /** UTC, ISO 8601. */
  at: z.string(),
  outcome: z.enum(drillOutcomes),
  reason: z.string(),
  needs: z.enum(drillNeeds).nullable(),
  /** Some of it rests on the rep's own word. */
  selfMarked: z.boolean(),
  timeFactor: drillTimeFactor,
  takeIds: z.array(takeId),
  talkId: talkId.nullable(),
  rulebookVersion: z.string()
})
export type DrillTry = z.infer<typeof drillTry>

const drillSeries = z.strictObject({
  /** Passes in a row in the series that runs, `needed` at most; a try that is not known leaves it as it is. */
  inRow: z.int(),
  needed: z.int(),
  /** The last try made the series full. */
  done: z.boolean(),
  /** Most passes in a row ever, and now. */
  best: z.int(),
  streak: z.int(),
  /** Full series ever. */
  completed: z.int()
})
export type DrillSeries = z.infer<typeof drillSeries>

/** A line in the list of drills. */
export const drillSummary = drill.extend({
  isOwn: z.boolean(),
  /** As it was made in the app; null = a built-in one. */
  own: ownDrillDraft.nullable(),
  series: drillSeries,
  tries: z.int(),
  /** Local dates; null = never, or nothing due. */
  lastAt: z.string().nullable(),
  nextDue: z.string().nullable()
})
export type DrillSummary = z.infer<typeof drillSummary>

export const drillRun = z.strictObject({
  runId: z.uuid(),
  drillId,
  title: z.string(),
  kind: z.enum(drillKinds),
  variant: variantId.nullable(),
  task: z.string(),
  passes: z.string(),
  prospectId: z.uuid(),
  prospectName: z.string(),
  scenarioId,
  /** Texts filled from the card, limits as the rep set the clock (null = none). */
  steps: z.array(
    drillStep.extend({
      text: z.string().nullable(),
      /** The wall clock that the step plays at, without a zone; null = now. */
      playedAt: z.string().nullable()
    })
  ),
  /** What the played log says beside the steps; empty = nothing is played. */
  playedTouches: z.array(z.strictObject({ day: z.int(), channel: z.string() })),
  timeFactor: drillTimeFactor,
  inEars: z.enum(surroundings).nullable(),
  /** The number to say; null = not shown. */
  number: z.string().nullable(),
  /** For `talks:begin` of a talk in this run; null = any. */
  seed: callSeed.nullable(),
  /** This prospect's log has a no: the recorder refuses. */
  saidNo: z.boolean()
})
export type DrillRun = z.infer<typeof drillRun>

/** What the rep did in one step: a take, words in the place of one, or a talk that is over. */
export const drillAnswer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('take'), takeId }),
  z.strictObject({ kind: z.literal('text'), text: z.string().max(transcriptMaxLength) }),
  z.strictObject({ kind: z.literal('talk'), talkId })
])
export type DrillAnswer = z.infer<typeof drillAnswer>

export const drillResult = z.strictObject({
  judgement: drillJudgement,
  /** Null while steps are left: nothing is kept yet. */
  try: drillTry.nullable(),
  series: drillSeries,
  /** "The clock was half as long again."; null = it was as it is. */
  clockNote: z.string().nullable(),
  nextDue: z.string().nullable()
})
export type DrillResult = z.infer<typeof drillResult>

export const drillPlan = z.array(
  z.strictObject({ drillId, title: z.string(), why: z.string(), doneToday: z.boolean() })
)
export type DrillPlan = z.infer<typeof drillPlan>
