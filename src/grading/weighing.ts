import type { ValueEvidence, ValueKind, ValueSpan } from './evidence/evidence.ts'
import type { Threshold } from './rule.ts'

/** From `plain` on nobody would doubt it, from `sure` on a careful human would agree; from `unsure` on one would want to ask. */
const confidences: Readonly<Record<'plain' | 'sure' | 'unsure', Threshold>> = {
  plain: { value: 0.8, unit: 'confidence' },
  sure: { value: 0.55, unit: 'confidence' },
  unsure: { value: 0.5, unit: 'confidence' }
}

type Weighed = { readonly confidence: number }
export const isSure = ({ confidence }: Weighed): boolean => confidence >= confidences.sure.value
export const isUnsure = ({ confidence }: Weighed): boolean =>
  confidence >= confidences.unsure.value && confidence < confidences.sure.value

/** Beyond doubt: where one find more or less would turn the whole verdict round. */
export const isPlain = ({ confidence }: Weighed): boolean => confidence >= confidences.plain.value

/** The surest of `found`, the first of equals. */
export const surest = <T extends Weighed>(found: readonly T[]): T | null =>
  found.reduce<T | null>(
    (best, one) => (best === null || one.confidence > best.confidence ? one : best),
    null
  )

/** Value spans of some kinds that say something of their own. */
const specific = (value: ValueEvidence, ...kinds: readonly ValueKind[]): ValueSpan[] =>
  value.spans.filter((span) => span.specific && kinds.includes(span.kind))

export const sure = (value: ValueEvidence, ...kinds: readonly ValueKind[]): ValueSpan | null =>
  surest(specific(value, ...kinds).filter(isSure))

export const unsure = (value: ValueEvidence, ...kinds: readonly ValueKind[]): ValueSpan | null =>
  surest(specific(value, ...kinds).filter(isUnsure))

/** Gains or harms in words that fit any message. */
export const vague = (value: ValueEvidence, ...kinds: readonly ValueKind[]): ValueSpan | null =>
  surest(value.spans.filter((span) => !span.specific && kinds.includes(span.kind) && isSure(span)))

/** A peer with what came of it: in that clause or in the next two. */
export const peerResult = (value: ValueEvidence): ValueSpan | null =>
  surest(value.spans.filter((span) => span.kind === 'peer' && span.specific && isSure(span)))

/** A card fact that was certainly said. */
export const factSaid = (value: ValueEvidence) =>
  surest(value.facts.filter((match) => match.kind === 'fact' && isSure(match)))

/** A card fact heard in several words, so that it is a subject by itself. */
export const plainFact = (value: ValueEvidence): ValueSpan | null =>
  surest(value.spans.filter((span) => span.kind === 'fact' && span.confidence >= confidences.plain.value))

/** What can hold an ear: one word of a fact does so only where nothing else does. */
export const hooksIn = (value: ValueEvidence): ValueSpan[] => {
  const sure = value.spans.filter((span) => isSure(span) && (span.kind !== 'peer' || span.specific))
  const whole = sure.filter((span) => span.kind !== 'fact' || span.confidence >= confidences.plain.value)
  return whole.length > 0 ? whole : sure
}
