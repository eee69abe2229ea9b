import { dayMs } from '../../../shared/day.ts'
import { citation, sourceText, titledSource } from '../../../shared/documents.ts'
import type { DrillOutcome, DrillSeries, DrillSummary, DrillTimeFactor } from '../../../shared/drill.ts'

type Sourced = Pick<DrillSummary, 'isOwn' | 'sources'>

const eachSource = (
  { isOwn, sources }: Sourced,
  words: (source: DrillSummary['sources'][number]) => string
): string =>
  isOwn
    ? 'Your own drill'
    : sources.map((source) => (source.seed === 'house' ? 'Ringback’s own' : words(source))).join(' · ')

/** Where a drill comes from, in one line. */
export const sourcesText = (drill: Sourced): string => eachSource(drill, sourceText)

/** The same with the documents' titles. */
export const titledSources = (drill: Sourced): string => eachSource(drill, titledSource)

/** The same with their file names too. */
export const sourcesInFull = (drill: Sourced): string => eachSource(drill, citation)

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
    const words = [drill.title, drill.trains, ...drill.goal, sourcesInFull(drill)].join(' ').toLowerCase()
    return sought.every((word) => words.includes(word))
  })
}
