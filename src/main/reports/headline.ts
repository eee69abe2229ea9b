import { fewest } from '../../shared/few.ts'
import { newestMeasureWords } from '../../shared/measure-words.ts'
import type { Mean, Measure, TakeFacts } from '../../shared/report.ts'
import { changeOf } from '../comparison.ts'
import { newestMeasure, scoresBy } from './series.ts'

const taken = (count: number): string => `${count} ${count === 1 ? 'take' : 'takes'}`

const told = ({ mean, spread, count }: Mean, which: 'first' | 'last'): string =>
  `${mean.toFixed(0)}${spread === null ? '' : ` ± ${spread.toFixed(0)}`} over the ${which} ${count}`

/** What else was practised: live talks, and whether anything at drills. */
type Others = { talks: number; hasDrills: boolean }

const withoutTakes = ({ talks, hasDrills }: Others): string => {
  const others = [
    ...(talks > 0 ? [`${talks} live ${talks === 1 ? 'talk' : 'talks'}`] : []),
    ...(hasDrills ? ['drills'] : [])
  ].join(', ')
  if (others === '') return 'Nothing was practised in this period.'
  return `${others.charAt(0).toUpperCase()}${others.slice(1)} and no message in this period.`
}

/**
 * What the report says first, in one or two sentences, of takes outside of drills. Only scores by one rulebook and pack
 * are compared, and a change is named one only where it stands out of the takes' own spread.
 */
export const headlineOf = (
  takes: readonly TakeFacts[],
  measures: readonly Measure[],
  others: Others
): string => {
  if (takes.length === 0) return withoutTakes(others)
  const newest = newestMeasure(takes)
  const scores = scoresBy(takes, newest)
  const by = newestMeasureWords(measures, newest)
  const since = by === '' ? '' : ` Only takes graded ${by} are compared.`
  const change = changeOf(scores)
  if (change === null)
    return scores.length === 0
      ? `${taken(takes.length)}, none with a score yet.`
      : `${taken(scores.length)} with a score${by === '' ? '' : ` ${by}`}: too few to tell whether it moved (it takes ${fewest}).`
  const figures = `${told(change.first, 'first')}, ${told(change.last, 'last')} of ${scores.length}`
  const sentence = {
    up: `The score rose: ${figures} takes.`,
    down: `The score fell: ${figures} takes.`,
    early: `Too early to call it a change: ${figures} takes.`,
    unclear: `No clear change of the score: ${figures} takes.`
  }[change.verdict]
  return `${sentence}${since}`
}
