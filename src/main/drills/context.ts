import type { Library } from '../library.ts'
import type { ScenarioFolders } from '../scenarios/packs.ts'
import type { Takes } from '../takes/takes.ts'
import type { Talks } from '../talks/talks.ts'

/** What everything about drills works with. */
export type DrillsContext = {
  library: Library
  scenarioFolders: ScenarioFolders
  takes: Pick<Takes, 'read'>
  talks: Pick<Talks, 'read'>
  /** A whole number for a talk, from 0. */
  drawSeed: () => number
  now: () => Date
}
