import { dayMs } from '../../../shared/day.ts'
import type { DrillOutcome, DrillSeries, DrillSummary, DrillTimeFactor } from '../../../shared/drill.ts'

/** "003_b942076dc7c1b7f2.txt, item 1"; an item that is no number stands as it is. */
const sourceText = ({ seed, item }: DrillSummary['sources'][number]): string => {
  if (seed === 'house') return 'Ringback’s own'
  return /^\d+$/.test(item) ? `${seed}, item ${item}` : `${seed}, ${item}`
}

/** Where a drill comes from, in one line. */
export const sourcesText = ({ isOwn, sources }: Pick<DrillSummary, 'isOwn' | 'sources'>): string =>
  isOwn ? 'Your own drill' : sources.map(sourceText).join(' · ')

export const outcomeWords: Record<DrillOutcome, string> = {
  passed: 'Passed',
  'not-yet': 'Not yet',
  unknown: 'Cannot tell yet'
}

/** "2 of 3 in a row", or that the series is full. */
export const seriesText = ({
  inRow,
  needed,
  done
}: Pick<DrillSeries, 'inRow' | 'needed' | 'done'>): string => {
  if (needed === 1) return done ? 'Passed' : 'One pass makes it'
  return done ? `Series full: ${needed} in a row` : `${inRow} of ${needed} in a row`
}

/** "best 3 in a row · now 1"; "not tried yet" before the first try. */
export const recordText = ({
  tries,
  series: { best, streak }
}: Pick<DrillSummary, 'tries' | 'series'>): string => {
  if (tries === 0) return 'not tried yet'
  return best === 0 ? `${tries} ${tries === 1 ? 'try' : 'tries'}` : `best ${best} · now ${streak}`
}
const dayNumber = (date: string): number => Math.round(Date.parse(`${date.slice(0, 10)}T00:00:00Z`) / dayMs)

/** When a drill comes back for a check; both are local dates. */
export const dueText = (nextDue: string | null, today: string): string => {
  if (nextDue === null) return ''
  const days = dayNumber(nextDue) - dayNumber(today)
  if (days <= 0) return 'due today'
  return days === 1 ? 'due tomorrow' : `due in ${days} days`
}

/** The local date of a moment, as main keeps days: 2026-03-09. */
export const localDate = (at: Date): string =>
  [at.getFullYear(), at.getMonth() + 1, at.getDate()].map((part) => String(part).padStart(2, '0')).join('-')

/** What the rep made of the drills' clock, where it is not as it is. */
export const factorText = (factor: DrillTimeFactor): string | null => {
  switch (factor) {
    case 1:
      return null
    case 'none':
      return 'Without time limits, as you set it.'
    case 2:
      return 'With twice the time, as you set it.'
    default:
      return 'With half as much time again, as you set it.'
  }
}

/** The drills in whose words every word of the search occurs. */
export const searchDrills = (drills: readonly DrillSummary[], search: string): DrillSummary[] => {
  const sought = search.toLowerCase().split(/\s+/).filter(Boolean)
  return drills.filter((drill) => {
    const words = [drill.title, drill.trains, ...drill.goal, sourcesText(drill)].join(' ').toLowerCase()
    return sought.every((word) => words.includes(word))
  })
}
