import { gradeTake } from './grade.ts'
import type { GradingInput } from './input.ts'
import { builtInRulebook, type Rulebook } from './rulebook.ts'

/** A message with the verdicts of which a careful reader is certain, by rule id. */
export type Labelled = {
  readonly id: string
  readonly input: GradingInput
  readonly verdicts: Readonly<Record<string, string>>
}

/** One label beside what the rulebook made of it. */
export type Comparison = { id: string; rule: string; expected: string; got: string; reason: string }
/** How a rule agrees with its labels; a share is null where there is nothing to take it of. */
export type Figures = {
  rule: string
  labels: number
  byClass: Record<string, number>
  /** The mean recall over the classes that occur, on the decided labels. */
  balancedAccuracy: number | null
  failRecall: number | null
  warnRecall: number | null
  /** Share of the pass labels that were failed. */
  falseFails: number | null
  /** Share of the labels of pass, warn or fail that did not come back as needs-input or error. */
  decided: number | null
}

const graded = new Set(['pass', 'warn', 'fail'])
const open = new Set(['needs-input', 'error'])
const isOpen = ({ expected, got }: Comparison): boolean => graded.has(expected) && open.has(got)

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole)
const mean = (values: readonly (number | null)[]): number | null => {
  const known = values.filter((value) => value !== null)
  return share(
    known.reduce((sum, value) => sum + value, 0),
    known.length
  )
}

const recall = (compared: readonly Comparison[], verdict: string): number | null => {
  const wanted = compared.filter(({ expected }) => expected === verdict)
  return share(wanted.filter(({ got }) => got === verdict).length, wanted.length)
}

/** Grades labelled messages and puts each label beside its verdict; labels of rules that the book lacks are left out. */
export const comparisonsOf = (
  messages: readonly Labelled[],
  book: Rulebook = builtInRulebook
): Comparison[] =>
  messages.flatMap(({ id, input, verdicts }) => {
    const findings = new Map(gradeTake(input, book).findings.map((finding) => [finding.ruleId, finding]))
    return Object.entries(verdicts).flatMap(([rule, expected]) => {
      const finding = findings.get(rule)
      return finding ? [{ id, rule, expected, got: finding.verdict, reason: finding.reason }] : []
    })
  })

const figuresOf = (rule: string, compared: readonly Comparison[]): Figures => {
  const decided = compared.filter((one) => !isOpen(one))
  const classes = [...new Set(decided.map(({ expected }) => expected))]
  const passes = compared.filter(({ expected }) => expected === 'pass')
  const judged = compared.filter(({ expected }) => graded.has(expected))
  return {
    rule,
    labels: compared.length,
    byClass: Object.fromEntries(
      [...Map.groupBy(compared, ({ expected }) => expected)].map(([verdict, all]) => [verdict, all.length])
    ),
    balancedAccuracy: mean(classes.map((verdict) => recall(decided, verdict))),
    failRecall: recall(decided, 'fail'),
    warnRecall: recall(decided, 'warn'),
    falseFails: share(passes.filter(({ got }) => got === 'fail').length, passes.length),
    decided: share(judged.filter((one) => !isOpen(one)).length, judged.length)
  }
}

/** The figures of every rule that has labels, in the book's order. */
export const agreementByRule = (
  compared: readonly Comparison[],
  book: Rulebook = builtInRulebook
): Figures[] => {
  const byRule = Map.groupBy(compared, ({ rule }) => rule)
  return book.entries.flatMap(({ rule }) => {
    const own = byRule.get(rule.id)
    return own ? [figuresOf(rule.id, own)] : []
  })
}

/** The figures over all rules, each rule counting alike, and the three weakest. */
export const meansOf = (rows: readonly Figures[], compared: readonly Comparison[]) => {
  const passes = compared.filter(({ expected }) => expected === 'pass')
  return {
    labels: compared.length,
    balancedAccuracy: mean(rows.map((row) => row.balancedAccuracy)),
    worst: rows
      .filter((row) => row.balancedAccuracy !== null)
      .toSorted((a, b) => (a.balancedAccuracy ?? 1) - (b.balancedAccuracy ?? 1))
      .slice(0, 3)
      .map(({ rule, balancedAccuracy }) => ({ rule, balancedAccuracy })),
    falseFails: mean(rows.map((row) => row.falseFails)),
    passLabelsFailed: share(passes.filter(({ got }) => got === 'fail').length, passes.length),
    decided: mean(rows.map((row) => row.decided))
  }
}
