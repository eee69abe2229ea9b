import { limitsIn, type Rulebook } from '../../grading/rulebook.ts'
import { fewFillers } from '../../grading/rules/few-fillers.ts'
import { lengthTarget } from '../../grading/rules/length-target.ts'
import { noDeadAir } from '../../grading/rules/no-dead-air.ts'
import { steadyPace } from '../../grading/rules/steady-pace.ts'
import { fewest } from '../../shared/few.ts'
import { type Distribution, type DistributionFigure, distributionFigures } from '../../shared/progress.ts'
import { meanOf } from '../comparison.ts'
import type { Bands, ProgressTake } from './facts.ts'
import { known, quartilesOf, sorted } from './spread.ts'

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

const edgesOf = (figure: DistributionFigure, band: Band, least: number, most: number): number[] => {
  const { step, top } = forms[figure]
  const ends = [band.from, band.to].filter((end) => end !== null)
  const last = Math.min(top, (Math.floor(Math.max(most, ...ends) / step) + 1) * step)
  const edges = new Set(ends)
  for (let at = Math.floor(Math.min(least, ...ends) / step); at * step <= last; at += 1) edges.add(at * step)
  return [...edges].toSorted((a, b) => a - b)
}

/** `inRow` rises. */
const binsOf = (figure: DistributionFigure, band: Band, inRow: Float64Array): Distribution['bins'] => {
  const [least, most] = [inRow[0], inRow.at(-1)]
  if (least === undefined || most === undefined) return []
  const edges = edgesOf(figure, band, least, most)
  const bins = edges.map((from, at) => ({ from, to: edges[at + 1] ?? null, takes: 0 }))
  let at = 0
  for (const value of inRow) {
    while (value >= (bins[at]?.to ?? Number.POSITIVE_INFINITY)) at += 1
    const bin = bins[at]
    if (bin !== undefined) bin.takes += 1
  }
  return bins.at(-1)?.takes === 0 ? bins.slice(0, -1) : bins
}

const distributionOf = (
  figure: DistributionFigure,
  band: Band,
  takes: readonly ProgressTake[]
): Distribution => {
  const values = known(takes, ({ figures }) => figures?.[figure] ?? null)
  const inRow = sorted(values)
  return {
    figure,
    unit: forms[figure].unit,
    takes: values.length,
    unknown: takes.length - values.length,
    bins: binsOf(figure, band, inRow),
    mean: meanOf(values),
    quartiles: quartilesOf(inRow),
    band,
    inside: values.filter((value) => isInside(figure, band, value)).length,
    tooFew: values.length < fewest
  }
}

/** How the takes outside of drills are spread over pace, fillers, pauses and length. */
export const distributionsOf = (takes: readonly ProgressTake[], bands: Bands): Distribution[] =>
  distributionFigures.map((figure) => distributionOf(figure, bands[figure], takes))
