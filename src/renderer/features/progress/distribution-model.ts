import { fewest } from '../../../shared/few.ts'
import type { Distribution, DistributionFigure } from '../../../shared/progress.ts'
import type { Column } from '../../charts/Columns.tsx'
import { counted, rounded } from './words.ts'

export const distributionTitles: Record<DistributionFigure, string> = {
  pace: 'Pace',
  fillers: 'Fillers',
  pauses: 'Longest pause',
  length: 'Length'
}

const units: Record<Distribution['unit'], string> = {
  'syllables/s': 'syllables a second',
  'a minute': 'a minute of talk',
  s: 's'
}

const number = (value: number): string => rounded(value, 2)

/** A step that an open bin at the end is drawn as wide as. */
const stepOf = ({ bins }: Distribution): number => {
  const closed = bins.findLast(({ to }) => to !== null)
  return closed?.to == null ? 1 : closed.to - closed.from
}

/** Both ends of the axis, the open bin as wide as the one before it. */
export const distributionSpan = (distribution: Distribution): { from: number; to: number } => {
  const { bins } = distribution
  const last = bins.at(-1)
  return { from: bins[0]?.from ?? 0, to: last?.to ?? (last?.from ?? 0) + stepOf(distribution) }
}

/** More labels than this run into each other under a narrow chart. */
const mostTicks = 7

/** Edges of bins to label, the target's among them. */
export const binTicks = ({ bins, band }: Distribution): { at: number; label: string }[] => {
  const every = Math.ceil(bins.length / mostTicks)
  const anchor = Math.max(
    0,
    bins.findIndex(({ from }) => from === (band.from ?? band.to))
  )
  return bins
    .filter((_, index) => (index - anchor) % every === 0)
    .map(({ from }) => ({ at: from, label: number(from) }))
}

const isInside = ({ from, to }: Distribution['bins'][number], band: Distribution['band']): boolean =>
  (band.from === null || from >= band.from) && (band.to === null || (to !== null && to <= band.to))

/** One column for each bin; those inside the target stand out. */
export const distributionColumns = (distribution: Distribution): Column[] =>
  distribution.bins.map((bin) => ({
    key: String(bin.from),
    from: bin.from,
    to: bin.to ?? bin.from + stepOf(distribution),
    parts: [{ value: bin.takes, look: isInside(bin, distribution.band) ? 'main' : 'quiet' }]
  }))

/** The target's edges on the axis. */
export const bandEdges = (distribution: Distribution): { from: number; to: number } => {
  const { from, to } = distributionSpan(distribution)
  return { from: distribution.band.from ?? from, to: distribution.band.to ?? to }
}

/** "15–25 s", "up to 2 s", "from 3 s". */
export const bandText = ({ band, unit }: Distribution): string => {
  const words = units[unit]
  if (band.from === null) return band.to === null ? 'none' : `up to ${number(band.to)} ${words}`
  return band.to === null
    ? `from ${number(band.from)} ${words}`
    : `${number(band.from)}–${number(band.to)} ${words}`
}

/** "15 to 20 s", "40 s and more". */
export const binText = ({ from, to }: Distribution['bins'][number], unit: Distribution['unit']): string =>
  to === null ? `${number(from)} ${units[unit]} and more` : `${number(from)} to ${number(to)} ${units[unit]}`

/** How many are inside the target, the middle, and the middle half. */
export const distributionNote = (distribution: Distribution): string => {
  const { takes, unknown, inside, quartiles, unit, tooFew } = distribution
  const left = unknown === 0 ? '' : ` Not measured in ${counted(unknown, 'take')}.`
  if (takes === 0) return `Not measured in any take yet.`
  const share = `${rounded(inside)} of ${counted(takes, 'take')} inside the target`
  if (tooFew || quartiles === null) return `${share}: too few to tell, it takes ${fewest}.${left}`
  const half = `half lie between ${rounded(quartiles.q1, 1)} and ${rounded(quartiles.q3, 1)}`
  return `${share}. In the middle ${rounded(quartiles.median, 1)} ${units[unit]}, ${half}.${left}`
}
