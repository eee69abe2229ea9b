import { limitsIn, type Rulebook } from '../../grading/rulebook.ts'
import { fewFillers } from '../../grading/rules/few-fillers.ts'
import { lengthTarget } from '../../grading/rules/length-target.ts'
import { noDeadAir } from '../../grading/rules/no-dead-air.ts'
import { steadyPace } from '../../grading/rules/steady-pace.ts'
import { type Distribution, type DistributionFigure, distributionFigures } from '../../shared/progress.ts'
import { fewest, meanOf } from '../reports/figures.ts'
import type { Bands, ProgressTake } from './facts.ts'
import { quartilesOf } from './spread.ts'

type Limited<Name extends string> = {
  readonly id: string
  readonly thresholds?: Readonly<Record<Name, { value: number }>>
}

/** A rule's limits as they are in force; its own where the rulebook has it no more. */
export const limitsOfRule = <Name extends string>(
  { entries }: Rulebook,
  { id, thresholds }: Limited<Name>
): ((name: Name) => number) => {
  const entry = entries.find(({ rule }) => rule.id === id)
  const inForce: Readonly<Record<string, number>> = entry === undefined ? {} : limitsIn(entry)
  return (name) => inForce[name] ?? thresholds?.[name].value ?? Number.NaN
}

/** The target of each figure: where its rule passes. */
export const bandsIn = (rulebook: Rulebook): Bands => {
  const pace = limitsOfRule(rulebook, steadyPace)
  const length = limitsOfRule(rulebook, lengthTarget)
  return {
    pace: { from: pace('slow'), to: pace('fast'), ruleId: steadyPace.id },
    fillers: { from: null, to: limitsOfRule(rulebook, fewFillers)('few'), ruleId: fewFillers.id },
    pauses: { from: null, to: limitsOfRule(rulebook, noDeadAir)('long'), ruleId: noDeadAir.id },
    length: { from: length('shortest'), to: length('longest'), ruleId: lengthTarget.id }
  }
}

/** How a figure is drawn: bins of `step`, and everything from `top` on in one. A pause of just the limit is too long. */
const forms = {
  pace: { unit: 'syllables/s', step: 0.5, top: 8, isEndInside: true },
  fillers: { unit: 'a minute', step: 1, top: 12, isEndInside: true },
  pauses: { unit: 's', step: 0.25, top: 4, isEndInside: false },
  length: { unit: 's', step: 5, top: 60, isEndInside: true }
} as const satisfies Record<
  DistributionFigure,
  { unit: Distribution['unit']; step: number; top: number; isEndInside: boolean }
>

type Band = Distribution['band']

export const isInside = (figure: DistributionFigure, { from, to }: Band, value: number): boolean =>
  (from === null || value >= from) && (to === null || (forms[figure].isEndInside ? value <= to : value < to))

const binsOf = (figure: DistributionFigure, band: Band, values: readonly number[]): Distribution['bins'] => {
  if (values.length === 0) return []
  const { step, top } = forms[figure]
  const ends = [band.from, band.to].filter((end) => end !== null)
  const [least, most] = [Math.min(...ends, ...bounds(values)), Math.max(...ends, ...bounds(values))]
  const edges = new Set(ends)
  const last = Math.min(top, Math.ceil(most / step + Number.EPSILON) * step)
  for (let at = Math.floor(least / step); at * step <= last; at += 1) edges.add(at * step)
  if (most >= last) edges.add(last)
  const starts = [...edges].toSorted((a, b) => a - b)
  const bins = starts.map((from, at) => ({ from, to: starts[at + 1] ?? null, takes: 0 }))
  for (const value of values) {
    const bin = bins.findLast(({ from }) => value >= from)
    if (bin !== undefined) bin.takes += 1
  }
  const end = bins.at(-1)
  return end?.takes === 0 && bins.length > 1 ? bins.slice(0, -1) : bins
}

/** The least and the most of at least one value; a spread of 20,000 arguments would burst the stack. */
const bounds = (values: readonly number[]): [number, number] =>
  values.reduce<[number, number]>(
    ([least, most], value) => [Math.min(least, value), Math.max(most, value)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  )

const distributionOf = (
  figure: DistributionFigure,
  band: Band,
  takes: readonly ProgressTake[]
): Distribution => {
  const values = takes.flatMap(({ figures }) => figures?.[figure] ?? [])
  return {
    figure,
    unit: forms[figure].unit,
    takes: values.length,
    unknown: takes.length - values.length,
    bins: binsOf(figure, band, values),
    mean: meanOf(values),
    quartiles: quartilesOf(values),
    band,
    inside: values.filter((value) => isInside(figure, band, value)).length,
    tooFew: values.length < fewest
  }
}

/** How the takes outside of drills are spread over pace, fillers, pauses and length. */
export const distributionsOf = (takes: readonly ProgressTake[], bands: Bands): Distribution[] =>
  distributionFigures.map((figure) => distributionOf(figure, bands[figure], takes))
