import { EventEmitter } from 'node:events'
import type * as Real from 'electron'
import { debug, guard } from './events.ts'
import { fromBrowser, isHandled, type ProtocolHandler, setHandler, toBrowser } from './protocol/serve.ts'
import { browser, runtime } from './runtime.ts'
import type { WebContents } from './web-contents.ts'

/** What a request for a permission carries, of all that Electron's handlers may be given. */
export interface PermissionDetails {
  readonly isMainFrame: boolean
  readonly requestingUrl: string
  readonly securityOrigin: string
  readonly mediaTypes?: ('video' | 'audio')[]
  readonly mediaType?: 'video' | 'audio'
}
type RequestHandler = (
  of: WebContents,
  permission: string,
  callback: (granted: boolean) => void,
  details: PermissionDetails
) => void
type CheckHandler = (
  of: WebContents,
  permission: string,
  origin: string,
  details: PermissionDetails
) => boolean

/** Chromium's name of a permission, Electron's, and what Electron adds for it. */
const PERMISSIONS: [name: string, permission: string, details?: Partial<PermissionDetails>][] = [
  ['microphone', 'media', { mediaTypes: ['audio'], mediaType: 'audio' }],
  ['camera', 'media', { mediaTypes: ['video'], mediaType: 'video' }],
  ['clipboard-read', 'clipboard-read'],
  ['clipboard-write', 'clipboard-sanitized-write'],
  ['geolocation', 'geolocation'],
  ['notifications', 'notifications'],
  ['midi', 'midi'],
  ['display-capture', 'display-capture'],
  ['local-fonts', 'local-fonts'],
  ['persistent-storage', 'persistent-storage'],
  ['screen-wake-lock', 'screen-wake-lock']
]

export type BeforeRequestDetails = Pick<
  Real.OnBeforeRequestListenerDetails,
  'id' | 'url' | 'method' | 'resourceType' | 'referrer' | 'timestamp' | 'webContentsId'
>
type BeforeRequest = (
  details: BeforeRequestDetails,
  callback: (answer: Real.CallbackResponse) => void
) => void

export type HeadersDetails = Pick<
  Real.OnHeadersReceivedListenerDetails,
  'id' | 'url' | 'method' | 'statusCode' | 'statusLine' | 'timestamp' | 'responseHeaders'
>
type HeadersReceived = (
  details: HeadersDetails,
  callback: (answer: Real.HeadersReceivedResponse) => void
) => void

interface Listening<T> {
  listener: T
  matches: (url: string) => boolean
}

/** Match patterns such as `<all_urls>` and `*://*\/*`; Electron's finer rules on hosts are not imitated. */
function matcher(urls: string[] | undefined): (url: string) => boolean {
  if (!urls || urls.length === 0) return () => true
  const patterns = urls.map((url) => {
    const escaped = url.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')
    return url === '<all_urls>' ? /^/ : new RegExp(`^${escaped}$`)
  })
  return (url) => patterns.some((pattern) => pattern.test(url))
}

function listening<T extends BeforeRequest | HeadersReceived>(
  first: T | null | Real.WebRequestFilter,
  second?: T | null
): Listening<T> | undefined {
  const listener = typeof first === 'function' ? first : second
  const filter = typeof first === 'function' || first === null ? undefined : (first as Real.WebRequestFilter)
  return listener ? { listener, matches: matcher(filter?.urls) } : undefined
}

let lastRequestId = 0

export class WebRequest {
  private beforeRequest: Listening<BeforeRequest> | undefined
  private headersReceived: Listening<HeadersReceived> | undefined

  onBeforeRequest(first: BeforeRequest | null | Real.WebRequestFilter, second?: BeforeRequest | null): void {
    this.beforeRequest = listening(first, second)
  }
  onHeadersReceived(
    first: HeadersReceived | null | Real.WebRequestFilter,
    second?: HeadersReceived | null
  ): void {
    this.headersReceived = listening(first, second)
  }
  /** Asks the app whether the request may go on. */
  async allows(request: Omit<BeforeRequestDetails, 'id' | 'timestamp'>): Promise<boolean> {
    const { beforeRequest } = this
    if (!beforeRequest?.matches(request.url)) return true
    const details = { ...request, id: ++lastRequestId, timestamp: Date.now() }
    const answer = await new Promise<Real.CallbackResponse>((settle) =>
      beforeRequest.listener(details, settle)
    )
    if (answer.redirectURL) throw new Error('the Electron stand-in has no redirectURL in onBeforeRequest')
    return !answer.cancel
  }
  /** The response's headers as the app leaves them. */
  async headersOf(url: string, method: string, response: Response): Promise<Headers> {
    const { headersReceived } = this
    if (!headersReceived?.matches(url)) return response.headers
    const details: HeadersDetails = {
      id: ++lastRequestId,
      url,
      method,
      statusCode: response.status,
      statusLine: `HTTP/1.1 ${response.status} ${response.statusText}`,
      timestamp: Date.now(),
      responseHeaders: Object.fromEntries([...response.headers].map(([name, value]) => [name, [value]]))
    }
    const answer = await new Promise<Real.HeadersReceivedResponse>((settle) =>
      headersReceived.listener(details, settle)
    )
    const changed = Object.entries(answer.responseHeaders ?? details.responseHeaders ?? {})
    return new Headers(
      changed.flatMap(([name, values]) => [values].flat().map((value): [string, string] => [name, value]))
    )
  }
}

export class Protocol {
  /** Every scheme is standard, secure and streaming here. */
  registerSchemesAsPrivileged(_schemes: Real.CustomScheme[]): void {}
  handle(scheme: string, handler: ProtocolHandler): void {
    if (isHandled(scheme)) throw new Error(`Failed to register protocol: ${scheme}`)
    setHandler(scheme, handler)
  }
  unhandle(scheme: string): void {
    setHandler(scheme, undefined)
  }
  isProtocolHandled(scheme: string): boolean {
    return isHandled(scheme)
  }
}

export class Session extends EventEmitter {
  readonly protocol = guard('protocol', new Protocol())
  readonly webRequest = guard('session.webRequest', new WebRequest())
  private request: RequestHandler | null = null
  private check: CheckHandler | null = null

  setPermissionRequestHandler(handler: RequestHandler | null): void {
    this.request = handler
    this.settleAgain()
  }
  setPermissionCheckHandler(handler: CheckHandler | null): void {
    this.check = handler
    this.settleAgain()
  }
  /** No device that this handler is asked about (HID, serial, USB) exists here. */
  setDevicePermissionHandler(_handler: unknown): void {}

  /**
   * Asks the app for each permission before `url` loads and tells Chromium, which then answers the page by itself. A
   * permission is granted when both handlers agree, or are missing, as Electron grants without them.
   */
  async settlePermissions(of: WebContents, url: string): Promise<void> {
    const { origin, hostname } = new URL(toBrowser(url))
    if (hostname !== 'localhost' && !hostname.endsWith('.localhost')) return
    const securityOrigin = fromBrowser(`${origin}/`)
    const settled = PERMISSIONS.map(async ([name, permission, more]) => {
      const details = { isMainFrame: true, requestingUrl: url, securityOrigin, ...more }
      const granted =
        (this.check?.(of, permission, securityOrigin, details) ?? true) &&
        (await new Promise<boolean>((answer) => {
          if (this.request) this.request(of, permission, answer, details)
          else answer(true)
        }))
      const setting = granted ? 'granted' : 'denied'
      await browser().root.send('Browser.setPermission', { permission: { name }, setting, origin })
    })
    for (const outcome of await Promise.allSettled(settled))
      if (outcome.status === 'rejected') debug('permission not set:', outcome.reason)
  }

  private settleAgain(): void {
    for (const { webContents } of runtime.windows.values())
      if (webContents.getURL()) void this.settlePermissions(webContents, webContents.getURL())
  }
}

guard('session', Session.prototype)
export const defaultSession = new Session()
