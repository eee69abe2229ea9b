import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { app, type BrowserWindow, nativeTheme, session, shell } from 'electron'
import { rulebookVersion } from '../grading/rulebook.ts'
import type { AppStatus } from '../shared/contract.ts'
import { dataFolder, prepareDataFolder } from './data-folder.ts'
import { readSettings } from './db/settings.ts'
import { createHandlers } from './ipc/handlers.ts'
import { registerHandlers } from './ipc/registrar.ts'
import { openLibrary } from './library.ts'
import { createLog } from './log.ts'
import { setMenu } from './menu.ts'
import { runtimeOf, startLine } from './runtime.ts'
import { createGreetingCache } from './scenarios/greeting-cache.ts'
import { lockContents, lockSession, registerScheme } from './security.ts'
import { realDisk } from './takes/disk.ts'
import { createTakes } from './takes/takes.ts'
import workerPath from './voice/flite-worker.ts?modulePath'
import { renderGreeting } from './voice/greeting.ts'
import { createSpeaker } from './voice/speaker.ts'
import { openWindow } from './window.ts'

registerScheme()

const folder = dataFolder(process.env['RINGBACK_DATA'], app.getPath('userData'))
const isWritable = prepareDataFolder(folder) === null
// The window must come up to say that the folder cannot be written, and Chromium cannot start without one that can.
const browserFolder = isWritable ? folder.browser : mkdtempSync(join(tmpdir(), 'ringback-'))
app.setPath('userData', isWritable ? folder.root : browserFolder)
app.setPath('sessionData', browserFolder)

const start = async (): Promise<void> => {
  process.stdout.write(`${startLine(app.getVersion(), process.versions['electron'], folder.root)}\n`)
  const log = createLog(folder.logs)
  // A stray fault must not end a recording; the take's own errors are answered where they arise.
  process.on('uncaughtException', (error) => log.fault('uncaught', error))
  process.on('unhandledRejection', (error) => log.fault('unhandled', error))

  await app.whenReady()
  const library = openLibrary(folder, log)
  const scenariosFolder = join(app.getAppPath(), 'resources', 'scenarios')
  const now = (): Date => new Date()
  const speaker = createSpeaker(workerPath)
  const greet = createGreetingCache(
    folder.greetings,
    ({ pack, folder: packFolder }, card) =>
      renderGreeting({ pack, folder: packFolder, card, speakLine: speaker.speakLine }),
    log
  )
  const takes = createTakes({ folder, library, scenariosFolder, disk: realDisk, log, now })
  if (library.state().state === 'ready') {
    nativeTheme.themeSource = readSettings(library.handles().read).theme
    await takes.tidy().catch((error: unknown) => log.fault('tidying up', error))
  }

  let window: BrowserWindow | undefined
  const open = (): void => {
    window = openWindow(library, takes.endAll, log)
    window.on('closed', () => {
      window = undefined
      void takes.endAll()
    })
  }
  const status = (): AppStatus => ({
    version: app.getVersion(),
    runtime: runtimeOf(process.versions['electron']),
    platform: process.platform,
    dataFolder: folder.root,
    dataFolderOverridden: folder.overridden,
    library: library.state(),
    rulebookVersion
  })
  const handlers = createHandlers({
    library,
    takes,
    scenariosFolder,
    greet,
    status,
    showDataFolder: async () => {
      await shell.openPath(folder.root)
    },
    settingsChanged: ({ theme }) => {
      nativeTheme.themeSource = theme
    },
    now
  })

  const page = join(import.meta.dirname, '../renderer')
  lockSession(
    session.defaultSession,
    { page, recordings: folder.recordings, greetings: folder.greetings },
    log
  )
  registerHandlers(handlers, () => window?.webContents, log)
  setMenu()
  open()

  app.on('second-instance', () => {
    if (window === undefined) return open()
    if (window.isMinimized()) window.restore()
    window.focus()
  })
  app.on('activate', () => {
    if (window === undefined) open()
  })
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })

  let isSettled = false
  app.on('before-quit', (event) => {
    if (isSettled) return
    event.preventDefault()
    void takes.endAll().finally(() => {
      isSettled = true
      app.quit()
    })
  })
  app.on('quit', () => {
    void speaker.close()
    library.close()
  })
}

app.on('web-contents-created', (_event, contents) => lockContents(contents))
if (app.requestSingleInstanceLock()) void start()
else app.quit()
