import type { AppStatus, Output } from '../shared/contract.ts'
import type { Prospect } from '../shared/prospect.ts'
import type { Settings } from '../shared/settings.ts'
import type { Library } from './library.ts'
import type { LoadedScenario } from './scenarios/packs.ts'
import type { Takes } from './takes/takes.ts'

/** What the handlers work with; index.ts puts it together. */
export type Services = {
  library: Library
  takes: Takes
  /** The folder of the scenario packs. */
  scenariosFolder: string
  greet: (scenario: LoadedScenario, prospect: Prospect) => Promise<Output<'scenarios:greeting'>>
  status: () => AppStatus
  showDataFolder: () => Promise<void>
  /** Told after every change, so that the window can follow the theme. */
  settingsChanged: (settings: Settings) => void
  now: () => Date
}
