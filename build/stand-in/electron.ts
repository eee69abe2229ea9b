import { EventEmitter } from 'node:events'
import { join } from 'node:path'
import { app } from './app.ts'
import { startChromium } from './chromium.ts'
import { dialog, shell } from './dialogs.ts'
import { guard } from './events.ts'
import { ipcMain } from './ipc.ts'
import { Menu, MenuItem } from './menu.ts'
import { nativeTheme } from './native-theme.ts'
import { serve } from './protocol/serve.ts'
import { type AppManifest, runtime } from './runtime.ts'
import { defaultSession } from './session.ts'
import { BrowserWindow, watchTargets, webContents } from './window.ts'

const { protocol } = defaultSession
const session = guard('session', { defaultSession })
/** The machine never sleeps here; a test emits 'suspend' and 'resume' itself. */
const powerMonitor = guard('powerMonitor', new EventEmitter())
const crashReporter = guard('crashReporter', { start: (_options: object): void => {} })

/** Called by launch.ts before the app's code runs. */
export function begin(manifest: AppManifest): void {
  runtime.manifest = manifest
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit())
}

/** Called by launch.ts once the app's main module has run: Electron, too, holds 'ready' back until then. */
export async function becomeReady(): Promise<void> {
  if (runtime.quitting) return
  const port = await serve((...response) => defaultSession.webRequest.headersOf(...response))
  const chromium = await startChromium(join(app.getPath('sessionData'), 'stand-in', 'chromium'), port)
  runtime.browser = chromium
  watchTargets(chromium)
  app.becomeReady()
}

const electron = {
  app,
  BrowserWindow,
  crashReporter,
  dialog,
  ipcMain,
  Menu,
  MenuItem,
  nativeTheme,
  powerMonitor,
  protocol,
  session,
  shell,
  webContents
}

export {
  app,
  BrowserWindow,
  crashReporter,
  dialog,
  ipcMain,
  Menu,
  MenuItem,
  nativeTheme,
  powerMonitor,
  protocol,
  session,
  shell,
  webContents
}
export default electron
