import { type Finding, type Grade, type Span, takeGroups } from '../shared/grade.ts'
import { deriveEvidence } from './evidence/derive.ts'
import type { Evidence, EvidenceKey, TextEvidence, TextSpan } from './evidence/evidence.ts'
import type { GivenAnswer, GradingInput } from './input.ts'
import { judges } from './media.ts'
import { rewrittenLine } from './rewrite.ts'
import { type Decided, filled, type Limits, type Outcome, type Rule } from './rule.ts'
import { builtInRulebook, limitsIn, openingWeightOf, type Rulebook, type RulebookEntry } from './rulebook.ts'
import { firstToFix, type Scored, scoreOf } from './score.ts'

/** What a rule can read although there are no words to judge. */
const wordless: ReadonlySet<EvidenceKey> = new Set([
  'timing',
  'history',
  'log',
  'closing',
  'email',
  'dialogue',
  'audio',
  'card'
])

const unreadableReasons: Record<NonNullable<TextEvidence['unreadable']>, string> = {
  empty: 'There are no words yet. Type what you said, or use your script.',
  fillers: 'Only fillers were written down. Type what you said, or use your script.',
  'not-english': 'This does not read like English, so its words cannot be judged.'
}

/** A copy with the declared parts alone: a rule cannot come to rest on what it did not declare. */
const handed = (rule: Rule, evidence: Evidence): Evidence => {
  const parts = Object.fromEntries(rule.needs.map((key) => [key, evidence[key]]))
  return Object.freeze(parts) as Evidence
}

type Outcoming = Outcome | { verdict: 'error'; reason: string }

const outcomeOf = (rule: Rule, evidence: Evidence, limits: Limits): Outcoming => {
  try {
    const reads = rule.wordsOptional !== true && rule.needs.some((key) => !wordless.has(key))
    const unreadable = reads ? evidence.text.unreadable : null
    if (unreadable !== null) return { verdict: 'needs-input', reason: unreadableReasons[unreadable] }
    return rule.evaluate(handed(rule, evidence), limits)
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    return { verdict: 'error', reason: `This rule stopped with a fault of its own: ${detail}` }
  }
}

/** What the rep's answer makes of a question; null while it is open, or where none is asked. */
const settled = (rule: Rule, asked: Outcoming, answers: readonly GivenAnswer[]): Decided | null => {
  if (asked.verdict !== 'needs-input' || asked.ask === undefined) return null
  const given = answers.findLast(({ ruleId, question }) => ruleId === rule.id && question === asked.reason)
  return given === undefined ? null : asked.ask[given.answer ? 'yes' : 'no']
}

const spansOf = (outcome: Outcoming): readonly TextSpan[] | undefined =>
  'spans' in outcome ? outcome.spans : undefined

const adviceFor = (rule: Rule, outcome: Outcome, limits: Limits): string => {
  if (outcome.verdict !== 'warn' && outcome.verdict !== 'fail') return ''
  return filled(rule.advice[outcome.advice] ?? '', { ...limits, ...outcome.slots })
}

/** Spans inside the text, in order, each once, with the time at which they were said. */
const placed = (spans: readonly TextSpan[], length: number, evidence: Evidence): Span[] => {
  const inside = spans
    .map(({ start, end }) => ({
      start: Math.max(0, Math.trunc(start)),
      end: Math.min(length, Math.trunc(end))
    }))
    .filter(({ start, end }) => start < end)
    .toSorted((a, b) => a.start - b.start || a.end - b.end)
  return inside
    .filter(({ start, end }, at) => start !== inside[at - 1]?.start || end !== inside[at - 1]?.end)
    .map((span) => {
      const said = evidence.timing.at(span)
      return { ...span, startMs: said?.startMs ?? null, endMs: said?.endMs ?? null }
    })
}

/** The title for a verdict, with the limits in force. */
const titleFor = ({ title }: Rule, verdict: Outcoming['verdict'], limits: Limits): string => {
  if (verdict === 'warn') return filled(title.warn ?? title.fail, limits)
  return filled(verdict === 'fail' ? title.fail : title.pass, limits)
}

/** A finding whose spans are still as the rule gave them. */
export type Judged = Omit<Finding, 'spans'> & { readonly spans: readonly TextSpan[] }

/** One rule's finding over evidence; a rule's crash is its own. */
export const judged = (entry: RulebookEntry, evidence: Evidence, answers: readonly GivenAnswer[]): Judged => {
  const { rule, weight } = entry
  const limits = limitsIn(entry)
  const asked = outcomeOf(rule, evidence, limits)
  const own = settled(rule, asked, answers)
  const outcome = own ?? asked
  const { verdict, reason } = outcome
  const missed = verdict === 'warn' || verdict === 'fail'
  return {
    ruleId: rule.id,
    group: rule.group,
    verdict,
    title: titleFor(rule, verdict, limits),
    reason,
    advice: verdict === 'error' ? '' : adviceFor(rule, outcome, limits),
    spans: spansOf(outcome) ?? spansOf(asked) ?? [],
    weight,
    cause: missed ? (outcome.cause ?? null) : null,
    heardBy: [],
    rewrite: null,
    question: asked.verdict === 'needs-input' && asked.ask !== undefined ? asked.reason : null,
    selfMarked: own !== null
  }
}

/** The words by which the finding's own spans were heard, if the model heard them. */
const heardBy = ({ needs }: Rule, spans: readonly TextSpan[], evidence: Evidence): string[] => {
  if (spans.length === 0 || !needs.includes('value')) return []
  const heard = evidence.value.spans.filter((span) =>
    spans.some(({ start, end }) => span.start === start && span.end === end)
  )
  // A sign beside it says it in its own words.
  return heard.length > 0 && heard.every((span) => span.heardBy !== undefined)
    ? [...new Set(heard.flatMap((span) => span.heardBy?.() ?? []))].slice(0, 3)
    : []
}

const findingOf = (entry: RulebookEntry, evidence: Evidence, input: GradingInput): Finding => {
  const found = judged(entry, evidence, input.answers ?? [])
  return {
    ...found,
    heardBy: heardBy(entry.rule, found.spans, evidence),
    rewrite: rewrittenLine(found.cause, input.card),
    spans: placed(found.spans, input.transcript?.text.length ?? 0, evidence)
  }
}

/**
 * Grades one take with every rule of the book that judges its medium; never throws, and the same input gives the same
 * grade.
 */
export const gradeTake = (input: GradingInput, book: Rulebook = builtInRulebook): Grade => {
  const evidence = deriveEvidence(input, book.phrases)
  const openingWeight = openingWeightOf(book)
  const judging = book.entries.filter(({ rule }) => judges(rule, input.medium ?? 'voicemail'))
  const findings = judging.map((entry) => findingOf(entry, evidence, input))
  const scored: Scored[] = findings.map((finding, at) => ({
    ...finding,
    capsAt: judging[at]?.capsAt ?? null
  }))
  const ofTake = scored.filter(({ group }) => takeGroups.includes(group))
  const ofCampaign = scored.filter(({ group }) => group === 'campaign')
  const { score, coverage } = scoreOf(ofCampaign, openingWeight)
  return {
    rulebookVersion: book.version,
    ...scoreOf(ofTake, openingWeight),
    findings,
    fixFirst: firstToFix(ofTake),
    campaign: { score, coverage },
    pack: book.pack
  }
}
