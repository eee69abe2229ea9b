import type { TeamBundle, TeamFilter } from '../../../shared/team.ts'
import { filterOf, useTeamPlace } from './view-store.ts'

/** What is asked for, ending with the last day of which any file can tell: none can of days after it was made. */
export const useTeamFilter = (bundles: readonly Pick<TeamBundle, 'to' | 'madeOn'>[]): TeamFilter => {
  const chosen = useTeamPlace()
  const lastDay = bundles
    .map(({ to, madeOn }) => (to < madeOn ? to : madeOn))
    .reduce<string | null>((a, b) => (a === null || b > a ? b : a), null)
  return filterOf(chosen, lastDay)
}
