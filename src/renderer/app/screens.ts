import type { ComponentType } from 'react'
import { BlockScreen } from '../features/block/BlockScreen.tsx'
import { DrillScreen } from '../features/drills/DrillScreen.tsx'
import { DrillsScreen } from '../features/drills/DrillsScreen.tsx'
import { GatekeeperScreen } from '../features/gatekeeper/GatekeeperScreen.tsx'
import { TalkScreen } from '../features/gatekeeper/TalkScreen.tsx'
import { HistoryScreen } from '../features/history/HistoryScreen.tsx'
import { MessageScreen } from '../features/message/MessageScreen.tsx'
import { ProgressScreen } from '../features/progress/ProgressScreen.tsx'
import { ImportScreen } from '../features/prospects/ImportScreen.tsx'
import { ProspectsScreen } from '../features/prospects/ProspectsScreen.tsx'
import { RehearseScreen } from '../features/rehearse/RehearseScreen.tsx'
import { ReportScreen } from '../features/report/ReportScreen.tsx'
import { CompareScreen } from '../features/review/CompareScreen.tsx'
import { ReviewScreen } from '../features/review/ReviewScreen.tsx'
import { RulebookScreen } from '../features/rulebook/RulebookScreen.tsx'
import { ScenarioScreen } from '../features/scenarios/ScenarioScreen.tsx'
import { ScenariosScreen } from '../features/scenarios/ScenariosScreen.tsx'
import { SettingsScreen } from '../features/settings/SettingsScreen.tsx'
import { TeamRepScreen } from '../features/team/TeamRepScreen.tsx'
import { TeamScreen } from '../features/team/TeamScreen.tsx'
import type { ScreenName } from './navigation.ts'

/** Every screen. They come with the page from disk: loaded one by one, each first visit would wait a third of a second. */
export const screens: Record<ScreenName, ComponentType> = {
  rehearse: RehearseScreen,
  scenarios: ScenariosScreen,
  scenario: ScenarioScreen,
  drills: DrillsScreen,
  drill: DrillScreen,
  gatekeeper: GatekeeperScreen,
  talk: TalkScreen,
  review: ReviewScreen,
  compare: CompareScreen,
  block: BlockScreen,
  prospects: ProspectsScreen,
  import: ImportScreen,
  message: MessageScreen,
  history: HistoryScreen,
  progress: ProgressScreen,
  report: ReportScreen,
  rulebook: RulebookScreen,
  settings: SettingsScreen,
  team: TeamScreen,
  'team-rep': TeamRepScreen
}
