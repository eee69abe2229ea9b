import { mkdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import type * as Real from 'electron'
import { app } from './app.ts'
import { debug, guard } from './events.ts'

/** Dialogs are called with or without the window they belong to. */
function optionsOf<T>(args: unknown[]): Partial<T> {
  return (args.at(-1) ?? {}) as Partial<T>
}

function savePath(proposed: string | undefined): string {
  const folder = join(app.getPath('userData'), 'stand-in', 'saved')
  mkdirSync(folder, { recursive: true })
  return join(folder, basename(proposed ?? 'untitled'))
}

/** Every dialog answers at once; a test replaces the method it wants another answer from. */
export const dialog = guard('dialog', {
  showSaveDialog: async (...args: unknown[]): Promise<Real.SaveDialogReturnValue> => {
    const filePath = savePath(optionsOf<Real.SaveDialogOptions>(args).defaultPath)
    debug('showSaveDialog answers', filePath)
    return { canceled: false, filePath }
  },
  showOpenDialog: async (...args: unknown[]): Promise<Real.OpenDialogReturnValue> => {
    debug('showOpenDialog is cancelled', args.at(-1))
    return { canceled: true, filePaths: [] }
  },
  showMessageBox: async (...args: unknown[]): Promise<Real.MessageBoxReturnValue> => {
    const options = optionsOf<Real.MessageBoxOptions>(args)
    const response = options.defaultId ?? 0
    debug('showMessageBox answers', options.buttons?.[response] ?? response, 'to', options.message)
    return { response, checkboxChecked: options.checkboxChecked ?? false }
  },
  /** Printed, as Electron does where it has no display yet. */
  showErrorBox: (title: string, content: string): void => {
    console.error(`${title}\n${content}`)
  }
})

/** Nothing leaves the app: what would open elsewhere is only told when debugging. */
export const shell = guard('shell', {
  openExternal: async (url: string): Promise<void> => debug('shell.openExternal', url),
  openPath: async (path: string): Promise<string> => {
    debug('shell.openPath', path)
    return ''
  },
  showItemInFolder: (path: string): void => debug('shell.showItemInFolder', path)
})
