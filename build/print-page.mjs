// Run by Electron or its stand-in: prints the page that RINGBACK_PRINT_FROM names into the file that RINGBACK_PRINT_TO names.
import { writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { app, BrowserWindow } from 'electron'

const from = process.env['RINGBACK_PRINT_FROM'] ?? ''
const to = process.env['RINGBACK_PRINT_TO'] ?? ''

const print = async () => {
  const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true, contextIsolation: true } })
  await window.loadURL(pathToFileURL(from).href)
  const options = { preferCSSPageSize: true, printBackground: true, generateTaggedPDF: true }
  writeFileSync(to, await window.webContents.printToPDF(options))
}

// Electron is not ready before this module has run to its end.
app
  .whenReady()
  .then(print)
  .then(
    () => app.exit(0),
    (error) => {
      console.error(error)
      app.exit(1)
    }
  )
