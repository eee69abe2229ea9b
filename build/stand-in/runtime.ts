import type { Chromium } from './cdp.ts'
import type { BrowserWindow } from './window.ts'

/** What launch.ts found out about the app it starts. */
export interface AppManifest {
  /** The app's folder, absolute. */
  root: string
  name: string
  version: string
  /** Command-line switches without the leading dashes; a value-less one is ''. */
  switches: Map<string, string>
}

/** The one state that the stand-in's parts share. */
export const runtime = {
  manifest: { root: process.cwd(), name: 'app', version: '0.0.0', switches: new Map() } as AppManifest,
  browser: undefined as Chromium | undefined,
  quitting: false,
  windows: new Map<number, BrowserWindow>()
}

/** The running browser; before 'ready' there is none, as in Electron. */
export function browser(): Chromium {
  if (!runtime.browser) throw new Error('Cannot use the browser before app is ready')
  return runtime.browser
}
