import {
  BookOpen,
  History,
  ListChecks,
  type LucideIcon,
  Phone,
  Settings,
  Timer,
  TrendingUp,
  Users,
  UsersRound
} from 'lucide-react'
import { type Place, type ScreenName, useNavigation } from './navigation.ts'
import { useTeamPresence } from './team-presence.ts'

type RailPlace = {
  place: Place
  label: string
  icon: LucideIcon
  hint: string
  covers: readonly ScreenName[]
}

/** What the rail and the palette lead to, in this order; `covers` are the screens that light the entry. */
const railPlaces: readonly RailPlace[] = [
  {
    place: { screen: 'rehearse' },
    label: 'Rehearse',
    icon: Phone,
    hint: '$mod+1',
    covers: ['rehearse', 'scenarios', 'scenario', 'gatekeeper']
  },
  { place: { screen: 'drills' }, label: 'Drills', icon: Timer, hint: '$mod+2', covers: ['drills', 'drill'] },
  { place: { screen: 'block' }, label: 'Call block', icon: ListChecks, hint: '$mod+3', covers: ['block'] },
  {
    place: { screen: 'prospects' },
    label: 'Prospects',
    icon: Users,
    hint: '$mod+4',
    covers: ['prospects', 'import', 'message']
  },
  {
    place: { screen: 'history' },
    label: 'History',
    icon: History,
    hint: '$mod+5',
    covers: ['history', 'review', 'talk', 'compare']
  },
  {
    place: { screen: 'progress' },
    label: 'Progress',
    icon: TrendingUp,
    hint: '$mod+6',
    covers: ['progress', 'report']
  },
  { place: { screen: 'rulebook' }, label: 'Rulebook', icon: BookOpen, hint: '$mod+7', covers: ['rulebook'] },
  {
    place: { screen: 'team' },
    label: 'Team',
    icon: UsersRound,
    hint: '$mod+8',
    covers: ['team', 'team-rep']
  },
  { place: { screen: 'settings' }, label: 'Settings', icon: Settings, hint: '$mod+,', covers: ['settings'] }
]

/** What there is now: a team only where somebody's report was opened, as it means nothing to a rep. */
export const useRailPlaces = (): readonly RailPlace[] => {
  const hasTeam = useTeamPresence(({ reps }) => reps > 0)
  const isHere = useNavigation(({ place }) => place.screen === 'team' || place.screen === 'team-rep')
  return hasTeam || isHere ? railPlaces : railPlaces.filter(({ label }) => label !== 'Team')
}
