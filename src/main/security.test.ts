import { EventEmitter } from 'node:events'
import { describe, expect, it, vi } from 'vitest'
import { keptLog } from './testing/bench.ts'

const app = vi.hoisted(() => ({ isPackaged: true }))
vi.mock('electron', () => ({ app, protocol: {} }))
const { lockContents, lockSession } = await import('./security.ts')

/** A session that keeps the handlers it is given. */
const locked = () => {
  const kept: Record<string, (...given: never[]) => unknown> = {}
  const keep = (name: string) => (handler: (...given: never[]) => unknown) => {
    kept[name] = handler
  }
  const session = {
    protocol: { handle: () => {} },
    webRequest: { onBeforeRequest: keep('request') },
    setPermissionRequestHandler: keep('ask'),
    setPermissionCheckHandler: keep('check'),
    setDevicePermissionHandler: keep('device')
  }
  const folders = {
    page: '',
    recordings: '',
    greetings: '',
    lines: '',
    heard: '',
    scenarios: '',
    team: '',
    surroundings: ''
  }
  lockSession(session as never, folders, keptLog())
  return kept as Record<string, (...given: unknown[]) => unknown>
}
const decided = (call: (decide: (answer: unknown) => void) => void): unknown => {
  let decision: unknown
  call((answer) => {
    decision = answer
  })
  return decision
}

describe('a request', () => {
  const cancelled = (url: string): unknown => decided((decide) => locked()['request']?.({ url }, decide))

  it('goes to our own scheme', () => {
    expect(cancelled('app://ringback/index.html')).toEqual({ cancel: false })
  })

  it.each([
    'https://example.com/',
    'http://localhost/',
    'ws://127.0.0.1/',
    'file:///etc/passwd',
    'data:text/html,x',
    'app://elsewhere/',
    'devtools://devtools/x'
  ])('to %s is cancelled', (url) => {
    expect(cancelled(url)).toEqual({ cancel: true })
  })

  it('of the developer tools passes while developing', () => {
    app.isPackaged = false
    expect(cancelled('devtools://devtools/x')).toEqual({ cancel: false })
    app.isPackaged = true
  })
})

describe('a permission', () => {
  const page = 'app://ringback/index.html'
  const asked = (permission: string, details: object): unknown =>
    decided((decide) => locked()['ask']?.({}, permission, decide, { requestingUrl: page, ...details }))
  const checked = (permission: string, url: string, mediaType?: string): unknown =>
    locked()['check']?.({}, permission, url, { mediaType })

  it('is given for the microphone of our own page alone', () => {
    expect(asked('media', { mediaTypes: ['audio'] })).toBe(true)
    expect(asked('media', { mediaTypes: ['audio', 'video'] })).toBe(false)
    expect(asked('media', { mediaTypes: ['video'] })).toBe(false)
    expect(asked('media', { mediaTypes: [] })).toBe(false)
    expect(asked('media', {})).toBe(false)
    expect(asked('media', { mediaTypes: ['audio'], requestingUrl: 'https://example.com/' })).toBe(false)
    for (const permission of ['geolocation', 'notifications', 'display-capture', 'clipboard-read'])
      expect(asked(permission, {})).toBe(false)
  })

  it('is checked in the same way', () => {
    expect(checked('media', 'app://ringback/', 'audio')).toBe(true)
    expect(checked('media', 'app://ringback/', 'video')).toBe(false)
    expect(checked('media', 'app://ringback/')).toBe(false)
    expect(checked('media', 'https://example.com/', 'audio')).toBe(false)
    expect(checked('usb', 'app://ringback/')).toBe(false)
    expect(locked()['device']?.()).toBe(false)
  })
})

describe('a page', () => {
  const contents = Object.assign(new EventEmitter(), {
    open: (): unknown => null,
    setWindowOpenHandler(handler: () => unknown) {
      this.open = handler
    }
  })
  lockContents(contents as never)
  const prevented = (event: string, url?: string): boolean => {
    const preventDefault = vi.fn()
    contents.emit(event, { preventDefault }, url)
    return preventDefault.mock.calls.length > 0
  }

  it('opens no window, goes nowhere and embeds nothing', () => {
    expect(contents.open()).toEqual({ action: 'deny' })
    expect(prevented('will-navigate', 'https://example.com/')).toBe(true)
    expect(prevented('will-navigate', 'app://ringback/takes/x.wav')).toBe(true)
    expect(prevented('will-attach-webview')).toBe(true)
  })

  it('may load itself again', () => {
    expect(prevented('will-navigate', 'app://ringback/index.html')).toBe(false)
  })
})
