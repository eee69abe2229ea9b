import { newestMeasureWords } from '../../shared/measure-words.ts'
import type { Progress } from '../../shared/progress.ts'
import { apartFromDrills } from '../comparison.ts'
import { courseOf, isGraded } from './course.ts'
import { distributionsOf } from './distributions.ts'
import {
  inOrder,
  newestMeasureOf,
  type ProgressGround,
  type ProgressRows,
  type ProgressTake
} from './facts.ts'
import { drillsOf, prospectsOf, scenariosOf } from './first-to-best.ts'
import { headlineOf } from './headline.ts'
import { heardOf, hookOf } from './heard.ts'
import { missedOf, nextStepOf } from './missed.ts'
import { practiceOf } from './practice.ts'

type Measures = { measures: Progress['measures']; placeOf: ReadonlyMap<number, number> }

/** The measures that graded takes in order, by their first take, and where each of the given ones stands among them. */
const measuresOf = (takes: readonly ProgressTake[], given: ProgressRows['measures']): Measures => {
  const placeOf = new Map<number, number>()
  const measures: Progress['measures'] = []
  for (const take of takes.filter(isGraded)) {
    const place = placeOf.get(take.measure)
    const known = place === undefined ? undefined : measures[place]
    const measure = given[take.measure]
    if (known !== undefined) known.takes += 1
    else if (measure !== undefined) {
      placeOf.set(take.measure, measures.length)
      measures.push({ ...measure, since: take.at, takes: 1 })
    }
  }
  return { measures, placeOf }
}

/** The takes oldest first, and the measures by which they were graded in the same order. */
export const placed = (
  rows: Pick<ProgressRows, 'takes' | 'measures'>
): { takes: ProgressTake[]; measures: Progress['measures'] } => {
  const ordered = inOrder(rows.takes)
  const { measures, placeOf } = measuresOf(ordered, rows.measures)
  // Rows that come in order have their places already, and 20,000 of them need no copy.
  const isPlaced = [...placeOf].every(([given, place]) => given === place)
  const place = (take: ProgressTake): ProgressTake => ({
    ...take,
    measure: take.measure === null ? null : (placeOf.get(take.measure) ?? null)
  })
  return { takes: isPlaced ? ordered : ordered.map(place), measures }
}

/** The page of progress that the rows make, the same in whatever order they come. */
export const progressOf = (rows: ProgressRows, ground: ProgressGround): Progress => {
  const { takes: all, measures } = placed(rows)
  const { takes, inDrills } = apartFromDrills(all)
  const newest = newestMeasureOf(takes)
  const missed = missedOf(rows.verdicts, ground.today, ground)
  const { choices, today, from, to, allScenarios } = ground
  return {
    choices,
    today,
    from,
    to,
    allScenarios,
    headline: headlineOf(takes, newest, {
      today,
      bands: ground.bands,
      by: newestMeasureWords(
        measures.filter((_, place) => takes.some(({ measure }) => measure === place)),
        newest === null ? null : (measures[newest] ?? null)
      )
    }),
    next: nextStepOf(rows.verdicts, missed, ground),
    takes: takes.length,
    scored: takes.filter(({ score }) => score !== null).length,
    pending: all.filter(({ figures }) => figures === null).length,
    measures,
    newestMeasure: newest,
    course: courseOf(takes),
    hook: hookOf(takes, ground.hookTargetS),
    heard: heardOf(takes, ground.listenerModel),
    missed,
    distributions: distributionsOf(takes, ground.bands),
    practice: practiceOf({ takes: all, tries: rows.tries, talks: rows.talks }, ground, rows.days),
    scenarios: scenariosOf(takes, newest, ground.scenarioName),
    ...prospectsOf(takes, ground.prospectName),
    drills: drillsOf(inDrills, rows.tries, ground.drillTitle)
  }
}
