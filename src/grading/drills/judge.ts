import type { Criterion, Drill, DrillCheck, DrillJudgement, DrillTimeFactor } from '../../shared/drill.ts'
import { type Brought, type Ground, heldByStep, heldByTry } from './criteria.ts'
import type { Held } from './held.ts'
import type { RuleMarks, StepFacts } from './step-facts.ts'

/** One try as the engine reads it: what was done in its steps, and in what series it stands. */
export type JudgedTry = {
  /** Fewer than the drill has while some are left. */
  readonly steps: readonly StepFacts[]
  readonly timeFactor: DrillTimeFactor
  /** Of the passes in the series that runs, oldest first. */
  readonly passes: readonly Brought[]
  /** The rep's own word on checks, by their keys. */
  readonly marks: Readonly<Record<string, boolean>>
}

/** A drill as one of its variants makes it. */
export const drillAs = (drill: Drill, variantId: string | null): Drill => {
  const variant = drill.variants.find(({ id }) => id === variantId)
  if (variant === undefined) return drill
  return {
    ...drill,
    task: variant.task ?? drill.task,
    steps: variant.steps ?? drill.steps,
    criteria: [...(variant.criteria ?? drill.criteria), ...(variant.extra ?? [])]
  }
}

/** Whether a criterion reads this step of so many. */
const reads = (criterion: Criterion, step: number, steps: number): boolean => {
  const at = 'at' in criterion ? criterion.at : undefined
  if (at === 'first') return step === 0
  if (at === 'last') return step === steps - 1
  return at === 'after-first' ? step > 0 : true
}

const keyOf = (criterion: number, step: number | null): string =>
  step === null ? String(criterion) : `${criterion}.${step}`

/** The rep's word on the questions that rules ask, which mean what the rule says they mean. */
export const ruleMarksOf = (
  { criteria }: Drill,
  step: number,
  marks: Readonly<Record<string, boolean>>
): RuleMarks => {
  const found = criteria.flatMap((criterion, at) => {
    const mark = marks[keyOf(at, step)]
    return criterion.kind === 'rule' && mark !== undefined ? [[criterion.ruleId, mark] as const] : []
  })
  return Object.fromEntries(found)
}

const checkOf = (key: string, held: Held, mark: boolean | undefined): DrillCheck & Pick<Held, 'needs'> => {
  const { outcome, says, needs, question = null, selfMarked = false } = held
  if (outcome !== 'unknown' || question === null || mark === undefined)
    return { key, outcome, says, question, selfMarked, ...(needs === undefined ? {} : { needs }) }
  const settled = mark ? 'passed' : 'not-yet'
  return {
    key,
    outcome: settled,
    says: `${mark ? 'Yes' : 'Not yet'}, by your own word.`,
    question,
    selfMarked: true
  }
}

type Check = ReturnType<typeof checkOf>

const checksOf = (drill: Drill, given: JudgedTry): Check[] => {
  const { steps, timeFactor, passes, marks } = given
  const ground: Ground = { steps, timeFactor, passes }
  const isWhole = steps.length >= drill.steps.length
  return drill.criteria.flatMap((criterion, at) => {
    const whole = isWhole ? heldByTry(criterion, ground) : null
    if (whole !== null) return [checkOf(keyOf(at, null), whole, marks[keyOf(at, null)])]
    return steps.flatMap((step, index) => {
      if (!reads(criterion, index, drill.steps.length)) return []
      const held = heldByStep(criterion, step, timeFactor)
      const key = keyOf(at, index)
      return held === null ? [] : [checkOf(key, held, marks[key])]
    })
  })
}

const missing = {
  words: 'The words are missing: type what you said, or answer the questions.',
  microphone: 'This part needs a microphone, or your own word.'
} as const

/**
 * Judges a try by the drill's criteria alone: one that is not met yet decides, then one that nobody could settle. Passed,
 * not yet, or not known and why; the same try gives the same judgement.
 */
export const judgeTry = (drill: Drill, variant: string | null, given: JudgedTry): DrillJudgement => {
  const checks = checksOf(drillAs(drill, variant), given)
  const open = checks.find(({ outcome }) => outcome === 'unknown')
  const deciding = checks.find(({ outcome }) => outcome === 'not-yet') ?? open ?? checks[0]
  const outcome = deciding?.outcome ?? 'passed'
  const needs = outcome === 'unknown' ? (open?.needs ?? 'words') : null
  return {
    outcome,
    // A rule's own question says more than what is missing.
    reason: needs === null || open?.says === open?.question ? (deciding?.says ?? '') : missing[needs],
    needs,
    checks: [
      ...(deciding === undefined ? [] : [deciding]),
      ...checks.filter((check) => check !== deciding)
    ].map(({ needs: _needs, ...check }) => check)
  }
}
