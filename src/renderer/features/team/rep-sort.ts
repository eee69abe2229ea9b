import type { TeamRepRow } from '../../../shared/team.ts'

export const sortColumns = ['name', 'last', 'minutes', 'attempts', 'gain', 'trend', 'missed'] as const
export type SortColumn = (typeof sortColumns)[number]

/** Which way round a column is looked at first. */
export const firstWay: Record<SortColumn, 'rising' | 'falling'> = {
  name: 'rising',
  last: 'falling',
  minutes: 'falling',
  attempts: 'falling',
  gain: 'falling',
  trend: 'falling',
  missed: 'falling'
}

/** How far the last scores are from the first ones; null where there are too few. */
export const gainOf = ({ trend: { verdict, first, last } }: TeamRepRow): number | null =>
  verdict === 'too-few' || first === null || last === null ? null : last.mean - first.mean

/** What a row is sorted by; null = it is not known, and comes last either way. */
const keyOf: Record<SortColumn, (row: TeamRepRow) => string | number | null> = {
  name: ({ name }) => name,
  last: ({ lastPracticeOn }) => lastPracticeOn,
  minutes: ({ practiceMinutes }) => practiceMinutes,
  attempts: ({ attempts, standing }) => (standing === 'not-covered' ? null : attempts),
  gain: ({ firstToBest }) => firstToBest,
  trend: gainOf,
  missed: ({ mostMissed }) => (mostMissed === null || mostMissed.isTooFew ? null : mostMissed.share)
}

/** As people read names: Rep 2 before Rep 10. */
const byName = new Intl.Collator(undefined, { numeric: true })

const order = (a: string | number, b: string | number): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : byName.compare(String(a), String(b))

/** Rows by one column; those that say nothing about it come last, and equal ones by name. */
export const sortReps = (
  rows: readonly TeamRepRow[],
  by: SortColumn,
  isRising: boolean
): readonly TeamRepRow[] =>
  rows.toSorted((a, b) => {
    const [keyA, keyB] = [keyOf[by](a), keyOf[by](b)]
    if (keyA === null || keyB === null)
      return Number(keyA === null) - Number(keyB === null) || order(a.name, b.name)
    return (isRising ? order(keyA, keyB) : order(keyB, keyA)) || order(a.name, b.name)
  })
