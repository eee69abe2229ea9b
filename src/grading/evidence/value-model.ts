import type { ValueSpan } from './evidence.ts'
import { featuresOf, type Stretch } from './value-features.ts'
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

const kinds = model.kinds as readonly StretchKind[]
const biases: readonly number[] = model.bias
const weights = new Map(Object.entries(model.weights as Readonly<Record<string, readonly number[]>>))

const steps = [0.3, 0.55, 0.75] as const

/** What the readers of single signs found in a stretch, as features beside its words. */
const foundFeatures = (found: readonly ValueSpan[]): string[] =>
  found
    .filter(({ kind }) => kind !== 'fact')
    .flatMap(({ kind, specific, confidence }) =>
      steps
        .filter((step) => confidence >= step)
        .map((step) => `found ${specific ? '' : 'vague '}${kind} ${step}`)
    )

/** Everything that the model weighs of a stretch: its words and build, and what the single signs in it say. */
export const weighedFeatures = (
  reading: Reading,
  stretch: Stretch,
  found: readonly ValueSpan[]
): readonly string[] => [...new Set([...featuresOf(reading, stretch), ...foundFeatures(found)])]

/**
 * How likely each kind is for a stretch, by logistic regression on labelled sentences (`corpus/sentences-*.jsonl`,
 * weights by `build/train-value-model.ts`).
 */
export const chancesOf = (reading: Reading, stretch: Stretch, found: readonly ValueSpan[]): Chances => {
  const sums = [...biases]
  const features = weighedFeatures(reading, stretch, found)
  const scale = 1 / Math.sqrt(Math.max(1, features.length))
  for (const feature of features) {
    const own = weights.get(feature)
    if (own === undefined) continue
    for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] ?? 0) + (own[at] ?? 0) * scale
  }
  return Object.fromEntries(kinds.map((kind, at) => [kind, 1 / (1 + Math.exp(-(sums[at] ?? 0)))])) as Record<
    StretchKind,
    number
  >
}
