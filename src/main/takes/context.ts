import type { DataFolder } from '../data-folder.ts'
import type { Library } from '../library.ts'
import type { Log } from '../log.ts'
import type { ScenarioFolders } from '../scenarios/packs.ts'
import type { Disk } from './disk.ts'
import type { MeasureFile } from './measurer.ts'

/** What everything about takes works with. */
export type TakesContext = {
  folder: DataFolder
  library: Library
  scenarioFolders: ScenarioFolders
  disk: Disk
  measure: MeasureFile
  log: Log
  now: () => Date
}
