import type { WeightFactors } from '../../shared/scenario.ts'
import type { Rulebook, RulebookEntry } from '../rulebook.ts'

const weighed = (entry: RulebookEntry, factor: number): RulebookEntry => {
  if (factor > 0) return { ...entry, weight: Math.round(entry.weight * factor * 100) / 100 }
  // What does not count cannot hold the score down either.
  const { capsAt: _capsAt, ...rest } = entry
  return { ...rest, weight: 0 }
}

/**
 * The rulebook with each weight times its scenario's factor, ids that it does not have left aside; a rule with factor 0
 * is still judged and shown, and its gate is open. The one it is made from stays as it is.
 */
export const withWeights = (book: Rulebook, factors: WeightFactors): Rulebook => ({
  ...book,
  entries: book.entries.map((entry) => {
    const factor = Object.hasOwn(factors, entry.rule.id) ? (factors[entry.rule.id] ?? 1) : 1
    return factor === 1 ? entry : weighed(entry, factor)
  })
})

const mostShown = 3

/** Ids of the rules that weigh more than usual, heaviest change first, three at most. */
export const weighMost = (book: Rulebook, factors: WeightFactors): string[] =>
  book.entries
    .map(({ rule: { id } }) => ({ id, factor: Object.hasOwn(factors, id) ? (factors[id] ?? 1) : 1 }))
    .filter(({ factor }) => factor > 1)
    .toSorted((a, b) => b.factor - a.factor)
    .slice(0, mostShown)
    .map(({ id }) => id)
