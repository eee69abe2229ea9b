import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { app, dialog, nativeTheme, session, shell } from 'electron'
import { type DataFolder, dataFolder, prepareDataFolder } from './data-folder.ts'
import { readSettings } from './db/settings.ts'
import { dialogs } from './dialogs.ts'
import heardWorkerPath from './heard/heard-worker.ts?modulePath'
import { createHandlers } from './ipc/handlers.ts'
import { registerHandlers } from './ipc/registrar.ts'
import { createLog, type Log } from './log.ts'
import { setMenu } from './menu.ts'
import importWorkerPath from './prospects/import-worker.ts?modulePath'
import { printInHiddenWindow } from './reports/print-window.ts'
import { createReportPages } from './reports/report-pages.ts'
import reportWorkerPath from './reports/report-worker.ts?modulePath'
import { startLine } from './runtime.ts'
import { lockContents, lockSession, registerScheme } from './security.ts'
import { createServices, type Services } from './services.ts'
import { readyTheGrader } from './takes/grading.ts'
import measureWorkerPath from './takes/measure-worker.ts?modulePath'
import teamWorkerPath from './team/team-worker.ts?modulePath'
import dictationProcessPath from './transcribe/dictation/dictation-process.ts?modulePath'
import unpackWorkerPath from './transcribe/models/unpack-worker.ts?modulePath'
import followWorkerPath from './transcribe/script/follow-worker.ts?modulePath'
import { upgradeAhead } from './upgrade/upgrade-window.ts'
import upgradeWorkerPath from './upgrade/upgrade-worker.ts?modulePath'
import workerPath from './voice/flite-worker.ts?modulePath'
import { type Windows, watchWindows } from './windows.ts'

/** By then the window stands and nothing has been recorded yet. */
const idleMs = 2_000

/** Recordings grow too old while the program stays open for days, and a sleeping machine's timers stand still. */
const retentionEveryMs = 3_600_000

/** Points the runtime at the data folder before it writes anything anywhere. */
const claimFolder = (): DataFolder => {
  const folder = dataFolder(process.env['RINGBACK_DATA'], app.getPath('userData'))
  const isWritable = prepareDataFolder(folder) === null
  // The window must come up to say that the folder cannot be written, and Chromium needs one that can.
  const browserFolder = isWritable ? folder.browser : mkdtempSync(join(tmpdir(), 'ringback-'))
  if (!isWritable) app.on('quit', () => rmSync(browserFolder, { recursive: true, force: true }))
  app.setPath('userData', isWritable ? folder.root : browserFolder)
  app.setPath('sessionData', browserFolder)
  return folder
}

/** A stray fault must not end a recording; the faults of requests are answered where they arise. */
const catchStrays = (log: Log): void => {
  process.on('uncaughtException', (error) => log.fault('uncaught', error))
  process.on('unhandledRejection', (error) => log.fault('unhandled', error))
}

const settle = async (services: Services, log: Log): Promise<void> => {
  const { library, takes, models, talks, drills, scenarioEditor, imports, team } = services
  await scenarioEditor.tidy().catch((error: unknown) => log.fault('tidying the scenarios', error))
  if (library.state().state !== 'ready') return
  nativeTheme.themeSource = readSettings(library.handles().read).theme
  await talks.tidy().catch((error: unknown) => log.fault('tidying up talks', error))
  await takes.tidy().catch((error: unknown) => log.fault('tidying up', error))
  await drills.tidy().catch((error: unknown) => log.fault('tidying up drills', error))
  await imports.tidy().catch((error: unknown) => log.fault('tidying up imports', error))
  await team.tidy().catch((error: unknown) => log.fault('tidying up the team', error))
  await models.tidy().catch((error: unknown) => log.fault('tidying the models', error))
}

/** The program may leave once the take that is being recorded is sealed. */
const leaveInOrder = ({ takes }: Services, close: () => void): void => {
  let isSettled = false
  app.on('before-quit', (event) => {
    if (isSettled) return
    event.preventDefault()
    void takes.endAll().finally(() => {
      isSettled = true
      app.quit()
    })
  })
  app.on('quit', close)
}

const keepRetention = ({ library, takes }: Services, log: Log): void => {
  const check = (): void => {
    if (library.state().state === 'ready')
      takes.letOldSoundGo().catch((error: unknown) => log.fault('letting old recordings go', error))
  }
  setInterval(check, retentionEveryMs).unref()
}

/** Inches: 12 mm, as the sheet's own style sheet has it. */
const sheetMargins = { top: 0.47, bottom: 0.47, left: 0.47, right: 0.47 }

const start = async (folder: DataFolder): Promise<void> => {
  process.stdout.write(`${startLine(app.getVersion(), process.versions['electron'], folder.root)}\n`)
  const log = createLog(folder.logs)
  catchStrays(log)
  await app.whenReady()
  const closeNotice = await upgradeAhead(folder, upgradeWorkerPath, log)
  const resources = join(app.getAppPath(), 'resources')
  const reportPages = createReportPages()
  const { services, close } = createServices({
    folder,
    log,
    version: app.getVersion(),
    countryCode: app.getLocaleCountryCode(),
    resources,
    voiceWorker: workerPath,
    followWorker: followWorkerPath,
    dictationProcess: dictationProcessPath,
    unpackWorker: unpackWorkerPath,
    measureWorker: measureWorkerPath,
    heardWorker: heardWorkerPath,
    importWorker: importWorkerPath,
    teamWorker: teamWorkerPath,
    reportWorker: reportWorkerPath,
    reportPages,
    printUrl: printInHiddenWindow,
    showFile: (path) => shell.showItemInFolder(path),
    showDataFolder: async () => {
      await shell.openPath(folder.root)
    },
    dialogs,
    printPage: async (paper) => {
      const contents = windows.contents()
      if (contents === undefined) throw new Error('There is no window to print.')
      return contents.printToPDF({ pageSize: paper, landscape: true, margins: sheetMargins })
    },
    settingsChanged: ({ theme }) => {
      nativeTheme.themeSource = theme
    }
  })
  await settle(services, log)

  const page = join(import.meta.dirname, '../renderer')
  const { recordings, greetings, lines, heard, scenarios, team } = folder
  const surroundings = join(resources, 'surroundings')
  lockSession(
    session.defaultSession,
    { page, recordings, greetings, lines, heard, scenarios, team, surroundings },
    log,
    reportPages.at
  )
  setMenu()
  leaveInOrder(services, close)
  const windows: Windows = watchWindows(services, log)
  registerHandlers(createHandlers(services), windows.contents, log)
  windows.open()
  closeNotice()
  keepRetention(services, log)
  setTimeout(readyTheGrader, idleMs).unref()
  setTimeout(services.progress.fill, 2 * idleMs).unref()
}

registerScheme()
app.on('web-contents-created', (_event, contents) => lockContents(contents))
const folder = claimFolder()
if (app.requestSingleInstanceLock())
  start(folder).catch((error: unknown) => {
    dialog.showErrorBox('Ringback could not start', error instanceof Error ? error.message : String(error))
    app.exit(1)
  })
else {
  process.stdout.write('Ringback is open already: its window comes to the front.\n')
  app.quit()
}
