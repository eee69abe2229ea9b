import { contactChannels, relationships } from './prospect.ts'
import { scenarioId } from './scenario.ts'
import { takeId, transcriptMaxLength } from './take.ts'
import { touchOutcomes } from './touch.ts'
import { z } from './zod.ts'

/** More is no warm-up any more. */
export const mostInBlock = 50

/** How long a card is looked at before the rehearsal. */
export const reviewMs = 60_000

/** Where the prospect on the stage stands: card, rehearsal, or what came of it. */
export const blockSteps = ['card', 'call', 'result'] as const
export type BlockStep = (typeof blockSteps)[number]

/** What a message for the block has to hold, in the order of the ready sheet. */
export const blockParts = ['hook', 'ask', 'promise', 'number'] as const
export type BlockPart = (typeof blockParts)[number]

/** What the rep ticked where no words are known. */
export const selfMarks = z.strictObject({
  hook: z.boolean(),
  ask: z.boolean(),
  promise: z.boolean(),
  number: z.boolean()
})
export type SelfMarks = z.infer<typeof selfMarks>

/** Whether somebody should be called today, by their log and the campaign's rules. */
const standings = ['free', 'soon', 'resting', 'said-no', 'moved-on'] as const
const standing = z.strictObject({
  kind: z.enum(standings),
  /** One sentence; empty where nothing speaks against a call. */
  words: z.string()
})
export type Standing = z.infer<typeof standing>

/** Somebody who could be on today's list. */
export const blockCandidate = z.strictObject({
  prospectId: z.uuid(),
  name: z.string(),
  company: z.string(),
  relationship: z.enum(relationships),
  isSample: z.boolean(),
  /** Contacts that were made. */
  touches: z.int(),
  lastTouch: z
    .strictObject({
      at: z.string(),
      channel: z.enum(contactChannels),
      outcome: z.enum(touchOutcomes).nullable()
    })
    .nullable(),
  /** The earliest contact that is planned for today or was planned before; null = none. */
  dueAt: z.string().nullable(),
  standing
})
export type BlockCandidate = z.infer<typeof blockCandidate>

/** The one thing to mend first. */
const blockFix = z.strictObject({
  /** Null where the rep marked the try. */
  ruleId: z.string().nullable(),
  title: z.string(),
  reason: z.string(),
  advice: z.string(),
  rewrite: z.string().nullable()
})
export type BlockFix = z.infer<typeof blockFix>

/** One rehearsal of one prospect in a block. */
export const blockTry = z.strictObject({
  id: z.uuid(),
  triedAt: z.string(),
  /** The recording; null = the try was typed or only marked. */
  takeId: takeId.nullable(),
  /** What it is judged by: words that were said, words that were typed, or the rep's own ticks. */
  kind: z.enum(['said', 'typed', 'marked']),
  score: z.number().nullable(),
  coverage: z.number().nullable(),
  marks: selfMarks.nullable(),
  fix: blockFix.nullable()
})
export type BlockTry = z.infer<typeof blockTry>

export const blockItem = z.strictObject({
  prospectId: z.uuid(),
  /** As it was when the list was made: it outlives the card. */
  name: z.string(),
  company: z.string(),
  state: z.enum(['waiting', 'done', 'skipped']),
  standing,
  /** Oldest first. */
  tries: z.array(blockTry)
})
export type BlockItem = z.infer<typeof blockItem>

export const block = z.strictObject({
  id: z.uuid(),
  /** The day it was made for, on the rep's clock. */
  day: z.string(),
  scenarioId,
  /** UTC; null = the list stands, the block has not begun. */
  startedAt: z.string().nullable(),
  endedAt: z.string().nullable(),
  isPaused: z.boolean(),
  /** Time in the block, pauses left out. */
  runMs: z.number(),
  items: z.array(blockItem),
  /** Who is on the stage; null before the start and after the end. */
  current: z
    .strictObject({
      prospectId: z.uuid(),
      step: z.enum(blockSteps),
      /** How long the card was looked at. */
      reviewedMs: z.number(),
      /** What was being typed and is no try yet. */
      draft: z.string(),
      /** The newest recording of this rehearsal that has come to no result yet. */
      openTakeId: takeId.nullable()
    })
    .nullable()
})
export type Block = z.infer<typeof block>

export const blockChoice = z.strictObject({
  prospectIds: z.array(z.uuid()).max(mostInBlock),
  scenarioId
})

/** What came of one rehearsal: a recording with words or ticks, typed words, or ticks alone. */
export const tryGiven = z
  .strictObject({
    takeId: takeId.nullable(),
    words: z.string().trim().min(1).max(transcriptMaxLength).nullable(),
    marks: selfMarks.nullable()
  })
  .refine(
    ({ takeId: take, words, marks }) => take !== null || words !== null || marks !== null,
    'an empty try'
  )
  .refine(({ takeId: take, words }) => take === null || words === null, 'a recording keeps its own words')
export type TryGiven = z.infer<typeof tryGiven>

const sheetText = z.string().trim().max(400)

/** What the rep may write on the ready sheet in place of what was found. */
export const sheetEdit = z.strictObject({
  hook: sheetText.optional(),
  ask: sheetText.optional(),
  promise: sheetText.optional(),
  number: sheetText.optional(),
  avoid: sheetText.optional()
})
export type SheetEdit = z.infer<typeof sheetEdit>
export type SheetPart = keyof SheetEdit

/** One prospect on the ready sheet; an empty part was not found. */
export const readyLine = z.strictObject({
  prospectId: z.uuid(),
  name: z.string(),
  company: z.string(),
  /** Whose words they are: the best try's, or the prepared script's where no try has words. */
  source: z.enum(['try', 'script', 'none']),
  hook: z.string(),
  ask: z.string(),
  promise: z.string(),
  number: z.string(),
  /** The number stands on the card and was not said. */
  isNumberFromCard: z.boolean(),
  avoid: z.string()
})
export type ReadyLine = z.infer<typeof readyLine>

/** What became better, first try against best try. */
export const blockSummary = z.strictObject({
  rehearsed: z.int(),
  skipped: z.int(),
  tries: z.int(),
  /** Those with two graded tries or more: nothing else can be compared. */
  people: z.array(
    z.strictObject({
      prospectId: z.uuid(),
      name: z.string(),
      tries: z.int(),
      firstScore: z.number().nullable(),
      bestScore: z.number().nullable(),
      /** Titles of the rules that pass now and did not at first, and the other way round. */
      mended: z.array(z.string()),
      lost: z.array(z.string())
    })
  ),
  /** How many of those people keep a rule, where that changed: the greatest gain first. */
  rules: z.array(
    z.strictObject({ ruleId: z.string(), title: z.string(), first: z.int(), best: z.int(), of: z.int() })
  )
})
export type BlockSummary = z.infer<typeof blockSummary>

export const readySheet = z.strictObject({
  day: z.string(),
  lines: z.array(readyLine),
  summary: blockSummary
})
export type ReadySheet = z.infer<typeof readySheet>

export const papers = ['A4', 'Letter'] as const
export type Paper = (typeof papers)[number]
