import { fewest } from '../../shared/few.ts'
import type { DrillProgress, FirstToBest, ScenarioStrength, ScoredTake } from '../../shared/progress.ts'
import { meanOf } from '../comparison.ts'
import { type DrillTried, newestMeasureOf, type ProgressTake } from './facts.ts'
import { changeIn } from './spread.ts'

/** So many prospects are shown. */
const mostProspects = 50

const scoredBy = (takes: readonly ProgressTake[], measure: number | null): ScoredTake[] =>
  measure === null
    ? []
    : takes.flatMap(({ id, at, score, measure: own }) =>
        score === null || own !== measure ? [] : [{ takeId: id, at, score }]
      )

/** Of takes in order, by the newest measure among them. */
const firstToBestOf = (id: string, name: string, takes: readonly ProgressTake[]): FirstToBest => {
  const measure = newestMeasureOf(takes)
  const scored = scoredBy(takes, measure)
  return {
    id,
    name,
    takes: takes.length,
    scored: scored.length,
    measure,
    first: scored[0] ?? null,
    best: scored.reduce<ScoredTake | null>(
      (best, one) => (best === null || one.score > best.score ? one : best),
      null
    ),
    lastAt: takes.at(-1)?.at ?? '',
    tooFew: scored.length < fewest
  }
}

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/** Those with most takes; takes outside of drills, in order. */
export const prospectsOf = (
  takes: readonly ProgressTake[],
  nameOf: (take: ProgressTake) => string
): { prospects: FirstToBest[]; prospectsInAll: number } => {
  const all = [...Map.groupBy(takes, ({ prospectId }) => prospectId)].map(([id, own]) => ({ id, own }))
  const most = all
    .toSorted((a, b) => b.own.length - a.own.length || byId(a, b))
    .slice(0, mostProspects)
    .flatMap(({ id, own }) => {
      const newest = own.at(-1)
      return newest === undefined ? [] : [firstToBestOf(id, nameOf(newest), own)]
    })
  return { prospects: most, prospectsInAll: all.length }
}

/** Every drill that was tried or recorded in; most tries first. */
export const drillsOf = (
  takes: readonly ProgressTake[],
  tries: readonly DrillTried[],
  titleOf: (drillId: string) => string
): DrillProgress[] => {
  const takesOf = Map.groupBy(takes, ({ drillId }) => drillId ?? '')
  const triesOf = Map.groupBy(tries, ({ drillId }) => drillId)
  const ids = new Set([...takesOf.keys(), ...triesOf.keys()])
  return [...ids]
    .map((id) => {
      const [own, tried] = [takesOf.get(id) ?? [], triesOf.get(id) ?? []]
      const count = (outcome: DrillTried['outcome']): number =>
        tried.filter((one) => one.outcome === outcome).length
      const pair = firstToBestOf(id, titleOf(id), own)
      const lastAt = tried.reduce((last, { at }) => (at > last ? at : last), pair.lastAt)
      return { ...pair, lastAt, tries: tried.length, passed: count('passed'), open: count('unknown') }
    })
    .toSorted((a, b) => b.tries - a.tries || b.takes - a.takes || byId(a, b))
}

/** How each scenario goes by one measure; takes outside of drills, in order. Strongest first, unscored ones last. */
export const scenariosOf = (
  takes: readonly ProgressTake[],
  measure: number | null,
  nameOf: (take: ProgressTake) => string
): ScenarioStrength[] =>
  [...Map.groupBy(takes, ({ scenarioId }) => scenarioId)]
    .flatMap(([id, own]) => {
      const newest = own.at(-1)
      const scores = scoredBy(own, measure).map(({ score }) => score)
      return newest === undefined
        ? []
        : [
            {
              id,
              name: nameOf(newest),
              takes: own.length,
              score: meanOf(scores),
              change: changeIn(scores),
              lastAt: newest.at,
              tooFew: scores.length < fewest
            }
          ]
    })
    .toSorted((a, b) => (b.score?.mean ?? -1) - (a.score?.mean ?? -1) || byId(a, b))
