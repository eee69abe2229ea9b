import { acquaintanceIn, attentionEvents } from '../../grading/attention-events.ts'
import { deriveEvidence } from '../../grading/evidence/derive.ts'
import type { Evidence } from '../../grading/evidence/evidence.ts'
import { isSure } from '../../grading/weighing.ts'
import { type AttentionCurve, listen } from '../../listening/attention/attention.ts'
import { type CallbackSigns, callbackBand, couldForward } from '../../listening/attention/outcome.ts'
import { attention, callbackPoints } from '../../listening/attention/parameters.ts'
import type { Grade, Verdict } from '../../shared/grade.ts'
import type { HeardTake } from '../../shared/listening.ts'
import { findGrade } from '../db/grades.ts'
import type { ReadableDb } from '../db/handles.ts'
import type { TakeRow } from '../db/takes.ts'
import { rulebookInForce } from '../packs/packs.ts'
import { gradingInput } from '../takes/grading.ts'

/** Who listens, as the scenario pack says. */
export type Listener = { listener: string; startAttention: number; decayFactor: number }

/** A scenario that is no longer there is heard by somebody at a gate. */
export const anybody: Listener = {
  listener: 'A busy executive between two things.',
  startAttention: attention.start.airport,
  decayFactor: 1
}

/** A hook later than this caught nobody's ear: rule hook-in-10s. */
const hookMs = 10_000

const verdictsOf = (grade: Grade | null): ((ruleId: string) => Verdict) => {
  const verdicts = new Map(grade?.findings.map(({ ruleId, verdict }) => [ruleId, verdict]))
  return (ruleId) => verdicts.get(ruleId) ?? 'needs-input'
}

/** Attention through a message; null where it has no words or no times. */
export const curveOf = (evidence: Evidence, listener: Listener, monotone: boolean): AttentionCurve | null => {
  const events = evidence.text.unreadable === null ? attentionEvents(evidence) : null
  const durationMs = evidence.timing.spokenMs
  if (events === null || durationMs === null) return null
  return listen({
    durationMs,
    events,
    pauses: evidence.audio?.pauses ?? [],
    startAttention: listener.startAttention,
    decayFactor: listener.decayFactor,
    acquaintance: acquaintanceIn(evidence),
    monotone,
    snrDb: evidence.audio?.snrDb ?? null,
    articulationRate: evidence.audio?.articulationRate ?? null
  })
}

const signsOf = (evidence: Evidence, verdict: (ruleId: string) => Verdict): CallbackSigns => {
  const { exchange, value, series, log } = evidence
  return {
    reason: verdict('reason-to-call-back'),
    promise: exchange.promises.some(isSure),
    research: verdict('research-shows') === 'pass',
    peer: value.spans.some((span) => span.kind === 'peer' && span.specific && isSure(span)),
    sameNumber: verdict('callback-same-number') === 'pass',
    paired: verdict('pair-with-text-or-email') === 'pass',
    earlierInteresting: series.voicemails
      .slice(0, -1)
      .slice(-callbackPoints.mostEarlier)
      .filter((one) => one.hookMs !== null && one.hookMs <= hookMs).length,
    touches: log.kept ? log.contacts.length : 0
  }
}

const undecided: ReadonlySet<Verdict> = new Set(['needs-input', 'error'])

/**
 * How the listener would have heard a stored take: attention second by second, whether it could be passed on, and how
 * likely a call back is. The same words, times, measures and card are always heard the same.
 */
export const heardAs = (db: ReadableDb, take: TakeRow, listener: Listener): HeardTake => {
  const evidence = deriveEvidence(gradingInput(db, take), rulebookInForce(db).phrases)
  const verdict = verdictsOf(findGrade(db, take.seq))
  const curve = curveOf(evidence, listener, verdict('not-monotone') === 'fail')
  const forwardable = verdict('forwardable')
  return {
    listener: listener.listener,
    attention:
      curve === null
        ? null
        : {
            ...curve,
            curve: [...curve.curve],
            felt: curve.felt.map((felt) => ({ ...felt })),
            skipping: curve.skipping.map(([startMs, endMs]) => [startMs, endMs])
          },
    times: evidence.timing.source === 'engine' ? 'measured' : 'estimated',
    forwardable: curve === null || undecided.has(forwardable) ? null : couldForward(forwardable, curve),
    callback: curve === null ? null : callbackBand(signsOf(evidence, verdict), curve)
  }
}
