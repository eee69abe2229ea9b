// Every function here is also sent to the browser as text, so none may reach outside itself.

/** What the preload's half sends to the main process. */
export type FromPage =
  | { t: 'invoke'; id: number; channel: string; args: unknown[] }
  | { t: 'send'; channel: string; args: unknown[] }
  | { t: 'open'; url: string; frameName: string; features: string }
  | { t: 'title'; title: string }

/** What the main process sends to the preload's half. */
export type ToPage =
  | { t: 'reply'; id: number; value?: unknown; error?: string }
  | { t: 'event'; channel: string; args: unknown[] }

export interface Codec {
  /** Throws "An object could not be cloned." on what structured clone refuses, too. */
  encode(value: unknown): string
  decode(text: string): unknown
}

/** JSON with the structured-clone types that cross Electron's IPC; cycles and shared references are not kept. */
export function makeCodec(): Codec {
  type View = new (buffer: ArrayBuffer) => unknown
  const native = Uint8Array as unknown as { fromBase64?: (text: string) => Uint8Array<ArrayBuffer> }
  const toText = (bytes: Uint8Array): string => {
    const own = bytes as unknown as { toBase64?: () => string }
    return own.toBase64
      ? own.toBase64()
      : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
  }
  const toBytes = (text: string): Uint8Array<ArrayBuffer> =>
    native.fromBase64 ? native.fromBase64(text) : new Uint8Array(Buffer.from(text, 'base64'))
  const refuse = (): never => {
    throw new Error('An object could not be cloned.')
  }
  const entries = (value: object): [string, unknown][] => Object.entries(value).map(([k, v]) => [k, pack(v)])

  const packObject = (value: object): unknown => {
    if (ArrayBuffer.isView(value)) {
      const name = value.constructor.name === 'Buffer' ? 'Uint8Array' : value.constructor.name
      return {
        $: 'view',
        t: name,
        d: toText(new Uint8Array(value.buffer, value.byteOffset, value.byteLength))
      }
    }
    if (value instanceof ArrayBuffer) return { $: 'buffer', d: toText(new Uint8Array(value)) }
    if (value instanceof Date) return { $: 'date', d: pack(value.getTime()) }
    if (value instanceof Map) return { $: 'map', d: [...value].map(([k, v]) => [pack(k), pack(v)]) }
    if (value instanceof Set) return { $: 'set', d: [...value].map(pack) }
    if (value instanceof Error) return { $: 'error', t: value.name, d: value.message }
    if (Array.isArray(value)) return value.map(pack)
    if (Object.prototype.toString.call(value) !== '[object Object]') return refuse()
    return { $: 'object', d: entries(value) }
  }
  const pack = (value: unknown): unknown => {
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
    if (value === undefined) return { $: 'undefined' }
    if (typeof value === 'number') {
      const plain = Number.isFinite(value) && !Object.is(value, -0)
      return plain ? value : { $: 'number', d: Object.is(value, -0) ? '-0' : String(value) }
    }
    if (typeof value === 'bigint') return { $: 'bigint', d: String(value) }
    return typeof value === 'object' ? packObject(value) : refuse()
  }

  const pairs = (packed: unknown): [unknown, unknown][] => packed as [unknown, unknown][]
  const unpack = (packed: unknown): unknown => {
    if (packed === null || typeof packed !== 'object') return packed
    if (Array.isArray(packed)) return packed.map(unpack)
    const { $: tag, t: name, d: body } = packed as { $: string; t?: string; d?: unknown }
    switch (tag) {
      case 'undefined':
        return undefined
      case 'number':
        return Number(body)
      case 'bigint':
        return BigInt(body as string)
      case 'view': {
        const bytes = toBytes(body as string)
        const constructors = globalThis as unknown as Record<string, View>
        return new (constructors[name as string] as View)(bytes.buffer)
      }
      case 'buffer':
        return toBytes(body as string).buffer
      case 'date':
        return new Date(unpack(body) as number)
      case 'map':
        return new Map(pairs(body).map(([k, v]) => [unpack(k), unpack(v)]))
      case 'set':
        return new Set((body as unknown[]).map(unpack))
      case 'error':
        return Object.assign(new Error(body as string), { name })
      default:
        return Object.fromEntries(pairs(body).map(([k, v]) => [k, unpack(v)]))
    }
  }
  return { encode: (value) => JSON.stringify(pack(value)), decode: (text) => unpack(JSON.parse(text)) }
}

/** Something that events can be sent through: the window, or a stand-in for it in tests. */
export type EventDesk = Pick<EventTarget, 'addEventListener' | 'dispatchEvent'>

export interface Bridge {
  expose(key: string, api: unknown): void
  /** Hands a plain message to the other half's `heard`. */
  tell(message: unknown): void
}

/**
 * One half of contextBridge: the same code runs in the page's world and in the preload's, and events on the shared
 * window carry the calls, synchronously, because Chromium clones `CustomEvent.detail` from one world to the other.
 */
export function makeBridge(
  desk: EventDesk,
  token: string,
  here: string,
  there: string,
  exposeOn: object = globalThis,
  heard: (message: unknown) => void = () => {}
): Bridge {
  type Callable = (...args: unknown[]) => unknown
  type Failure = { e: [name: string, message: string] }
  type Wrapped =
    | Failure
    | { f: number }
    | { p: number }
    | { a: Wrapped[] }
    | { o: [string, Wrapped][] }
    | { v: unknown }
  type Outcome = { out: Wrapped } | { bad: Failure }
  type Message =
    | { t: 'call'; id: number; args: Wrapped[] }
    | { t: 'return'; outcome: Outcome }
    | { t: 'settle'; id: number; outcome: Outcome }
    | { t: 'expose'; key: string; api: Wrapped }
    | { t: 'tell'; message: unknown }

  const functions = new Map<number, Callable>()
  const ids = new WeakMap<Callable, number>()
  const waiting = new Map<number, { resolve: (v: unknown) => void; reject: (e: unknown) => void }>()
  let count = 0
  let returned: Outcome | undefined

  const post = (detail: Message): void => {
    desk.dispatchEvent(new CustomEvent(token + there, { detail }))
  }
  const failure = (error: unknown): Failure =>
    error instanceof Error ? { e: [error.name, error.message] } : { e: ['Error', String(error)] }
  const isPlain = (value: object): boolean => {
    const parent = Object.getPrototypeOf(value)
    return parent === null || parent === Object.prototype
  }
  const wrapFunction = (f: Callable): Wrapped => {
    const id = ids.get(f) ?? ++count
    ids.set(f, id)
    functions.set(id, f)
    return { f: id }
  }
  const wrapPromise = (promise: Promise<unknown>): Wrapped => {
    const id = ++count
    promise.then(
      (value) => post({ t: 'settle', id, outcome: { out: wrap(value) } }),
      (error: unknown) => post({ t: 'settle', id, outcome: { bad: failure(error) } })
    )
    return { p: id }
  }
  const wrap = (value: unknown): Wrapped => {
    if (typeof value === 'function') return wrapFunction(value as Callable)
    if (value === null || typeof value !== 'object') return { v: value }
    if (value instanceof Promise) return wrapPromise(value)
    if (value instanceof Error) return failure(value)
    if (Array.isArray(value)) return { a: value.map(wrap) }
    return isPlain(value) ? { o: Object.entries(value).map(([k, v]) => [k, wrap(v)]) } : { v: value }
  }
  const unwrapFunction =
    (id: number): Callable =>
    (...args) => {
      returned = undefined
      post({ t: 'call', id, args: args.map(wrap) })
      const outcome = returned as Outcome | undefined
      returned = undefined
      // No answer at all: the arguments or the result could not be cloned into the other world.
      if (!outcome) throw new Error('An object could not be cloned.')
      if ('bad' in outcome) throw unwrap(outcome.bad)
      return unwrap(outcome.out)
    }
  const unwrap = (wrapped: Wrapped): unknown => {
    if ('f' in wrapped) return unwrapFunction(wrapped.f)
    if ('p' in wrapped) return new Promise((resolve, reject) => waiting.set(wrapped.p, { resolve, reject }))
    if ('e' in wrapped) return Object.assign(new Error(wrapped.e[1]), { name: wrapped.e[0] })
    if ('a' in wrapped) return wrapped.a.map(unwrap)
    if ('o' in wrapped) return Object.fromEntries(wrapped.o.map(([k, v]) => [k, unwrap(v)]))
    return wrapped.v
  }
  const freeze = (value: unknown): unknown => {
    if (value === null || typeof value !== 'object' || ArrayBuffer.isView(value)) return value
    Object.values(value).forEach(freeze)
    return Object.freeze(value)
  }
  const call = (id: number, args: Wrapped[]): Outcome => {
    try {
      return { out: wrap((functions.get(id) as Callable)(...args.map(unwrap))) }
    } catch (error) {
      return { bad: failure(error) }
    }
  }
  const settle = (id: number, outcome: Outcome): void => {
    const promise = waiting.get(id)
    waiting.delete(id)
    if ('bad' in outcome) promise?.reject(unwrap(outcome.bad))
    else promise?.resolve(unwrap(outcome.out))
  }
  desk.addEventListener(token + here, (event) => {
    const message = (event as CustomEvent<Message | null>).detail
    if (!message) return
    if (message.t === 'call') post({ t: 'return', outcome: call(message.id, message.args) })
    else if (message.t === 'return') returned = message.outcome
    else if (message.t === 'settle') settle(message.id, message.outcome)
    else if (message.t === 'tell') heard(message.message)
    else
      Object.defineProperty(exposeOn, message.key, { value: freeze(unwrap(message.api)), enumerable: true })
  })
  return {
    expose: (key, api) => post({ t: 'expose', key, api: wrap(api) }),
    tell: (message) => post({ t: 'tell', message })
  }
}

type Listener = (event: unknown, ...args: unknown[]) => void

export interface IpcRenderer {
  invoke(channel: string, ...args: unknown[]): Promise<unknown>
  send(channel: string, ...args: unknown[]): void
  on(channel: string, listener: Listener): IpcRenderer
  once(channel: string, listener: Listener): IpcRenderer
  off(channel: string, listener: Listener): IpcRenderer
  addListener(channel: string, listener: Listener): IpcRenderer
  removeListener(channel: string, listener: Listener): IpcRenderer
  removeAllListeners(channel: string): IpcRenderer
}

/** What `require('electron')` gives a sandboxed preload, and the inlet for what the main process sends. */
export function makeRenderer(codec: Codec, bridge: Bridge, toMain: (text: string) => void) {
  const listeners = new Map<string, Listener[]>()
  const waiting = new Map<number, { resolve: (v: unknown) => void; reject: (e: Error) => void }>()
  let count = 0
  const send = (message: FromPage): void => toMain(codec.encode(message))

  const add = (channel: string, listener: Listener): IpcRenderer => {
    listeners.set(channel, [...(listeners.get(channel) ?? []), listener])
    return ipcRenderer
  }
  const remove = (channel: string, listener: Listener): IpcRenderer => {
    const left = [...(listeners.get(channel) ?? [])]
    const at = left.lastIndexOf(listener)
    if (at >= 0) left.splice(at, 1)
    listeners.set(channel, left)
    return ipcRenderer
  }
  const ipcRenderer: IpcRenderer = {
    invoke: (channel, ...args) =>
      new Promise((resolve, reject) => {
        const id = ++count
        send({ t: 'invoke', id, channel, args })
        waiting.set(id, { resolve, reject })
      }),
    send: (channel, ...args) => send({ t: 'send', channel, args }),
    on: add,
    addListener: add,
    once: (channel, listener) => {
      const wrapped: Listener = (...received) => {
        remove(channel, wrapped)
        listener(...received)
      }
      return add(channel, wrapped)
    },
    off: remove,
    removeListener: remove,
    removeAllListeners: (channel) => {
      listeners.delete(channel)
      return ipcRenderer
    }
  }
  const receive = (text: string): void => {
    const message = codec.decode(text) as ToPage
    if (message.t === 'event') {
      for (const listener of listeners.get(message.channel) ?? [])
        listener({ sender: ipcRenderer, ports: [] }, ...message.args)
      return
    }
    const promise = waiting.get(message.id)
    waiting.delete(message.id)
    if (message.error === undefined) promise?.resolve(message.value)
    else promise?.reject(new Error(message.error))
  }
  const contextBridge = { exposeInMainWorld: (key: string, api: unknown): void => bridge.expose(key, api) }
  const webUtils = { getPathForFile: (): string => '' }
  return { electron: { ipcRenderer, contextBridge, webUtils }, receive }
}

/** Replaces `window.open` in the page: the main process hears of it and always answers null, as for `deny`. */
export function replaceWindowOpen(bridge: Bridge): void {
  window.open = (url = '', frameName = '', features = '') => {
    bridge.tell({ t: 'open', url: new URL(String(url), location.href).href, frameName, features })
    return null
  }
}

/** Reports the page's title once it is parsed and whenever it changes. */
export function watchTitle(report: (message: FromPage) => void): void {
  const tell = (): void => report({ t: 'title', title: document.title })
  document.addEventListener('DOMContentLoaded', () => {
    tell()
    const observed = document.querySelector('title')
    if (observed)
      new MutationObserver(tell).observe(observed, { childList: true, characterData: true, subtree: true })
  })
}

/** The names that both sides have to agree on. */
export interface PageNames {
  /** Prefix of the bridge's event names; random, so that a page cannot address it by chance. */
  token: string
  /** The function Chromium adds to the preload's world; its name with `In` is the way back. */
  binding: string
}

/** A preload to run, with what its `process` shows. */
export interface Preload {
  source: string
  path: string
  argv: string[]
  platform: string
}

/** The two scripts that go in before the page's own: the page's half, then the preload in its own world. */
export function scripts(names: PageNames, preload: Preload | undefined): { page: string; preload: string } {
  const token = JSON.stringify(names.token)
  const binding = JSON.stringify(names.binding)
  const shown = {
    platform: preload?.platform,
    argv: preload?.argv,
    type: 'renderer',
    sandboxed: true,
    contextIsolated: true,
    env: {},
    versions: { electron: 'stand-in' }
  }
  const topOnly = 'if (window.parent !== window) return;'
  const page = `(() => { ${topOnly} (${replaceWindowOpen})((${makeBridge})(window, ${token}, 'page', 'preload')) })()`
  const isolated = `(() => { ${topOnly}
    const binding = globalThis[${binding}], codec = (${makeCodec})();
    const report = (message) => binding(codec.encode(message));
    const bridge = (${makeBridge})(window, ${token}, 'preload', 'page', globalThis, report);
    (${watchTitle})(report);
    const { electron, receive } = (${makeRenderer})(codec, bridge, binding);
    globalThis[${binding} + 'In'] = receive;
    const require = (name) => {
      if (/^electron(\\/(renderer|common))?$/.test(name)) return electron;
      throw new Error('module not found: ' + name + ' (a sandboxed preload has only electron)');
    };
    const module = { exports: {} }, process = ${JSON.stringify(shown)};
    (function (require, module, exports, process) {${preload?.source ?? ''}
    })(require, module, module.exports, process) })()
    //# sourceURL=file://${preload?.path ?? '/stand-in/no-preload.js'}`
  return { page, preload: isolated }
}
