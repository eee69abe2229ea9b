import { fewest } from '../../../shared/few.ts'
import { differingMeasureWords, newestMeasureWords } from '../../../shared/measure-words.ts'
import type { Misses, Progress, ProgressChange, ProgressTrend } from '../../../shared/progress.ts'

type Mean = ProgressChange['first']

const numbers = [0, 1, 2].map((places) => new Intl.NumberFormat('en', { maximumFractionDigits: places }))

/** "2,300"; with so many places after the point at most. */
export const rounded = (value: number, places: 0 | 1 | 2 = 0): string =>
  numbers[places]?.format(value) ?? String(value)

/** "1 take", "2,300 takes". */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${rounded(count)} ${count === 1 ? one : many}`

/** A mean with its spread: "72 ± 8"; without one where there is a single value. */
export const meanText = ({ mean, spread }: Mean, places: 0 | 1 = 0): string =>
  spread === null ? rounded(mean, places) : `${rounded(mean, places)} ± ${rounded(spread, places)}`

/** Which way is better, so that a change is named by what it means. */
const changeWords: Record<'higher' | 'lower', Record<ProgressTrend, string>> = {
  higher: { up: 'Better', down: 'Lower', unclear: 'No clear change', early: 'Too early to tell' },
  lower: { up: 'More', down: 'Better', unclear: 'No clear change', early: 'Too early to tell' }
}

/** "Better: 61 ± 9 over the first 10, 72 ± 7 over the last 10." */
export const changeText = (
  { first, last, verdict }: ProgressChange,
  better: 'higher' | 'lower' = 'higher',
  unit = ''
): string =>
  `${changeWords[better][verdict]}: ${meanText(first)}${unit} over the first ${first.count}, ${meanText(last)}${unit} over the last ${last.count}.`

/** "3 takes: too few to tell." */
export const tooFewText = (count: number, what = 'take'): string =>
  `${counted(count, what)}: too few to tell, it takes ${fewest}.`

type MeasureName = Pick<Progress['measures'][number], 'rulebookVersion' | 'pack'>

/** What graded, in full: "rulebook 1.2.0 with pack Haulage 2". */
export const measureText = ({ rulebookVersion, pack }: MeasureName): string =>
  `rulebook ${rulebookVersion}${pack === null ? '' : ` with pack ${pack.name} ${pack.version}`}`

/** “ by the newest rulebook”, with a space before it; empty where one rulebook and pack graded everything. */
export const byNewestText = ({ measures, newestMeasure }: Progress): string => {
  const words = newestMeasureWords(
    measures,
    newestMeasure === null ? null : (measures[newestMeasure] ?? null)
  )
  return words === '' ? '' : ` ${words}`
}

/** What may not be compared; empty where one rulebook and pack graded everything. */
export const versionsText = ({ measures, newestMeasure }: Progress): string => {
  const newest = newestMeasure === null ? undefined : measures[newestMeasure]
  if (newest === undefined || measures.length < 2) return ''
  return `Takes by other ${differingMeasureWords(measures)} are drawn apart; only the ${counted(newest.takes, 'take')} by ${measureText(newest)} are compared.`
}

/** Length of practice: "40 s", "3.5 min", "1 h 20 min". */
export const practiceText = (ms: number): string => {
  if (ms < 59_500) return `${Math.round(ms / 1000)} s`
  const minutes = ms / 60_000
  if (minutes < 10) return `${rounded(minutes, 1)} min`
  const whole = Math.round(minutes)
  if (whole < 60) return `${whole} min`
  return whole % 60 === 0 ? `${whole / 60} h` : `${Math.floor(whole / 60)} h ${whole % 60} min`
}

export const percent = (share: number): string => `${Math.round(share * 100)} %`

/** "9 of 14". */
export const missesText = ({ missed, graded }: Misses): string => `${rounded(missed)} of ${rounded(graded)}`

/** "9 of 14 takes", "1 of 1 take". */
export const missedTakesText = ({ missed, graded }: Misses): string =>
  `${rounded(missed)} of ${counted(graded, 'take')}`

/** A moment in a message: "14 s", "14.5 s". */
export const secondsText = (ms: number): string => `${rounded(ms / 1000, 1)} s`
