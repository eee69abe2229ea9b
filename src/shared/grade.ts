import { z } from './zod.ts'

export const verdicts = ['pass', 'warn', 'fail', 'not-applicable', 'needs-input', 'error'] as const
export type Verdict = (typeof verdicts)[number]

export const groups = [
  'opening',
  'reason',
  'them',
  'shape',
  'names',
  'delivery',
  'campaign',
  'prep',
  'gatekeeper'
] as const
export type Group = (typeof groups)[number]

/** The parts of a take's own score; campaign and gatekeeper are grades of their own, preparation is never scored. */
export const takeGroups: readonly Group[] = ['opening', 'reason', 'them', 'shape', 'names', 'delivery']

/** Where in the transcript, as UTF-16 offsets [start, end), and when in the recording, if that is known. */
const span = z.strictObject({
  start: z.int().min(0),
  end: z.int().min(0),
  startMs: z.number().nullable(),
  endMs: z.number().nullable()
})
export type Span = z.infer<typeof span>

const finding = z.strictObject({
  ruleId: z.string(),
  group: z.enum(groups),
  verdict: z.enum(verdicts),
  /** The rule's pass, warn or fail title for this verdict. */
  title: z.string(),
  /** What was found, one sentence with the rep's own words or figures; why it is not applicable or what is needed. */
  reason: z.string(),
  /** What to do next, quoting the rep's own words; empty on a pass. */
  advice: z.string(),
  spans: z.array(span),
  weight: z.number(),
  /** Findings with the same cause are one thing to fix: "you opened with who you are: four rules". */
  cause: z.string().nullable(),
  /** Where a small model heard it and no single sign: the words that spoke for it most; empty = not so. */
  heardBy: z.array(z.string()).default([]),
  /** A line that would mend it, made of nothing but the card; null where the card has not what it takes. */
  rewrite: z.string().nullable().default(null),
  /** The yes/no question about the rep's own words that is open, or whose answer gave the verdict; null = none. */
  question: z.string().nullable().default(null),
  /** True when the verdict rests on the rep's answer to `question`. */
  selfMarked: z.boolean().default(false)
})
export type Finding = z.infer<typeof finding>

export const grade = z.strictObject({
  rulebookVersion: z.string(),
  /** 0..100; null while coverage is below 60 %. */
  score: z.number().min(0).max(100).nullable(),
  /** Share of the weight that could be graded, 0..1. */
  coverage: z.number().min(0).max(1),
  /** The failed gate that holds the score down, if any. */
  cappedBy: z.string().nullable(),
  findings: z.array(finding),
  /** Rule ids of the first thing to fix: findings of one cause, heaviest first; empty when nothing failed. */
  fixFirst: z.array(z.string()),
  /** The series' own grade, apart from the take's: 0..100 over the campaign rules; null score as above. */
  campaign: z
    .strictObject({
      score: z.number().min(0).max(100).nullable(),
      coverage: z.number().min(0).max(1)
    })
    .default({ score: null, coverage: 0 }),
  /** The team's rule pack that was in force; null = the built-in rulebook alone. */
  pack: z.strictObject({ name: z.string(), version: z.string() }).nullable().default(null)
})
export type Grade = z.infer<typeof grade>

export const evidenceGrades = ['measured', 'opinion', 'house'] as const

const ruleSource = z.strictObject({
  /** A seed document's file name, or 'house'. */
  seed: z.string(),
  item: z.string()
})
export type RuleSource = z.infer<typeof ruleSource>

/** What the screens show of a rule apart from a finding. */
export const ruleSummary = z.strictObject({
  id: z.string(),
  group: z.enum(groups),
  title: z.string(),
  statement: z.string(),
  why: z.string(),
  sources: z.array(ruleSource),
  evidenceGrade: z.enum(evidenceGrades),
  weight: z.number()
})
export type RuleSummary = z.infer<typeof ruleSummary>
