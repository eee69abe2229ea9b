import type {
  Criterion,
  Drill,
  DrillNeed,
  DrillOutcome,
  DrillStep,
  DrillTimeFactor
} from '../../shared/drill.ts'
import type { PartialInput } from '../rule.ts'
import type { Brought } from './criteria.ts'

/** What the rep did in one step of an example: a message over the neutral card, or a talk. */
export type ExampleStep = PartialInput & {
  /** Of a talk: 0..100 at its end, and how long each answer took. */
  readonly trust?: number
  readonly answerS?: number
}

/** One worked try that is also the drill's test. */
export type DrillExample = {
  readonly name: string
  readonly variant?: string
  readonly steps: readonly ExampleStep[]
  readonly passes?: readonly Partial<Brought>[]
  readonly timeFactor?: DrillTimeFactor
  readonly marks?: Readonly<Record<string, boolean>>
  readonly expect: DrillOutcome
  readonly needs?: DrillNeed
}

/** A drill with tries that show what it asks for. */
export type DrillEntry = { readonly drill: Drill; readonly examples: readonly DrillExample[] }

const usual = {
  kind: 'take',
  variants: [],
  scenarioId: null,
  inEars: null,
  newProspect: false,
  showsNumber: false
} as const satisfies Partial<Drill>

type Usual = keyof typeof usual

/** A drill of which only what is not usual is said. */
export const drillOf = (given: Omit<Drill, Usual> & Partial<Pick<Drill, Usual>>): Drill => ({
  ...usual,
  ...given
})

/** A take in the scenario that the rep chose. */
export const takeStep = (limitMs: number | null, title: string, text: string | null = null): DrillStep => ({
  answer: 'take',
  title,
  text,
  limitMs,
  day: null
})

/** The rule has to pass. */
export const rulePasses = (ruleId: string, at?: 'first' | 'last' | 'after-first'): Criterion => ({
  kind: 'rule',
  ruleId,
  verdicts: ['pass'],
  ...(at === undefined ? {} : { at })
})

/** The rule must not fail. */
export const ruleStands = (ruleId: string, at?: 'first' | 'last' | 'after-first'): Criterion => ({
  kind: 'rule',
  ruleId,
  verdicts: ['pass', 'warn', 'not-applicable'],
  ...(at === undefined ? {} : { at })
})

export const lengthMs = (from: number | null, to: number, at?: 'last'): Criterion => ({
  kind: 'measure',
  measure: 'lengthMs',
  from,
  to,
  ...(at === undefined ? {} : { at })
})

export const seeds = {
  reyes: '000_9919a87040a35674.txt',
  inbound: '001_967cde43c4c9c8ca.txt',
  torok: '002_69694fac062adad8.txt',
  sobczak: '003_b942076dc7c1b7f2.txt',
  rule29: '004_a560dfac6226364c.txt'
} as const
