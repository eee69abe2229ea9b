import { stopLemmas } from './lexicon/function-words.ts'
import { featureReader, type Sign, type Stretch } from './value-features.ts'
import { numbering } from './value-numbering.ts'
import type { Reading } from './value-reading.ts'

/** A model as it is learned: a row of weights for each feature, one for each kind, in tenths. */
type ModelFile<K extends string> = {
  readonly kinds: readonly K[]
  readonly bias: readonly number[]
  readonly weights: Readonly<Record<string, readonly number[]>>
}

/** Features of other words are numbered too, for a stretch is weighed by how many it has; forgotten when there are many. */
const mostNumbered = 65_536

/** Everything that a model weighs of a stretch: its words and build, and what the single signs in it say. */
export const weighedFeatures = (
  reading: Reading,
  stretch: Stretch,
  found: readonly Sign[]
): readonly string[] => {
  const numbers = numbering([])
  const read = featureReader(reading, found, numbers)
  return numbers.distinct((add) => read(stretch, add)).map((feature) => numbers.names[feature] ?? '')
}

const words = /^[\p{L}'’-]+(?: [\p{L}'’-]+)?$/u
/** Features that are no words of the message. */
const aboutBuild =
  /^(?:owner|tense|role|subject|length|found|rep|prospect|third|none|negated|asked|conditional)\b/

/** How sure a find is that rests on a chance alone: just sure at the least chance (0..1) that counts, plain near 1. */
export const heardConfidence = (chance: number, least: number): number =>
  0.56 + (0.3 * (chance - least)) / (1 - least)

/** How likely each kind is for a stretch of a text, 0..1, by logistic regression over its features. */
export const linearModel = <K extends string>({ kinds, bias, weights: file }: ModelFile<K>) => {
  const named = Object.entries(file)
  const features = named.map(([feature]) => feature)
  /** The weights of all features in a row, as many for each as there are kinds. */
  const weights = Int16Array.from(named.flatMap(([, own]) => own.map((weight) => Math.round(weight * 10))))
  let numbers = numbering(features)

  /** One value for each kind. */
  const forKinds = (chanceOf: (kind: K, at: number) => number): Record<K, number> => {
    const values: Partial<Record<K, number>> = {}
    kinds.forEach((kind, at) => {
      values[kind] = chanceOf(kind, at)
    })
    return values as Record<K, number>
  }

  const chancesIn = (reading: Reading, found: readonly Sign[]) => {
    if (numbers.names.length > mostNumbered) numbers = numbering(features)
    const { distinct } = numbers
    const read = featureReader(reading, found, numbers)
    const sums = new Float64Array(kinds.length)
    return (stretch: Stretch): Record<K, number> => {
      const own = distinct((add) => read(stretch, add))
      const scale = 1 / Math.sqrt(Math.max(1, own.length))
      sums.set(bias)
      for (const feature of own) {
        if (feature >= features.length) continue
        const row = feature * kinds.length
        for (let at = 0; at < sums.length; at++)
          sums[at] = (sums[at] ?? 0) + ((weights[row + at] ?? 0) / 10) * scale
      }
      return forKinds((_, at) => 1 / (1 + Math.exp(-(sums[at] ?? 0))))
    }
  }
  /** The words and pairs of words of a stretch that speak most for a kind, at most three, the strongest first. */
  const speaksFor = (reading: Reading, stretch: Stretch, kind: K): readonly string[] => {
    const at = kinds.indexOf(kind)
    return weighedFeatures(reading, stretch, [])
      .filter((feature) => words.test(feature) && !aboutBuild.test(feature))
      .filter((feature) => feature.split(' ').some((word) => !stopLemmas.has(word)))
      .map((feature) => ({ feature, weight: file[feature]?.[at] ?? 0 }))
      .filter(({ weight }) => weight > 0)
      .toSorted((one, other) => other.weight - one.weight)
      .slice(0, 3)
      .map(({ feature }) => feature)
  }
  return { forKinds, chancesIn, speaksFor }
}
