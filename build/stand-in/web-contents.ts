import { EventEmitter } from 'node:events'
import type * as Real from 'electron'
import type { CdpChannel } from './cdp.ts'
import { levelOf, listenToConsole, type Spoken } from './console-message.ts'
import { cancelable, debug, guard } from './events.ts'
import type { FromPage, ToPage } from './in-page.ts'
import { type Frame, type IpcEvent, ipcMain, mainFrameOf } from './ipc.ts'
import { mediaFeatures } from './native-theme.ts'
import { loadError } from './net-errors.ts'
import { openPage } from './page-target.ts'
import { printPage } from './pdf.ts'
import { type Captured, takePicture } from './picture.ts'
import { PreloadLink, type PreloadOptions } from './preload-link.ts'
import { fromBrowser, toBrowser } from './protocol/serve.ts'
import { describeRequest, type Paused, settleRequest } from './requests.ts'
import { runtime } from './runtime.ts'
import { defaultSession } from './session.ts'

export interface NavigationDetails {
  readonly url: string
  readonly isMainFrame: boolean
  readonly isSameDocument: boolean
  readonly frame: Frame | null
}

export type ConsoleDetails = Omit<Real.WebContentsConsoleMessageEventParams, 'frame'> & {
  readonly frame: Frame
}

type OpenHandler = (details: Real.HandlerDetails) => Real.WindowOpenHandlerResponse

/** What quitting cuts short is no fault of the app's. */
function unlessQuitting(error: unknown): void {
  if (!runtime.quitting) throw error
}

let lastId = 0

export class WebContents extends EventEmitter {
  readonly id = ++lastId
  readonly session = defaultSession
  readonly mainFrame: Frame
  /** Settles when Chromium's page is attached and the preload is in place. */
  readonly opened: Promise<void>
  targetId = ''
  private readonly preload: PreloadOptions
  private channel: CdpChannel | undefined
  private url = ''
  private title = ''
  private destroyed = false
  private crashed = false
  /** Set while a navigation that the app itself asked for is on its way; 'will-navigate' is for the others. */
  private asked = false
  private loaderId = ''
  private readonly loads = new Map<string, PromiseWithResolvers<void>>()
  private link: PreloadLink | undefined
  private openHandler: OpenHandler | undefined

  constructor(preload: PreloadOptions) {
    super()
    this.preload = preload
    this.mainFrame = mainFrameOf(this)
    this.opened = this.open().catch(unlessQuitting)
  }

  private get cdp(): CdpChannel {
    if (!this.channel || this.destroyed) throw new TypeError('Object has been destroyed')
    return this.channel
  }

  private async open(): Promise<void> {
    const taken = new Set([...runtime.windows.values()].map(({ webContents }) => webContents.targetId))
    const { targetId, cdp } = await openPage((id) => taken.has(id))
    this.targetId = targetId
    this.channel = cdp
    this.listenToPage(cdp)
    listenToConsole(cdp, this.preload.path, (spoken) => this.report(spoken))
    this.link = new PreloadLink(cdp, targetId, (message, reply) => void this.receive(message, reply))
    await Promise.all([
      this.link.install(this.preload),
      cdp.send('Page.enable'),
      cdp.send('Page.setLifecycleEventsEnabled', { enabled: true }),
      cdp.send('Log.enable'),
      cdp.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
      ...(mediaFeatures().length > 0 ? [this.emulateTheme()] : [])
    ])
  }

  private listenToPage(cdp: CdpChannel): void {
    cdp.on('Page.frameStartedNavigating', ({ frameId, navigationType }) => {
      if (frameId !== this.targetId) return
      // Playwright's reload, too, comes from outside the page; a step within the document asks for nothing.
      if (navigationType.startsWith('reload')) this.asked = true
      if (navigationType === 'sameDocument') this.asked = false
    })
    cdp.on('Page.frameNavigated', ({ frame }) => {
      if (frame.id !== this.targetId || (this.url === '' && !this.asked)) return
      this.loaderId = frame.loaderId
      this.asked = false
      this.crashed = false
      this.url = fromBrowser(frame.url) + (frame.urlFragment ?? '')
      this.emit('did-navigate', {}, this.url, 200, 'OK')
    })
    cdp.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
      if (frameId !== this.targetId) return
      this.url = fromBrowser(url)
      this.emit('did-navigate-in-page', {}, this.url, true, 1, 1)
    })
    cdp.on('Page.lifecycleEvent', ({ frameId, loaderId, name }) => {
      if (frameId !== this.targetId || loaderId !== this.loaderId) return
      if (name === 'DOMContentLoaded') this.emit('dom-ready', {})
      if (name === 'load') this.finishLoad(loaderId)
    })
    cdp.on('Inspector.targetCrashed', () => this.crash())
    cdp.on('Fetch.requestPaused', (paused) => {
      this.decide(paused).catch((error: unknown) => console.error('Error in a request handler:', error))
    })
    cdp.on('Page.windowOpen', ({ url, windowName, windowFeatures }) =>
      this.askToOpen(url, windowName, windowFeatures.join(','))
    )
  }

  private report({ type, text, line, url }: Spoken): void {
    const [level, number] = levelOf(type)
    const sourceId = fromBrowser(url)
    debug(`console ${level}:`, text)
    const details: ConsoleDetails = {
      level,
      message: text,
      lineNumber: line,
      sourceId,
      frame: this.mainFrame
    }
    this.emit('console-message', cancelable(details), number, text, line, sourceId)
  }

  private finishLoad(loaderId: string): void {
    this.emit('did-finish-load', {})
    this.loadOf(loaderId).resolve()
  }

  private loadOf(loaderId: string): PromiseWithResolvers<void> {
    const load = this.loads.get(loaderId) ?? Promise.withResolvers<void>()
    this.loads.clear()
    this.loads.set(loaderId, load)
    return load
  }

  private crash(): void {
    this.crashed = true
    const details: Real.RenderProcessGoneDetails = { reason: 'crashed', exitCode: 1 }
    this.emit('render-process-gone', {}, details)
  }

  private async decide(paused: Paused): Promise<void> {
    if (this.destroyed) return
    const isMainFrame = paused.frameId === this.targetId
    const request = describeRequest(paused, isMainFrame)
    const isAllowed = async (): Promise<boolean> =>
      (paused.resourceType !== 'Document' || this.allowsNavigation(request.url, isMainFrame)) &&
      this.session.webRequest.allows({ ...request, webContentsId: this.id })
    await settleRequest(this.cdp, paused, isAllowed)
  }

  private allowsNavigation(url: string, isMainFrame: boolean): boolean {
    if (isMainFrame && (this.asked || this.url === '')) return true
    const details: NavigationDetails = {
      url,
      isMainFrame,
      isSameDocument: false,
      frame: isMainFrame ? this.mainFrame : null
    }
    const event = cancelable(details)
    this.emit('will-frame-navigate', event)
    if (isMainFrame) this.emit('will-navigate', event, url, false, true, 1, 1)
    return !event.defaultPrevented
  }

  private askToOpen(url: string, frameName: string, features: string): void {
    const details = { url: fromBrowser(url), frameName, features, disposition: 'new-window' as const }
    const answer = this.openHandler?.({ ...details, referrer: { url: this.url, policy: 'default' } })
    if (answer?.action === 'allow') console.error('the Electron stand-in opens no window from a page:', url)
  }

  private async receive(message: FromPage, reply: (message: ToPage) => void): Promise<void> {
    // While quitting, Chromium's page outlives the app's view of it by a moment.
    if (this.destroyed) return
    if (message.t === 'open') return this.askToOpen(message.url, message.frameName, message.features)
    if (message.t === 'title') return this.retitle(message.title)
    const event: IpcEvent = {
      type: 'frame',
      sender: this,
      senderFrame: this.mainFrame,
      frameId: this.mainFrame.routingId,
      processId: this.mainFrame.processId,
      reply: (channel, ...args) => this.send(channel, ...args)
    }
    const { channel, args } = message
    if (message.t === 'send') {
      ipcMain.emit(channel, event, ...args)
      return
    }
    const { id } = message
    const outcome = await ipcMain.answer(channel, event, args)
    try {
      reply({ t: 'reply', id, ...outcome })
    } catch (error) {
      reply({ t: 'reply', id, error: String(error) })
    }
  }

  /** Lost when no page with a preload is loaded. */
  send(channel: string, ...args: unknown[]): void {
    if (this.destroyed) throw new TypeError('Object has been destroyed')
    this.link?.deliver({ t: 'event', channel, args })
  }

  loadURL(url: string): Promise<void> {
    return this.load(url).catch(unlessQuitting)
  }
  private async load(url: string): Promise<void> {
    await this.opened
    await this.session.settlePermissions(this, url)
    this.asked = true
    const { errorText, loaderId } = await this.cdp.send('Page.navigate', { url: toBrowser(url) })
    if (errorText) {
      this.asked = false
      const error = loadError(errorText, url)
      this.emit('did-fail-load', {}, error.errno, error.code, url, true, 1, 1)
      throw error
    }
    if (loaderId) await this.loadOf(loaderId).promise
  }
  reload(): void {
    this.asked = true
    // A crashed page has nothing to reload.
    const sent = this.crashed
      ? this.cdp.send('Page.navigate', { url: toBrowser(this.url) })
      : this.cdp.send('Page.reload')
    sent.catch((error: unknown) => debug(error))
  }

  getURL(): string {
    return this.url
  }
  getTitle(): string {
    return this.title
  }
  isDestroyed(): boolean {
    return this.destroyed
  }
  isCrashed(): boolean {
    return this.crashed
  }
  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler
  }
  forcefullyCrashRenderer(): void {
    // Never answered: the page that should is the one that dies.
    this.cdp.send('Page.crash').catch(() => {})
  }

  async executeJavaScript(code: string): Promise<unknown> {
    const { result, exceptionDetails } = await this.cdp.send('Runtime.evaluate', {
      expression: code,
      awaitPromise: true,
      returnByValue: true,
      userGesture: true
    })
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value
  }
  async printToPDF(options: Real.PrintToPDFOptions = {}): Promise<Buffer> {
    return printPage(this.cdp, options)
  }
  async capturePage(area?: Real.Rectangle): Promise<Captured> {
    return takePicture(this.cdp, area)
  }
  /** Makes the page see nativeTheme's choice as `prefers-color-scheme`. */
  async emulateTheme(): Promise<void> {
    if (this.channel && !this.destroyed)
      await this.channel.send('Emulation.setEmulatedMedia', { features: mediaFeatures() })
  }
  close(): void {
    for (const window of runtime.windows.values()) if (window.webContents === this) window.close()
  }

  private retitle(title: string): void {
    if (title === this.title) return
    this.title = title
    this.emit('page-title-updated', cancelable({}), title, true)
  }
  /** Called once by the window that this belongs to. */
  end(): void {
    this.destroyed = true
    for (const load of this.loads.values()) load.reject(loadError('net::ERR_ABORTED', this.url))
    this.emit('destroyed', {})
  }
}

guard('webContents', WebContents.prototype)
