import { create } from 'zustand'
import { daysAfter } from '../../../shared/day.ts'
import type { TeamFilter } from '../../../shared/team.ts'
import { firstWay, type SortColumn } from './rep-sort.ts'

export const periods = [
  { value: '4-weeks', label: '4 weeks', days: 28 },
  { value: '3-months', label: '3 months', days: 91 },
  { value: 'year', label: 'Year', days: 365 },
  { value: 'all', label: 'All', days: null }
] as const
export type Period = (typeof periods)[number]['value']

/** Where the manager was in the team; kept while another screen is open. */
type TeamPlace = {
  period: Period
  scenarioId: string | null
  measureKey: string | null
  shows: 'reps' | 'rules'
  sort: { by: SortColumn; isTurned: boolean }
  /** The rep and the rule that the keys act on; null = the first. */
  repId: string | null
  ruleId: string | null
  /** Of a rep's page. */
  repShows: 'practice' | 'takes'
  takeId: string | null
}

export const useTeamPlace = create<TeamPlace>(() => ({
  period: '4-weeks',
  scenarioId: null,
  measureKey: null,
  shows: 'reps',
  sort: { by: 'name', isTurned: false },
  repId: null,
  ruleId: null,
  repShows: 'practice',
  takeId: null
}))

export const nextPeriod = (period: Period): Period => {
  const at = periods.findIndex(({ value }) => value === period)
  return periods[(at + 1) % periods.length]?.value ?? period
}

type Chosen = Pick<TeamPlace, 'period' | 'scenarioId' | 'measureKey'>

/** The days that are asked for; a period ends with the last day that any file covers, so that older files show as much. */
export const filterOf = ({ period, scenarioId, measureKey }: Chosen, lastDay: string | null): TeamFilter => {
  const days = periods.find(({ value }) => value === period)?.days ?? null
  const isAll = days === null || lastDay === null
  return {
    from: isAll ? null : daysAfter(lastDay, 1 - days),
    to: isAll ? null : lastDay,
    scenarioId,
    measureKey
  }
}

/** Another column begins its own way round; the same one turns. */
export const sortBy = (by: SortColumn): void =>
  useTeamPlace.setState(({ sort }) => ({
    sort: { by, isTurned: sort.by === by ? !sort.isTurned : false }
  }))

export const isRising = ({ by, isTurned }: TeamPlace['sort']): boolean =>
  (firstWay[by] === 'rising') !== isTurned
