import { type Bridge, makeBridge } from './bridge.ts'
import { type Codec, makeCodec } from './codec.ts'

// Every function here but `scripts` is sent to the page as text, so none reaches outside itself.

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
function replaceWindowOpen(bridge: Bridge): void {
  window.open = (url = '', frameName = '', features = '') => {
    bridge.tell({ t: 'open', url: new URL(String(url), location.href).href, frameName, features })
    return null
  }
}

/** Reports the page's title once it is parsed and whenever it changes. */
function watchTitle(report: (message: FromPage) => void): void {
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

/** A preload to run, and what it sees as `process.argv`. */
export interface Preload {
  source: string
  path: string
  argv: string[]
}

/** The two scripts that go in before the page's own: the page's half, then the preload in its own world. */
export function scripts(names: PageNames, preload: Preload | undefined): { page: string; preload: string } {
  const token = JSON.stringify(names.token)
  const binding = JSON.stringify(names.binding)
  const shown = {
    platform: process.platform,
    argv: preload?.argv ?? [],
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
