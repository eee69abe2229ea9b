import { EventEmitter } from 'node:events'
import type * as Real from 'electron'
import { debug, guard } from './events.ts'
import { fromBrowser, isHandled, type ProtocolHandler, setHandler, toBrowser } from './protocol/serve.ts'
import { browser, runtime } from './runtime.ts'
import type { WebContents } from './web-contents.ts'
import { WebRequest } from './web-request.ts'

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
