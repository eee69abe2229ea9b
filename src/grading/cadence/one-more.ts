import type { Card, ProspectStatus } from '../../shared/prospect.ts'
import { deriveEvidence } from '../evidence/derive.ts'
import type { Evidence } from '../evidence/evidence.ts'
import type { GradingInput, Touch } from '../input.ts'
import { filled } from '../rule.ts'
import { limitsIn, type Rulebook } from '../rulebook.ts'

type Plan = Pick<Touch, 'at' | 'channel'>

/** All that a day's verdict depends on: one prospect's card and log, at a moment. */
export type CadenceLog = {
  card: Card
  status: ProspectStatus
  /** Made, in any order. */
  touches: readonly Touch[]
  planned: readonly Plan[]
  /** The rep's clock, local. */
  now: string
}

/** What speaks against one more call. */
export type Objection = { ruleId: string; why: string }

/** What a rule says of a voicemail that is left at a time, where it has something to say. */
export type Advised = { advice: string; reason: string; text: string }

type Against = { advice: string; why: (advised: Advised) => string }

/**
 * By which advice a rule speaks against this one call, and how it is told of a call that nobody has made yet. A rule's
 * other advice is about earlier calls, which no choice of a day can change.
 */
const objections: Readonly<Record<string, Against>> = {
  'respect-a-no': { advice: 'stop', why: ({ reason }) => reason },
  'rest-until-next-quarter': { advice: 'park', why: ({ reason, text }) => `${reason} ${text}` },
  'four-calls-two-weeks': { advice: 'stop', why: ({ reason }) => reason },
  'day-of-slack': { advice: 'wait', why: () => 'Too soon after the call before: give them a day.' },
  'no-bombarding': { advice: 'wait', why: ({ reason }) => reason }
}

/** The log as it will be at a time: what is planned until then was done by then, and nobody answered. */
const logAt = ({ card, status, touches, planned, now }: CadenceLog, at: string): GradingInput => ({
  transcript: null,
  audio: null,
  card,
  earlier: [],
  touches: [
    ...touches,
    ...planned
      .filter((plan) => plan.at > now && plan.at <= at)
      .map(({ at: plannedAt, channel }) => ({ at: plannedAt, channel, outcome: 'no-reply' }))
  ],
  planned: planned.filter((plan) => plan.at > at),
  now: at,
  status
})

export const evidenceAt = (log: CadenceLog, at: string): Evidence => deriveEvidence(logAt(log, at))

/** What a rule of the book advises for a voicemail left at a time; null = nothing, or the rule is off. */
export const adviceAt = (evidence: Evidence, ruleId: string, book: Rulebook): Advised | null => {
  const entry = book.entries.find(({ rule }) => rule.id === ruleId)
  if (entry === undefined) return null
  const limits = limitsIn(entry)
  const outcome = entry.rule.evaluate(evidence, limits)
  if (outcome.verdict !== 'warn' && outcome.verdict !== 'fail') return null
  const { advice, reason, slots } = outcome
  return { advice, reason, text: filled(entry.rule.advice[advice] ?? '', { ...limits, ...slots }) }
}

/** What speaks against a voicemail at a time, the weightiest first; null = nothing. */
export const objectionAt = (log: CadenceLog, at: string, book: Rulebook): Objection | null => {
  const evidence = evidenceAt(log, at)
  for (const [ruleId, against] of Object.entries(objections)) {
    const advised = adviceAt(evidence, ruleId, book)
    if (advised?.advice === against.advice) return { ruleId, why: against.why(advised) }
  }
  return null
}
