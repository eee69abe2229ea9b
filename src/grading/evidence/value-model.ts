import type { ValueSpan } from './evidence.ts'
import { linearModel } from './linear-model.ts'
import { type Sign, type Stretch, signOf } from './value-features.ts'
import model from './value-model.json' with { type: 'json' }
import type { Reading } from './value-reading.ts'

/** What a stretch of a sales message can be; several may hold at once. */
export type StretchKind =
  | 'benefit'
  | 'vague-benefit'
  | 'pain'
  | 'vague-pain'
  | 'peer'
  | 'peer-no-result'
  | 'offer'
  | 'empty-offer'
  | 'question'
  | 'other-question'
  | 'topic'
  | 'vague-topic'
  | 'own-side'
  | 'their-world'
  | 'chatter'

/** How likely each kind is, 0..1. */
export type Chances = Readonly<Record<StretchKind, number>>

/** A find of value as a sign; what the card knows is none, for the model knows no cards. */
export const signsOfValue = (found: readonly ValueSpan[]): Sign[] =>
  found.flatMap(({ kind, specific, clause, confidence }) =>
    kind === 'fact' ? [] : [signOf(specific ? kind : `vague ${kind}`, clause, confidence)]
  )

const {
  forKinds,
  chancesIn: chancesOf,
  speaksFor
} = linearModel<StretchKind>({
  ...model,
  kinds: model.kinds as readonly StretchKind[]
})

export { forKinds, speaksFor }

/**
 * How likely each kind is for a stretch of a text, by logistic regression on labelled sentences
 * (`corpus/sentences-*.jsonl`, weights by `build/train-models.ts`).
 */
export const chancesIn = (reading: Reading, found: readonly ValueSpan[]): ((stretch: Stretch) => Chances) =>
  chancesOf(reading, signsOfValue(found))
