import { randomInt } from 'node:crypto'
import { join } from 'node:path'
import { rulebookVersion } from '../grading/rulebook.ts'
import type { AppStatus } from '../shared/contract.ts'
import type { Settings } from '../shared/settings.ts'
import { type Blocks, createBlocks } from './blocks/blocks.ts'
import { createPrintSheet, type PrintPage, type PrintSheet } from './blocks/print-sheet.ts'
import type { DataFolder } from './data-folder.ts'
import { changeSettings, readSettings } from './db/settings.ts'
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
import { createGreetingCache, type Greet } from './scenarios/greeting-cache.ts'
import { findScenario, type ScenarioFolders } from './scenarios/packs.ts'
import { realDisk } from './takes/disk.ts'
import { createMeasurer, type MeasureSound } from './takes/measurer.ts'
import { createTakes, type Takes } from './takes/takes.ts'
import { createHearTurn } from './talks/hear-turn.ts'
import { createLineClips } from './talks/line-clips.ts'
import { createTalks, type Talks } from './talks/talks.ts'
import { createTeam, type Team } from './team/team.ts'
import { createDictation } from './transcribe/dictation/dictation.ts'
import { createDictationTranscriber } from './transcribe/dictation/dictation-transcriber.ts'
import { suggestedModels } from './transcribe/models/catalogue.ts'
import { realModelDisk } from './transcribe/models/disk.ts'
import { releasesOnly } from './transcribe/models/download.ts'
import { createSampleTest } from './transcribe/models/sample.ts'
import { createModels, type Models } from './transcribe/models/store.ts'
import { createUnpacker } from './transcribe/models/unpacker.ts'
import { createFollower } from './transcribe/script/follower.ts'
import { createWords, type Words } from './transcribe/words.ts'
import { renderGreeting } from './voice/greeting.ts'
import { createLineFiles } from './voice/line-files.ts'
import { ringKindOf } from './voice/ring.ts'
import { createSay, nextGreetingVoice, type Say } from './voice/say.ts'
import { createSpeaker } from './voice/speaker.ts'
import { readSurroundings } from './voice/surroundings.ts'
import { createSystemVoices, type SystemVoices } from './voice/system/system-voices.ts'
import { createVoices } from './voice/voices.ts'

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
export type Surroundings = Pick<Services, 'showDataFolder' | 'showFile' | 'settingsChanged'> & {
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
  /** The built worker that follows a recording against a text. */
  followWorker: string
  /** The built process that dictates. */
  dictationProcess: string
  /** The built worker that unpacks archives of models. */
  unpackWorker: string
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
  const library = openLibrary(folder, log, now)
  const scenarioFolders = { shipped: join(given.resources, 'scenarios'), own: folder.scenarios }
  const systemVoices = createSystemVoices()
  const { close: closeVoice, ...ownVoices } = createSpeaker(given.voiceWorker)
  const { speak, speakLine } = createVoices(ownVoices, systemVoices)
  const settings = (): Settings => readSettings(library.handles().read)
  const { measure, measureSound, close: closeMeasurer } = createMeasurer(given.measureWorker)
  const takesContext = { folder, library, scenarioFolders, disk: realDisk, measure, log, now }
  const takes = createTakes(takesContext)
  const follower = createFollower(given.followWorker)
  const surroundingsFolder = join(given.resources, 'surroundings')
  const { hear, close: closeHearing } = createHearing({
    folder,
    library,
    findScenario: (id) => findScenario(scenarioFolders, id),
    surroundingsFolder,
    workerPath: given.heardWorker,
    log
  })
  const dictation = createDictation({ processPath: given.dictationProcess, log })
  const nowMs = (): number => performance.now()
  const models = createModels({
    folder: folder.models,
    catalogue: suggestedModels,
    inUse: () => readSettings(library.handles().read).dictationModel,
    setInUse: (dictationModel) => changeSettings(library.handles().write, { dictationModel }),
    unpack: createUnpacker(given.unpackWorker),
    network: releasesOnly,
    disk: realModelDisk,
    trySample: createSampleTest({ speak, dictation, nowMs }),
    nowMs,
    log
  })
  const talksDictation = createDictationTranscriber({
    dictation,
    modelsFolder: folder.models,
    modelInUse: () => readSettings(library.handles().read).dictationModel
  })
  const clips = createLineClips(folder.lines, speakLine, log)
  const talks = createTalks({
    ...takesContext,
    turnTakes: takes.turns,
    clips,
    hearTurn: createHearTurn(
      takesContext,
      talksDictation,
      () => readSettings(library.handles().read).dictationModel !== null
    ),
    systemVoiceId: () => settings().systemVoiceId,
    drawSeed: () => randomInt(2 ** 31)
  })
  const imports = createImports({
    library,
    databasePath: folder.library,
    workerPath: given.importWorker,
    now,
    log
  })
  const team = createTeam({
    library,
    databasePath: folder.library,
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
    drills: createDrills({
      library,
      scenarioFolders,
      takes,
      talks,
      drawSeed: () => randomInt(2 ** 31),
      now
    }),
    reports,
    words: createWords({ folder, library, takes, follower, dictation, log }),
    models,
    hear,
    scenarioFolders,
    measureSound,
    greet: createGreetingCache(
      folder.greetings,
      async ({ pack, folder: files }, card, chosen) => {
        const surroundings = await readSurroundings(surroundingsFolder, pack.persona.surroundings)
        return renderGreeting({ pack, folder: files, card, ...chosen, speakLine, surroundings })
      },
      () => {
        const { ring, systemVoiceId } = settings()
        return { ringKind: ringKindOf(ring, given.countryCode), systemVoiceId }
      },
      log
    ),
    say: createSay({
      lineFile: createLineFiles(folder.lines, speakLine),
      greetingStyle: () => nextGreetingVoice(scenarioFolders, settings().lastScenarioId),
      chosenSystemVoice: () => settings().systemVoiceId
    }),
    systemVoices: systemVoices.list,
    scenarioEditor: createScenarioEditor({
      folders: scenarioFolders,
      speakLine,
      lineOf: ownVoices.lineOf,
      clip: clips.clip,
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
    models.close()
    imports.close()
    team.close()
    void reports.close()
    void closeVoice()
    void follower.close()
    void dictation.close()
    void closeMeasurer()
    void closeHearing()
    library.close()
  }
  return { services, close }
}
