import { EventEmitter } from 'node:events'
import { describe, expect, it } from 'vitest'
import { cancelable, guard } from './events.ts'

class Thing extends EventEmitter {
  static count = 1
  private readonly size: number | undefined
  constructor(size?: number) {
    super()
    this.size = size
  }
  getSize(): number | undefined {
    return this.size
  }
}
guard('Thing', Thing.prototype)
guard('Thing', Thing)

describe('guard', () => {
  const thing = new Thing() as Thing & Record<string, unknown>

  it('fails by name on a member that is not there', () => {
    expect(() => thing['setSize']).toThrow('the Electron stand-in has no Thing.setSize')
    expect(() => (Thing as unknown as Record<string, unknown>)['getAll']).toThrow('no Thing.getAll')
    expect(() => (guard('shell', {}) as Record<string, unknown>)['beep']).toThrow('no shell.beep')
  })

  it('leaves what is there alone, also undefined members and inherited ones', () => {
    expect(thing.getSize()).toBeUndefined()
    expect(thing.listenerCount('x')).toBe(0)
    expect(Thing.count).toBe(1)
    expect(thing instanceof EventEmitter).toBe(true)
    expect(String(guard('shell', {}))).toBe('[object Object]')
  })

  it('lets a test replace a method', () => {
    const dialog = guard('dialog', { show: (): string => 'fixed' })
    dialog.show = () => 'replaced'
    expect(dialog.show()).toBe('replaced')
  })

  it('can be awaited and printed', async () => {
    expect(await thing).toBe(thing)
    expect(() => JSON.stringify(thing)).not.toThrow()
  })
})

describe('cancelable', () => {
  it('tells whether a listener prevented it', () => {
    const event = cancelable({ url: 'app://ringback/' })
    expect([event.defaultPrevented, event.url]).toEqual([false, 'app://ringback/'])
    event.preventDefault()
    expect(event.defaultPrevented).toBe(true)
  })
})
