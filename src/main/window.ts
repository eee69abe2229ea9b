import { join } from 'node:path'
import { BrowserWindow, nativeTheme } from 'electron'
import { z } from 'zod'
import { readSetting, writeSetting } from './db/settings.ts'
import type { Library } from './library.ts'
import type { Log } from './log.ts'
import { pageUrl } from './page/origin.ts'

const windowSize = z.object({
  width: z.int().min(800).max(10_000),
  height: z.int().min(560).max(10_000),
  isMaximized: z.boolean()
})
type WindowSize = z.infer<typeof windowSize>
const firstSize: WindowSize = { width: 1_180, height: 780, isMaximized: false }
const sizeKey = 'window'

const rememberedSize = (library: Library): WindowSize => {
  if (library.state().state !== 'ready') return firstSize
  const stored = windowSize.safeParse(readSetting(library.handles().read, sizeKey))
  return stored.success ? stored.data : firstSize
}

const rememberSize = (library: Library, window: BrowserWindow): void => {
  if (library.state().state !== 'ready') return
  const isMaximized = window.isMaximized()
  const { width, height } = isMaximized ? rememberedSize(library) : window.getBounds()
  const size: WindowSize = { width, height, isMaximized }
  writeSetting(library.handles().write, sizeKey, size)
}

/** What is seen before the page is drawn: `--ground` of the renderer's tokens. */
const grounds = { dark: '#131416', light: '#faf9f6' }
export const groundNow = (): string => (nativeTheme.shouldUseDarkColors ? grounds.dark : grounds.light)

/** How often in a minute a page that died is loaded again before it is left. */
const revivalsPerMinute = 3

const reviveAfterCrash = (window: BrowserWindow, crashed: () => Promise<void>, log: Log): void => {
  const crashes: number[] = []
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    log.note(`the page is gone: ${reason}`)
    void crashed()
    const aMinuteAgo = Date.now() - 60_000
    crashes.push(Date.now())
    const isTooOften = crashes.filter((at) => at > aMinuteAgo).length > revivalsPerMinute
    if (reason !== 'clean-exit' && !isTooOften && !window.isDestroyed()) window.webContents.reload()
  })
}

/** Opens the one window. `pageLeft` is awaited by nobody: it ends what the page can no longer end. */
export const openWindow = (library: Library, pageLeft: () => Promise<void>, log: Log): BrowserWindow => {
  const { width, height, isMaximized } = rememberedSize(library)
  const window = new BrowserWindow({
    width,
    height,
    minWidth: 800,
    minHeight: 560,
    show: false,
    title: 'Ringback',
    autoHideMenuBar: true,
    backgroundColor: groundNow(),
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      // Chromium would fetch its dictionaries from the network.
      spellcheck: false,
      // A take goes on while another window covers this one.
      backgroundThrottling: false
    }
  })
  if (isMaximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.on('close', () => {
    try {
      rememberSize(library, window)
    } catch (error) {
      log.fault('remembering the window', error)
    }
  })
  window.webContents.on('did-navigate', () => void pageLeft())
  reviveAfterCrash(window, pageLeft, log)
  window.loadURL(pageUrl).catch((error: unknown) => log.fault('loading the page', error))
  return window
}
