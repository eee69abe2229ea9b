import { join } from 'node:path'
import { rulebookVersion } from '../grading/rulebook.ts'
import type { AppStatus } from '../shared/contract.ts'
import type { Settings } from '../shared/settings.ts'
import type { DataFolder } from './data-folder.ts'
import { createHearing, type HearTake } from './heard/hearing.ts'
import { type Library, openLibrary } from './library.ts'
import type { Log } from './log.ts'
import { runtimeOf } from './runtime.ts'
import { createGreetingCache, type Greet } from './scenarios/greeting-cache.ts'
import { findScenario } from './scenarios/packs.ts'
import { realDisk } from './takes/disk.ts'
import type { ChooseSavePath } from './takes/export.ts'
import { createMeasurer } from './takes/measurer.ts'
import { createTakes, type Takes } from './takes/takes.ts'
import { createDictation } from './transcribe/dictation/dictation.ts'
import { createFollower } from './transcribe/script/follower.ts'
import { createWords, type Words } from './transcribe/words.ts'
import { renderGreeting } from './voice/greeting.ts'
import { createSpeaker } from './voice/speaker.ts'

/** What the handlers work with. */
export type Services = {
  library: Library
  takes: Takes
  words: Words
  /** A take as its listener hears it. */
  hear: HearTake
  /** The folder of the scenario packs. */
  scenariosFolder: string
  greet: Greet
  status: () => AppStatus
  showDataFolder: () => Promise<void>
  chooseSavePath: ChooseSavePath
  /** Told after every change, so that the window can follow the theme. */
  settingsChanged: (settings: Settings) => void
  now: () => Date
}

/** What only the running program knows. */
export type Surroundings = Pick<Services, 'showDataFolder' | 'chooseSavePath' | 'settingsChanged'> & {
  folder: DataFolder
  log: Log
  version: string
  /** The folder of the files that are shipped beside the code. */
  resources: string
  /** The built voice worker. */
  voiceWorker: string
  /** The built worker that follows a recording against a text. */
  followWorker: string
  /** The built process that dictates. */
  dictationProcess: string
  /** The built worker that measures recordings. */
  measureWorker: string
  /** The built worker that renders takes as their listener hears them. */
  heardWorker: string
}

/** Opens the library and puts the services together. `close` ends what they hold open. */
export const createServices = (given: Surroundings): { services: Services; close: () => void } => {
  const { folder, log, version } = given
  const now = (): Date => new Date()
  const library = openLibrary(folder, log, now)
  const scenariosFolder = join(given.resources, 'scenarios')
  const { speakLine, close: closeVoice } = createSpeaker(given.voiceWorker)
  const { measure, close: closeMeasurer } = createMeasurer(given.measureWorker)
  const takes = createTakes({ folder, library, scenariosFolder, disk: realDisk, measure, log, now })
  const follower = createFollower(given.followWorker)
  const { hear, close: closeHearing } = createHearing({
    folder,
    library,
    findScenario: (id) => findScenario(scenariosFolder, id),
    surroundingsFolder: join(given.resources, 'surroundings'),
    workerPath: given.heardWorker,
    log
  })
  const dictation = createDictation({ processPath: given.dictationProcess, log })
  const services: Services = {
    library,
    takes,
    words: createWords({ folder, library, takes, follower, dictation, log }),
    scenariosFolder,
    greet: createGreetingCache(
      folder.greetings,
      (scenario, card) => renderGreeting({ pack: scenario.pack, folder: scenario.folder, card, speakLine }),
      log
    ),
    hear,
    status: () => ({
      version,
      runtime: runtimeOf(process.versions['electron']),
      platform: process.platform,
      dataFolder: folder.root,
      dataFolderOverridden: folder.overridden,
      library: library.state(),
      rulebookVersion
    }),
    showDataFolder: given.showDataFolder,
    chooseSavePath: given.chooseSavePath,
    settingsChanged: given.settingsChanged,
    now
  }
  const close = (): void => {
    void closeVoice()
    void follower.close()
    void dictation.close()
    void closeMeasurer()
    void closeHearing()
    library.close()
  }
  return { services, close }
}
