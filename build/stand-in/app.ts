import { EventEmitter } from 'node:events'
import { mkdirSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { isAbsolute, join } from 'node:path'
import { cancelable, guard } from './events.ts'
import { runtime } from './runtime.ts'
import { holdsLock, releaseLock, takeLock } from './single-instance.ts'

/** How long Chromium may take to close in order before it is killed. */
const CLOSE_PATIENCE_MS = 2000

const switches = () => runtime.manifest.switches

/** Switches reach Chromium when they are set before 'ready', as in Electron. */
class CommandLine {
  appendSwitch(name: string, value = ''): void {
    const old = switches().get(name)
    const isList = /^(enable|disable)-(blink-)?features$/.test(name)
    switches().set(name, old && isList ? `${old},${value}` : value)
  }
  hasSwitch(name: string): boolean {
    return switches().has(name)
  }
  getSwitchValue(name: string): string {
    return switches().get(name) ?? ''
  }
  removeSwitch(name: string): void {
    switches().delete(name)
  }
}

const PATHS: Record<string, (of: App) => string> = {
  home: () => homedir(),
  temp: () => tmpdir(),
  desktop: () => join(homedir(), 'Desktop'),
  documents: () => join(homedir(), 'Documents'),
  downloads: () => join(homedir(), 'Downloads'),
  music: () => join(homedir(), 'Music'),
  exe: () => process.execPath,
  appData: configFolder,
  userData: (of) => switches().get('user-data-dir') ?? join(of.getPath('appData'), of.getName()),
  sessionData: (of) => of.getPath('userData'),
  logs: (of) => join(of.getPath('userData'), 'logs'),
  crashDumps: (of) => join(of.getPath('userData'), 'Crashpad')
}

function configFolder(): string {
  const { XDG_CONFIG_HOME, APPDATA } = process.env
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support')
  if (process.platform === 'win32' && APPDATA) return APPDATA
  return XDG_CONFIG_HOME || join(homedir(), '.config')
}

export class App extends EventEmitter {
  readonly isPackaged = false
  readonly commandLine = guard('app.commandLine', new CommandLine())
  private readonly paths = new Map<string, string>()
  private ready = false
  private settleReady: () => void = () => {}
  private readonly whenReadySettles = new Promise<void>((settle) => {
    this.settleReady = settle
  })

  get name(): string {
    return runtime.manifest.name
  }
  set name(name: string) {
    runtime.manifest.name = name
  }
  getName(): string {
    return this.name
  }
  setName(name: string): void {
    this.name = name
  }
  getVersion(): string {
    return runtime.manifest.version
  }
  getAppPath(): string {
    return runtime.manifest.root
  }
  getLocale(): string {
    return 'en-US'
  }
  getLocaleCountryCode(): string {
    const { LC_ALL, LANG } = process.env
    return /^[a-z]+_([A-Z]{2})/.exec(LC_ALL ?? LANG ?? '')?.[1] ?? ''
  }

  whenReady(): Promise<void> {
    return this.whenReadySettles
  }
  isReady(): boolean {
    return this.ready
  }
  /** The promise settles apart from the event, because Playwright's loader holds the event back. */
  becomeReady(): void {
    this.ready = true
    this.settleReady()
    this.emit('ready', {}, {})
  }

  setPath(name: string, path: string): void {
    if (!(name in PATHS) || !isAbsolute(path)) throw new Error(`Failed to set path '${name}'`)
    this.paths.set(name, path)
  }
  getPath(name: string): string {
    const path = this.paths.get(name) ?? PATHS[name]?.(this)
    if (path === undefined) throw new Error(`Failed to get '${name}' path`)
    if (name === 'userData') mkdirSync(path, { recursive: true })
    return path
  }

  requestSingleInstanceLock(additionalData?: Record<string, unknown>): boolean {
    const folder = join(this.getPath('userData'), 'stand-in')
    return takeLock(folder, additionalData ?? null, (second) => {
      this.emit('second-instance', {}, second.argv, second.workingDirectory, second.additionalData)
    })
  }
  hasSingleInstanceLock(): boolean {
    return holdsLock()
  }
  releaseSingleInstanceLock(): void {
    releaseLock()
  }

  /** Any of 'before-quit', a window's 'close' and 'will-quit' may stop it; a later call starts over. */
  quit(): void {
    if (runtime.quitting) return
    if (this.isStoppedBy('before-quit')) return
    runtime.quitting = true
    for (const window of [...runtime.windows.values()])
      if (!window.close()) {
        runtime.quitting = false
        return
      }
    if (this.isStoppedBy('will-quit')) {
      runtime.quitting = false
      return
    }
    void this.leave(0)
  }
  exit(code = 0): void {
    runtime.quitting = true
    for (const window of [...runtime.windows.values()]) window.destroy()
    void this.leave(code)
  }
  /** Electron quits with the last window unless somebody listens for it. */
  lastWindowClosed(): void {
    if (runtime.quitting) return
    if (!this.emit('window-all-closed')) this.quit()
  }

  setAppUserModelId(): void {}

  private isStoppedBy(name: string): boolean {
    const event = cancelable({})
    this.emit(name, event)
    return event.defaultPrevented
  }
  private async leave(code: number): Promise<void> {
    const { browser } = runtime
    if (browser) {
      browser.root.send('Browser.close').catch(() => {})
      await Promise.race([browser.exited, new Promise((late) => setTimeout(late, CLOSE_PATIENCE_MS))])
      browser.kill()
    }
    this.emit('quit', {}, code)
    process.exit(code)
  }
}

guard('app', App.prototype)
export const app = new App()
