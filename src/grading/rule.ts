import type { GatekeeperMove, GatekeeperState } from '../shared/gatekeeper.ts'
import type { evidenceGrades, Group, RuleSource } from '../shared/grade.ts'
import type { Evidence, EvidenceKey, TextSpan } from './evidence/evidence.ts'
import type { GradingInput, Medium } from './input.ts'

/** A limit that a rule compares with: the only place where its number stands. */
export type Threshold = {
  readonly value: number
  readonly unit: string
  /** The least and the most that a pack may make of it; half and double where none are stated. */
  readonly bounds?: readonly [least: number, most: number]
  /** `rule/threshold` that it follows: a pack moves that one. */
  readonly sameAs?: string
}
export type Thresholds = Readonly<Record<string, Threshold>>

export type Limits<L extends string = string> = Readonly<Record<L, number>>

/** What a rule says of one take once nothing is open, before titles, weights and times are added. */
export type Decided =
  | { verdict: 'pass'; reason: string; spans?: readonly TextSpan[] }
  | {
      verdict: 'warn' | 'fail'
      reason: string
      /** Which of the rule's advice lines applies. */
      advice: string
      /** Words for the advice's {slots}: the rep's own phrases, figures, the card's facts. */
      slots?: Readonly<Record<string, string>>
      spans?: readonly TextSpan[]
      /** Findings of one cause are shown as one thing to fix. */
      cause?: string
    }
  | { verdict: 'not-applicable'; reason: string }

export type Outcome =
  | Decided
  | {
      verdict: 'needs-input'
      /** With `ask` one yes/no question about the rep's own words; without it what is missing, and where it belongs. */
      reason: string
      spans?: readonly TextSpan[]
      /** What each answer means; the question's spans stand where it names none. */
      ask?: { readonly yes: Decided; readonly no: Decided }
    }

/** One worked case that is also the rule's unit test. */
export type Example = {
  readonly name: string
  /** Over a neutral default take and card; see `exampleInput`. */
  readonly given: PartialInput
  readonly expect: 'pass' | 'warn' | 'fail' | 'not-applicable' | 'needs-input'
  /** What the rep says to the question that the example leads to. */
  readonly answer?: 'yes' | 'no'
  /** Phrases of the transcript that the finding's spans must cover. */
  readonly spans?: readonly string[]
}
/** One turn of an example's talk: the rep's words, or the moves that he tapped; neither = untapped. */
export type ExampleTurn = {
  readonly state: GatekeeperState
  readonly gatekeeper?: string
  readonly rep?: string
  readonly tapped?: readonly GatekeeperMove[]
}
export type PartialInput = {
  /** null = no words were written down. */
  readonly transcript?: string | null
  readonly origin?: NonNullable<GradingInput['transcript']>['origin']
  /** Each word of the transcript with its times, evenly from a start to an end in seconds. */
  readonly wordTimes?: readonly { readonly phrase: string; readonly fromS: number; readonly toS: number }[]
  /** Estimated from the syllables when absent; null = no recording. */
  readonly spokenS?: number | null
  readonly firstSpeechS?: number
  readonly card?: Partial<GradingInput['card']>
  readonly earlier?: GradingInput['earlier']
  readonly touches?: GradingInput['touches']
  readonly now?: string | null
  readonly status?: NonNullable<GradingInput['status']>
  readonly planned?: NonNullable<GradingInput['planned']>
  readonly scriptStats?: NonNullable<GradingInput['scriptStats']>
  readonly medium?: Medium
  /** A talk with a gatekeeper, for its rules; see `exampleTalk`. */
  readonly talk?: readonly ExampleTurn[]
  /** Measures beside the times that `spokenS` gives. */
  readonly measures?: Partial<NonNullable<GradingInput['audio']>>
}

/** One rule, one file: `id` is the file's name. */
export type Rule<K extends EvidenceKey = EvidenceKey, L extends string = string> = {
  readonly id: string
  readonly group: Group
  /** A `{threshold}` in a title, the statement or a line of advice reads as the limit in force. */
  readonly title: { readonly pass: string; readonly warn?: string; readonly fail: string }
  /** One sentence: what is true of a take that keeps the rule. */
  readonly statement: string
  readonly why: string
  /** What a reader has to know beyond the rule, such as where the law asks for something else. */
  readonly note?: string
  readonly sources: readonly RuleSource[]
  readonly evidenceGrade: (typeof evidenceGrades)[number]
  readonly thresholds?: Readonly<Record<L, Threshold>>
  /** The evidence that `evaluate` is handed, and nothing else. */
  readonly needs: readonly K[]
  /** It judges the sound and only names words where there are some: it is asked without any, too. */
  readonly wordsOptional?: true
  /** What a team's rule can judge; absent = by the table in media.ts. */
  readonly media?: readonly Medium[]
  /** `limits` holds each threshold's value as it is in force: the rule's own, or a pack's. */
  readonly evaluate: (evidence: Pick<Evidence, K>, limits: Limits<L>) => Outcome
  /** A line for each way of not passing; `{slot}` is filled from the outcome. */
  readonly advice: Readonly<Record<string, string>>
  readonly examples: readonly Example[]
}

/** Keeps a rule's evidence keys and threshold names exact while its type is inferred. */
export const defineRule = <const K extends EvidenceKey, const L extends string = never>(
  rule: Rule<K, L>
): Rule<K, L> => rule

const ownLimits = new WeakMap<Rule, Limits>()

/** A rule's own limits. */
export const limitsOf = (rule: Rule): Limits => {
  const known = ownLimits.get(rule)
  if (known !== undefined) return known
  const entries = Object.entries(rule.thresholds ?? {}).map(([name, { value }]) => [name, value] as const)
  const limits = Object.freeze(Object.fromEntries(entries))
  ownLimits.set(rule, limits)
  return limits
}

/** Fills `{slot}` marks with words and limits; a slot without either reads as an ellipsis. */
export const filled = (line: string, slots: Readonly<Record<string, string | number>> = {}): string =>
  line.replace(/\{(\w+)\}/g, (_, name: string) => (Object.hasOwn(slots, name) ? String(slots[name]) : '…'))
