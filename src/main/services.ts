import { randomInt } from 'node:crypto'
import { join } from 'node:path'
import { rulebookVersion } from '../grading/rulebook.ts'
import type { AppStatus } from '../shared/contract.ts'
import type { Settings } from '../shared/settings.ts'
import { type Blocks, createBlocks } from './blocks/blocks.ts'
import { createPrintSheet, type PrintPage, type PrintSheet } from './blocks/print-sheet.ts'
import type { DataFolder } from './data-folder.ts'
import { readSettings } from './db/settings.ts'
import type { Dialogs } from './dialogs.ts'
import { createDrills, type Drills } from './drills/drills.ts'
import { createHearing, type HearTake } from './heard/hearing.ts'
import { type Library, openLibrary } from './library.ts'
import type { Log } from './log.ts'
import { urlOf } from './page/origin.ts'
import { createProgress, type Progress } from './progress/progress.ts'
import { createImports, type Imports } from './prospects/imports.ts'
import type { PrintUrl } from './reports/print-window.ts'
import type { ReportPages } from './reports/report-pages.ts'
import { createReports, type Reports } from './reports/reports.ts'
import { runtimeOf } from './runtime.ts'
import { createScenarioEditor, type ScenarioEditor } from './scenarios/editor.ts'
import type { Greet } from './scenarios/greeting-cache.ts'
import { findScenario, type ScenarioFolders } from './scenarios/packs.ts'
import { createRecognition, type RecognitionWorkers } from './services/recognition.ts'
import { createVoiceServices } from './services/voice.ts'
import { realDisk } from './takes/disk.ts'
import { createMeasurer, type MeasureSound } from './takes/measurer.ts'
import { createTakes, type Takes } from './takes/takes.ts'
import { createTalks, type Talks } from './talks/talks.ts'
import { createTeam, type Team } from './team/team.ts'
import type { Models } from './transcribe/models/store.ts'
import type { Words } from './transcribe/words.ts'
import type { Say } from './voice/say.ts'
import type { SystemVoices } from './voice/system/system-voices.ts'

/** What the handlers work with. */
export type Services = Dialogs & {
  library: Library
  takes: Takes
  talks: Talks
  blocks: Blocks
  printSheet: PrintSheet
  drills: Drills
  reports: Reports
  progress: Progress
  words: Words
  models: Models
  /** A take as its listener hears it. */
  hear: HearTake
  scenarioFolders: ScenarioFolders
  measureSound: MeasureSound
  greet: Greet
  say: Say
  systemVoices: SystemVoices['list']
  /** The rep's own scenarios. */
  scenarioEditor: ScenarioEditor
  status: () => AppStatus
  showDataFolder: () => Promise<void>
  /** Prospects from a file and into one. */
  imports: Imports
  /** Others' reports, for their manager. */
  team: Team
  /** Shows a file in its folder. */
  showFile: (path: string) => void
  /** Told after every change, so that the window can follow the theme. */
  settingsChanged: (settings: Settings) => void
  now: () => Date
}

/** What only the running program knows. */
export type Surroundings = Pick<Services, 'showDataFolder' | 'showFile' | 'settingsChanged'> &
  RecognitionWorkers & {
    dialogs: Dialogs
    /** The page in the window as a PDF. */
    printPage: PrintPage
    folder: DataFolder
    log: Log
    version: string
    /** The country that the system is set to, as two letters; empty where it says none. */
    countryCode: string
    /** The folder of the files that are shipped beside the code. */
    resources: string
    /** The built voice worker. */
    voiceWorker: string
    /** The built worker that measures recordings. */
    measureWorker: string
    /** The built worker that renders takes as their listener hears them. */
    heardWorker: string
    /** Prints a page that nobody sees. */
    printUrl: PrintUrl
    /** The pages of reports, which the scheme serves. */
    reportPages: ReportPages
    /** The built worker that makes reports. */
    reportWorker: string
    /** The built worker that reads lists of prospects. */
    importWorker: string
    /** The built worker that reads others' reports. */
    teamWorker: string
  }

/** Opens the library and puts the services together. `close` ends what they hold open. */
export const createServices = (given: Surroundings): { services: Services; close: () => void } => {
  const { folder, log, version } = given
  const now = (): Date => new Date()
  const drawSeed = (): number => randomInt(2 ** 31)
  const library = openLibrary(folder, log, now)
  const settings = (): Settings => readSettings(library.handles().read)
  const scenarioFolders = { shipped: join(given.resources, 'scenarios'), own: folder.scenarios }
  const surroundingsFolder = join(given.resources, 'surroundings')
  const voice = createVoiceServices({
    folder,
    scenarioFolders,
    surroundingsFolder,
    workerPath: given.voiceWorker,
    countryCode: given.countryCode,
    settings,
    log
  })
  const { measure, measureSound, close: closeMeasurer } = createMeasurer(given.measureWorker)
  const takesContext = { folder, library, scenarioFolders, disk: realDisk, measure, log, now }
  const takes = createTakes(takesContext)
  const recognition = createRecognition({ workers: given, takesContext, takes, speak: voice.speak, settings })
  const { hear, close: closeHearing } = createHearing({
    folder,
    library,
    findScenario: (id) => findScenario(scenarioFolders, id),
    surroundingsFolder,
    workerPath: given.heardWorker,
    log
  })
  const talks = createTalks({
    ...takesContext,
    turnTakes: takes.turns,
    clips: voice.clips,
    hearTurn: recognition.hearTurn,
    systemVoiceId: () => settings().systemVoiceId,
    drawSeed
  })
  const databasePath = folder.library
  const imports = createImports({ library, databasePath, workerPath: given.importWorker, now, log })
  const team = createTeam({
    library,
    databasePath,
    folder: folder.team,
    workerPath: given.teamWorker,
    now,
    log
  })
  const progress = createProgress({ library, scenarioFolders, log, now })
  const reports = createReports({
    library,
    folder,
    workerPath: given.reportWorker,
    version,
    pages: given.reportPages,
    urlOf,
    print: given.printUrl,
    choose: given.dialogs.chooseSavePath,
    now
  })
  const services: Services = {
    library,
    takes,
    talks,
    drills: createDrills({ library, scenarioFolders, takes, talks, drawSeed, now }),
    reports,
    words: recognition.words,
    models: recognition.models,
    hear,
    scenarioFolders,
    measureSound,
    greet: voice.greet,
    say: voice.say,
    systemVoices: voice.systemVoices,
    scenarioEditor: createScenarioEditor({
      folders: scenarioFolders,
      speakLine: voice.speakLine,
      lineOf: voice.lineOf,
      clip: voice.clips.clip,
      log
    }),
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
    progress,
    blocks: createBlocks({ library, now }),
    printSheet: createPrintSheet(given.dialogs.chooseSavePath, given.printPage),
    imports,
    team,
    ...given.dialogs,
    showFile: given.showFile,
    settingsChanged: given.settingsChanged,
    now
  }
  const close = (): void => {
    progress.close()
    recognition.close()
    imports.close()
    team.close()
    void reports.close()
    void voice.close()
    void closeMeasurer()
    void closeHearing()
    library.close()
  }
  return { services, close }
}
