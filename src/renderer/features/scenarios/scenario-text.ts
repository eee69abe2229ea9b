import { citation, sourceText } from '../../../shared/documents.ts'
import type { ScenarioRecord, ScenarioSummary } from '../../../shared/scenario.ts'

type Sources = ScenarioSummary['sources']

const eachSource = (sources: Sources, words: (source: Sources[number]) => string): string =>
  sources
    .map((source) => {
      if (source.seed !== 'house') return words(source)
      return /^\d+$/.test(source.item) ? 'Ringback’s own' : source.item
    })
    .join(' · ')

/** Where a scenario comes from, in one line. */
export const sourcesText = (sources: Sources): string => eachSource(sources, sourceText)

/** The same with titles and file names. */
export const sourcesInFull = (sources: Sources): string => eachSource(sources, citation)

const counted = (count: number, one: string): string => (count === 1 ? `1 ${one}` : `${count} ${one}s`)
const withBest = (count: string, best: number | null): string =>
  best === null ? count : `${count} · best ${Math.round(best)}`

/** "3 takes · best 72" and "1 talk": a line for each kind that there is. */
export const recordLines = (record: ScenarioRecord | undefined): string[] => {
  if (record === undefined || record.takes + record.talks === 0) return ['not tried yet']
  return [
    ...(record.talks > 0 ? [withBest(counted(record.talks, 'talk'), record.bestTalkScore)] : []),
    ...(record.takes > 0 ? [withBest(counted(record.takes, 'take'), record.bestScore)] : [])
  ]
}
