import { beforeEach, describe, expect, it, vi } from 'vitest'
import { type Bridge, makeBridge } from './bridge.ts'

interface Page {
  api: Record<string, (...args: unknown[]) => unknown>
}

describe('bridge', () => {
  let page: Page
  let bridge: Bridge
  let heard: unknown[]

  beforeEach(() => {
    const desk = new EventTarget()
    page = {} as Page
    heard = []
    const pageHalf = makeBridge(desk, 'token-', 'page', 'preload', page)
    bridge = makeBridge(desk, 'token-', 'preload', 'page', {}, (message) => heard.push(message))
    pageHalf.tell({ t: 'hello' })
  })

  const call = (f: (...args: never[]) => unknown, ...args: unknown[]): unknown => {
    bridge.expose('api', { f })
    return page.api['f']?.(...args)
  }

  it('calls through with arguments and a result', () => {
    expect(call((a: number, b: number[]) => ({ sum: a + (b[0] ?? 0) }), 1, [2])).toEqual({ sum: 3 })
  })

  it('carries a promise to its value', async () => {
    await expect(call(async () => 'later')).resolves.toBe('later')
  })

  it('carries a rejection with its name', async () => {
    const failing = async (): Promise<never> => {
      throw new RangeError('too long')
    }
    await expect(call(failing)).rejects.toMatchObject({ name: 'RangeError', message: 'too long' })
  })

  it('throws in the page what was thrown in the preload', () => {
    const failing = (): never => {
      throw new TypeError('no such take')
    }
    expect(() => call(failing)).toThrow('no such take')
  })

  it('lets the preload call back, also from within a call', () => {
    const listener = vi.fn((level: unknown) => `${level} dB`)
    const subscribe = (report: (level: number) => string): string => report(-3)
    expect(call(subscribe, listener)).toBe('-3 dB')
    expect(listener).toHaveBeenCalledWith(-3)
  })

  it('freezes what it exposes', () => {
    bridge.expose('api', { nested: { f: () => 1 } })
    expect(Object.isFrozen(page.api)).toBe(true)
    expect(Object.isFrozen(page.api['nested'])).toBe(true)
  })

  it('fails a call that nobody answers instead of returning nothing', () => {
    const deaf = new EventTarget()
    const alone: Page = { api: {} }
    makeBridge(deaf, 'token-', 'page', 'preload', alone)
    const wrapped = { t: 'expose', key: 'other', api: { f: 7 } }
    deaf.dispatchEvent(new CustomEvent('token-page', { detail: wrapped }))
    const { other } = alone as unknown as { other: () => void }
    expect(() => other()).toThrow('An object could not be cloned.')
  })

  it('tells plain messages', () => {
    expect(heard).toEqual([{ t: 'hello' }])
  })
})
