import { app, type BrowserWindow, type WebContents } from 'electron'
import type { Log } from './log.ts'
import type { Services } from './services.ts'
import { openWindow } from './window.ts'

export type Windows = { open: () => void; contents: () => WebContents | undefined }

/** Owns the one window: opens it again when it is asked for, and quits with it where that is the custom. */
export const watchWindows = ({ library, takes }: Services, log: Log): Windows => {
  let window: BrowserWindow | undefined
  const open = (): void => {
    window = openWindow(library, takes.endAll, log)
    window.on('closed', () => {
      window = undefined
      void takes.endAll()
    })
  }
  const bringForward = (): void => {
    if (window === undefined) {
      open()
      return
    }
    if (window.isMinimized()) window.restore()
    window.focus()
  }
  app.on('second-instance', bringForward)
  app.on('activate', bringForward)
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  return { open, contents: () => window?.webContents }
}
