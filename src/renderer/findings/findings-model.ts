import { causeWords } from '../../grading/causes.ts'
import type { Finding, Grade, Group, RuleSummary, Span, Verdict } from '../../shared/grade.ts'
import { groups } from '../../shared/grade.ts'
import { spanText, verdictRank } from './segments.ts'

export const groupNames: Record<Group, string> = {
  opening: 'Opening',
  reason: 'Reason',
  them: 'Them',
  shape: 'Shape',
  names: 'Names',
  delivery: 'Delivery',
  campaign: 'Series',
  prep: 'Preparation',
  gatekeeper: 'Gatekeeper'
}

/** One group of the review: what to look at now, and what was kept. */
export type GroupSection = {
  group: Group
  /** Failed first, then warn, then what needs an answer; heavier first among equals. */
  open: Finding[]
  passed: Finding[]
  /**
   * Of a group beside the own ones: what does not apply, and what of the preparation is not settled. What does not apply
   * to a take or a talk itself is told of together.
   */
  quiet: Finding[]
}

/** What stands beside a take's or a talk's own findings: the series has a grade of its own, preparation has none. */
export const isAside = (group: Group): boolean => group === 'campaign' || group === 'prep'

const byUrgency = (a: Finding, b: Finding): number =>
  verdictRank[a.verdict] - verdictRank[b.verdict] || b.weight - a.weight

/** What does not apply is left aside, unless the rep said so: that can be taken back. */
const isQuiet = ({ verdict, selfMarked }: Finding): boolean => verdict === 'not-applicable' && !selfMarked

/** The preparation asks nothing of a rep who looks at a take; its open parts wait on the card. */
const isUnsettled = ({ group, verdict, question }: Finding): boolean =>
  group === 'prep' && verdict === 'needs-input' && question === null

const worstRank = ({ group, open }: GroupSection): number =>
  isAside(group) ? Object.keys(verdictRank).length : open[0] ? verdictRank[open[0].verdict] : verdictRank.pass

/**
 * The findings by group: of the take's own those with failures first, then what is graded apart from it. Groups in which
 * nothing applies are left out, and a take's not-applicable ones are left to `notApplicable`.
 */
export const groupSections = (findings: readonly Finding[]): GroupSection[] => {
  const sorted = [...findings].sort(byUrgency)
  return groups
    .map((group) => {
      const all = sorted.filter((finding) => finding.group === group)
      const own = all.filter((finding) => !isQuiet(finding) && !isUnsettled(finding))
      return {
        group,
        open: own.filter(({ verdict }) => verdict !== 'pass'),
        passed: own.filter(({ verdict }) => verdict === 'pass'),
        quiet: isAside(group) ? all.filter((finding) => isQuiet(finding) || isUnsettled(finding)) : []
      }
    })
    .filter(({ open, passed, quiet }) => open.length + passed.length > 0 || quiet.some(isUnsettled))
    .sort((a, b) => worstRank(a) - worstRank(b))
}

/** What does not apply to the take or the talk itself. */
export const notApplicable = (findings: readonly Finding[]): Finding[] => ofTake(findings).filter(isQuiet)

/** The findings that are the take's or the talk's own. */
export const ofTake = (findings: readonly Finding[]): Finding[] =>
  findings.filter(({ group }) => !isAside(group))

/** The marks of the groups row, in the rulebook's group order and worst first within a group. */
export const groupMarks = (findings: readonly Finding[]): { group: Group; verdicts: Verdict[] }[] =>
  groupSections(ofTake(findings))
    .map(({ group, open, passed }) => ({
      group,
      verdicts: [...open, ...passed].map(({ verdict }) => verdict)
    }))
    .sort((a, b) => groups.indexOf(a.group) - groups.indexOf(b.group))

/** The findings in the order of the list, those of collapsed parts left out: what up and down walk through. */
export const walkOrder = (sections: readonly GroupSection[], openedPasses: ReadonlySet<Group>): string[] =>
  sections.flatMap(({ group, open, passed }) =>
    [...open, ...(openedPasses.has(group) ? passed : [])].map(({ ruleId }) => ruleId)
  )

/** The neighbour of the walked-to finding; from nowhere, down enters at the first and up at the last. */
export const walk = (order: readonly string[], current: string | null, step: 1 | -1): string | null => {
  const at = current === null ? -1 : order.indexOf(current)
  if (at === -1) return order.at(step === 1 ? 0 : -1) ?? null
  return order[Math.min(order.length - 1, Math.max(0, at + step))] ?? null
}

/** The one thing to fix first, whether a failure or, when nothing failed, the heaviest warning. */
export type FirstFix = {
  kind: 'failed' | 'sharpen'
  lead: Finding
  /** The other rules that this one cause broke. */
  others: Finding[]
}

export const firstFixOf = (grade: Grade): FirstFix | null => {
  const found = grade.fixFirst
    .map((id) => grade.findings.find(({ ruleId }) => ruleId === id))
    .filter((finding) => finding !== undefined)
  const [lead, ...others] = found
  if (lead) return { kind: 'failed', lead, others }
  const warned = ofTake(grade.findings)
    .filter(({ verdict }) => verdict === 'warn')
    .sort(byUrgency)[0]
  return warned ? { kind: 'sharpen', lead: warned, others: [] } : null
}

/** Weight that a finding takes off. */
const lostBy = ({ verdict, weight }: Finding): number => (verdict === 'fail' ? weight : weight / 2)

/**
 * For each missed rule whose advice another one gives already, that other finding: one cause is one thing to mend, and
 * the heaviest of its rules says how. So it is with rules that would say the same in the same words.
 */
export const spokenFor = (findings: readonly Finding[]): ReadonlyMap<string, Finding> => {
  const missed = findings
    .filter(({ verdict, advice }) => (verdict === 'fail' || verdict === 'warn') && advice !== '')
    .sort((a, b) => lostBy(b) - lostBy(a))
  const speakers = new Map<string, Finding>()
  const spoken = new Map<string, Finding>()
  for (const finding of missed) {
    const marks = [...(finding.cause === null ? [] : [`cause ${finding.cause}`]), `advice ${finding.advice}`]
    const speaker = marks.map((mark) => speakers.get(mark)).find((found) => found !== undefined)
    if (speaker === undefined) for (const mark of marks) speakers.set(mark, finding)
    else spoken.set(finding.ruleId, speaker)
  }
  return spoken
}

/** What the rep did, over the rules of one cause: "You opened with who you are". */
export const causeText = (cause: string | null): string =>
  Object.entries(causeWords).find(([name]) => name === cause)?.[1] ?? 'One cause'

const quoteLimit = 160

/** The rep's own words under a finding's spans, shortened between words where they run long. */
export const quoteOf = (text: string, spans: readonly Span[]): string => {
  const whole = [...spans]
    .sort((a, b) => a.start - b.start)
    .map((span) => spanText(text, span).trim())
    .filter((words) => words !== '')
    .join(' … ')
  if (whole.length <= quoteLimit) return whole
  const cut = whole.slice(0, quoteLimit)
  const lastSpace = cut.lastIndexOf(' ')
  return `${cut.slice(0, lastSpace > quoteLimit / 2 ? lastSpace : quoteLimit).trimEnd()} …`
}

/** When a finding's words were said: its first stretch with times. */
export const timesOf = (finding: Finding): { startMs: number; endMs: number } | null =>
  timedSpans(finding)[0] ?? null

/** What the number means, in the words under it. */
export const scoreLines = (grade: Grade, rules: readonly RuleSummary[]): string[] => {
  const coverage = `${Math.round(grade.coverage * 100)} % graded`
  if (grade.score === null) return ['Not enough to score yet', coverage]
  if (grade.cappedBy === null) return [coverage]
  const gate = rules.find(({ id }) => id === grade.cappedBy)
  return [coverage, `Capped until this holds: ${gate?.title ?? grade.cappedBy}`]
}

const smallNumbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

/** "four rules", "12 rules". */
export const countText = (count: number, one: string, many = `${one}s`): string =>
  `${smallNumbers[count] ?? count} ${count === 1 ? one : many}`

/** Every stretch of a finding whose time is known. */
export const timedSpans = ({ spans }: Finding): { startMs: number; endMs: number }[] =>
  spans
    .flatMap(({ startMs, endMs }) => (startMs === null ? [] : [{ startMs, endMs: endMs ?? startMs }]))
    .sort((a, b) => a.startMs - b.startMs)
