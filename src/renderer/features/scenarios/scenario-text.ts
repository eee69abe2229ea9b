import type { ScenarioRecord, ScenarioSummary } from '../../../shared/scenario.ts'

/** "003_b942076dc7c1b7f2.txt, item 1"; an item that is no number stands as it is. */
export const sourceText = ({ seed, item }: ScenarioSummary['sources'][number]): string => {
  if (seed === 'house') return /^\d+$/.test(item) ? 'Ringback’s own' : item
  return /^\d+$/.test(item) ? `${seed}, item ${item}` : `${seed}, ${item}`
}

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
