import { BrowserWindow } from 'electron'

/** Prints a page of the app's own scheme on the paper that it names; rejects when it is stopped. */
export type PrintUrl = (url: string, signal: AbortSignal) => Promise<Uint8Array>

const options = { preferCSSPageSize: true, printBackground: true, generateTaggedPDF: true } as const

/** In a window that nobody sees, in which nothing can run. */
export const printInHiddenWindow: PrintUrl = async (url, signal) => {
  signal.throwIfAborted()
  const window = new BrowserWindow({
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, javascript: false }
  })
  const printed = window.loadURL(url).then(() => window.webContents.printToPDF(options))
  // What a window that is gone was asked for may never be answered.
  const stopped = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
  try {
    return await Promise.race([printed, stopped])
  } finally {
    printed.catch(() => undefined)
    if (!window.isDestroyed()) window.destroy()
  }
}
