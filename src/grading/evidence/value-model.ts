import type { ValueSpan } from './evidence.ts'
import { featureReader, type Stretch } from './value-features.ts'
import model from './value-model.json' with { type: 'json' }
import { numbering } from './value-numbering.ts'
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
const named = Object.entries(model.weights as Readonly<Record<string, readonly number[]>>)
const features = named.map(([feature]) => feature)
/** The weights of all features in a row, as many for each as there are kinds, in the tenths in which they were learned. */
const weights = Int16Array.from(named.flatMap(([, own]) => own.map((weight) => Math.round(weight * 10))))

/** Features of other words are numbered too, for a stretch is weighed by how many it has; forgotten when there are many. */
const mostNumbered = 65_536
let numbers = numbering(features)

/** One value for each kind. */
export const forKinds = (chanceOf: (kind: StretchKind, at: number) => number): Chances => {
  const values: Partial<Record<StretchKind, number>> = {}
  for (let at = 0; at < kinds.length; at++) {
    const kind = kinds[at]
    if (kind !== undefined) values[kind] = chanceOf(kind, at)
  }
  return values as Chances
}

/** Everything that the model weighs of a stretch: its words and build, and what the single signs in it say. */
export const weighedFeatures = (
  reading: Reading,
  stretch: Stretch,
  found: readonly ValueSpan[]
): readonly string[] => {
  const numbers = numbering([])
  const read = featureReader(reading, found, numbers)
  return numbers.distinct((add) => read(stretch, add)).map((feature) => numbers.names[feature] ?? '')
}

/**
 * How likely each kind is for a stretch of a text, by logistic regression on labelled sentences
 * (`corpus/sentences-*.jsonl`, weights by `build/train-value-model.ts`).
 */
export const chancesIn = (reading: Reading, found: readonly ValueSpan[]): ((stretch: Stretch) => Chances) => {
  if (numbers.names.length > mostNumbered) numbers = numbering(features)
  const { distinct } = numbers
  const read = featureReader(reading, found, numbers)
  const sums = new Float64Array(kinds.length)
  return (stretch) => {
    const own = distinct((add) => read(stretch, add))
    const scale = 1 / Math.sqrt(Math.max(1, own.length))
    sums.set(model.bias)
    for (const feature of own) {
      if (feature >= features.length) continue
      const row = feature * kinds.length
      for (let at = 0; at < sums.length; at++)
        sums[at] = (sums[at] ?? 0) + ((weights[row + at] ?? 0) / 10) * scale
    }
    return forKinds((_, at) => 1 / (1 + Math.exp(-(sums[at] ?? 0))))
  }
}
