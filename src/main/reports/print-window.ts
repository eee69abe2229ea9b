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
  const stop = (): void => window.destroy()
  signal.addEventListener('abort', stop)
  try {
    await window.loadURL(url)
    return await window.webContents.printToPDF(options)
  } finally {
    signal.removeEventListener('abort', stop)
    if (!window.isDestroyed()) window.destroy()
  }
}
