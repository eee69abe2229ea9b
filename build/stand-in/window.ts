import { EventEmitter } from 'node:events'
import type * as Real from 'electron'
import { app } from './app.ts'
import type { Chromium } from './cdp.ts'
import { cancelable, debug, guard } from './events.ts'
import { browser, runtime } from './runtime.ts'
import { WebContents } from './web-contents.ts'

type WindowState = 'normal' | 'minimized' | 'maximized'

function refuseUnsafe({ nodeIntegration, contextIsolation, sandbox }: Real.WebPreferences): void {
  if (nodeIntegration || contextIsolation === false || sandbox === false)
    throw new Error(
      'the Electron stand-in has only sandboxed windows with context isolation and without Node'
    )
}

export class BrowserWindow extends EventEmitter {
  readonly id: number
  readonly webContents: WebContents
  private title: string
  private bounds: Real.Rectangle
  private visible: boolean
  private focused = false
  private state: WindowState = 'normal'
  private dead = false
  private closing = false

  constructor(options: Real.BrowserWindowConstructorOptions = {}) {
    super()
    if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready')
    const { width = 800, height = 600, x = 0, y = 0, webPreferences = {} } = options
    refuseUnsafe(webPreferences)
    this.title = options.title ?? app.getName()
    this.bounds = { x, y, width, height }
    this.visible = options.show !== false
    this.webContents = new WebContents({
      path: webPreferences.preload,
      argv: webPreferences.additionalArguments ?? []
    })
    this.id = this.webContents.id
    runtime.windows.set(this.id, this)
    this.webContents.once('did-finish-load', () => this.emit('ready-to-show', {}))
    this.webContents.on('page-title-updated', (event: Real.Event, title: string) => {
      this.emit('page-title-updated', event, title, true)
      if (!event.defaultPrevented) this.title = title
    })
    app.emit('web-contents-created', {}, this.webContents)
    app.emit('browser-window-created', {}, this)
    void this.place({ width, height })
  }

  /** Passes bounds or a state on to Chromium's window. */
  private async place(bounds: { width?: number; height?: number; windowState?: WindowState }): Promise<void> {
    try {
      await this.webContents.opened
      const { targetId } = this.webContents
      const { windowId } = await browser().root.send('Browser.getWindowForTarget', { targetId })
      await browser().root.send('Browser.setWindowBounds', { windowId, bounds })
    } catch (error) {
      debug(error)
    }
  }
  private become(state: WindowState, event: string): void {
    this.state = state
    this.emit(event)
    void this.place({ windowState: state })
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url)
  }
  reload(): void {
    this.webContents.reload()
  }
  capturePage(area?: Real.Rectangle) {
    return this.webContents.capturePage(area)
  }

  /** Chromium's own window shows from the start: only the app's view of it changes. */
  show(): void {
    this.visible = true
    this.emit('show')
    this.focus()
  }
  hide(): void {
    this.visible = false
    this.emit('hide')
  }
  isVisible(): boolean {
    return this.visible
  }
  focus(): void {
    for (const window of runtime.windows.values()) window.focused = window === this
    this.emit('focus')
    const { opened, targetId } = this.webContents
    void opened
      .then(() => browser().root.send('Target.activateTarget', { targetId }))
      .catch((error: unknown) => debug(error))
  }
  isFocused(): boolean {
    return this.focused
  }
  minimize(): void {
    this.become('minimized', 'minimize')
  }
  maximize(): void {
    this.become('maximized', 'maximize')
  }
  unmaximize(): void {
    this.become('normal', 'unmaximize')
  }
  restore(): void {
    this.become('normal', 'restore')
  }
  isMinimized(): boolean {
    return this.state === 'minimized'
  }
  isMaximized(): boolean {
    return this.state === 'maximized'
  }
  isDestroyed(): boolean {
    return this.dead
  }

  /** What the app asked for; a resize by the user is not noticed. */
  getBounds(): Real.Rectangle {
    return { ...this.bounds }
  }
  setBounds(bounds: Partial<Real.Rectangle>): void {
    this.bounds = { ...this.bounds, ...bounds }
    const { width, height } = this.bounds
    void this.place({ width, height })
  }
  getTitle(): string {
    return this.title
  }
  setTitle(title: string): void {
    this.title = title
  }
  setMenuBarVisibility(_visible: boolean): void {}
  removeMenu(): void {}

  /** Returns false when a listener kept the window open. */
  close(): boolean {
    if (this.dead) return true
    if (this.isKeptOpen()) return false
    this.destroy()
    return true
  }
  private isKeptOpen(): boolean {
    const event = cancelable({})
    this.emit('close', event)
    this.closing = !event.defaultPrevented
    return event.defaultPrevented
  }
  destroy(): void {
    const { targetId } = this.webContents
    this.closing = true
    this.end()
    if (!runtime.quitting && targetId)
      browser()
        .root.send('Target.closeTarget', { targetId })
        .catch((error: unknown) => debug(error))
  }
  /** Chromium's window is gone, or about to go; one that the user closed cannot be kept open. */
  end(): void {
    if (this.dead) return
    if (!this.closing) this.isKeptOpen()
    this.dead = true
    runtime.windows.delete(this.id)
    this.webContents.end()
    this.emit('closed')
    if (runtime.windows.size === 0) app.lastWindowClosed()
  }

  static getAllWindows(): BrowserWindow[] {
    return [...runtime.windows.values()]
  }
  static getFocusedWindow(): BrowserWindow | null {
    return BrowserWindow.getAllWindows().find((window) => window.focused) ?? null
  }
  static fromWebContents(contents: WebContents): BrowserWindow | null {
    return BrowserWindow.getAllWindows().find((window) => window.webContents === contents) ?? null
  }
  static fromId(id: number): BrowserWindow | null {
    return runtime.windows.get(id) ?? null
  }
}

guard('BrowserWindow', BrowserWindow.prototype)
guard('BrowserWindow', BrowserWindow)

/** Follows what happens to Chromium's windows outside the app's doing. */
export function watchTargets(chromium: Chromium): void {
  const windowOf = (targetId: string | undefined): BrowserWindow | undefined =>
    BrowserWindow.getAllWindows().find((window) => window.webContents.targetId === targetId)
  chromium.root.on('Target.targetDestroyed', ({ targetId }) => windowOf(targetId)?.end())
  chromium.root.on('Target.targetCreated', ({ targetInfo: { openerId, targetId } }) => {
    // Opened by a link with a target: the app was asked by Page.windowOpen, and the answer is always no.
    if (windowOf(openerId))
      chromium.root.send('Target.closeTarget', { targetId }).catch((error: unknown) => debug(error))
  })
  void chromium.exited.then((code) => {
    if (runtime.quitting) return
    if (code !== 0) console.error(`Chromium ended by itself (${code}):\n${chromium.lastWords.join('\n')}`)
    for (const window of BrowserWindow.getAllWindows()) window.end()
  })
}

/** Electron's `webContents` module: the page by its number or by what Playwright knows it as. */
export const webContents = guard('webContents', {
  getAllWebContents: (): WebContents[] => BrowserWindow.getAllWindows().map((window) => window.webContents),
  getFocusedWebContents: (): WebContents | null => BrowserWindow.getFocusedWindow()?.webContents ?? null,
  fromId: (id: number): WebContents | undefined => runtime.windows.get(id)?.webContents,
  fromDevToolsTargetId: (targetId: string): WebContents | undefined =>
    webContents.getAllWebContents().find((contents) => contents.targetId === targetId)
})
