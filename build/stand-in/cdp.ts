import { type ChildProcess, spawn } from 'node:child_process'
import { EventEmitter } from 'node:events'
import type { Readable, Writable } from 'node:stream'
import type { CDPSession } from '@playwright/test'
import { showsChromium } from './events.ts'

/** One CDP session, typed by Playwright's description of the protocol; no code of Playwright runs here. */
export type CdpChannel = Pick<CDPSession, 'send' | 'on'>

interface Message {
  id?: number
  sessionId?: string
  method?: string
  params?: unknown
  result?: unknown
  error?: { message: string }
}

interface Pending {
  method: string
  resolve: (result: unknown) => void
  reject: (error: Error) => void
}

/** One Chromium on a debugging pipe: it dies with the pipe, so it cannot outlive this process. */
export class Chromium {
  readonly root: CdpChannel
  readonly exited: Promise<number | null>
  /** The last lines that Chromium wrote, to say why it did not start. */
  readonly lastWords: string[] = []
  private readonly child: ChildProcess
  private readonly pending = new Map<number, Pending>()
  private readonly listeners = new Map<string, EventEmitter>()
  private lastId = 0
  private gone = false

  constructor(path: string, args: string[]) {
    // A process group of its own, so that Ctrl+C reaches only the app, which then closes Chromium in order.
    this.child = spawn(path, args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'], detached: true })
    this.root = this.session('')
    this.relayErrors(this.child.stderr as Readable)
    this.readMessages(this.child.stdio[4] as Readable)
    this.inlet.on('error', () => {})
    this.exited = new Promise((resolve) => {
      this.child.once('exit', (code) => this.end(() => resolve(code)))
      this.child.once('error', (error) => {
        this.lastWords.push(error.message)
        this.end(() => resolve(null))
      })
    })
  }

  private get inlet(): Writable {
    return this.child.stdio[3] as Writable
  }

  session(sessionId: string): CdpChannel {
    const emitter = new EventEmitter()
    this.listeners.set(sessionId, emitter)
    const channel = {
      send: (method: string, params: unknown = {}) => this.send(sessionId, method, params),
      on: (event: string, listener: (payload: unknown) => void) => emitter.on(event, listener)
    }
    return channel as unknown as CdpChannel
  }

  kill(): void {
    this.child.kill('SIGKILL')
  }

  private end(settle: () => void): void {
    this.gone = true
    for (const { method, reject } of this.pending.values())
      reject(new Error(`${method}: the browser is gone`))
    this.pending.clear()
    settle()
  }

  private send(sessionId: string, method: string, params: unknown): Promise<unknown> {
    if (this.gone) return Promise.reject(new Error(`${method}: the browser is gone`))
    const id = ++this.lastId
    return new Promise((resolve, reject) => {
      this.pending.set(id, { method, resolve, reject })
      this.inlet.write(`${JSON.stringify({ id, method, params, ...(sessionId && { sessionId }) })}\0`)
    })
  }

  private readMessages(outlet: Readable): void {
    let parts: Buffer[] = []
    outlet.on('data', (chunk: Buffer) => {
      let from = 0
      for (let at = chunk.indexOf(0); at >= 0; at = chunk.indexOf(0, from)) {
        parts.push(chunk.subarray(from, at))
        from = at + 1
        const text = Buffer.concat(parts).toString('utf8')
        parts = []
        this.receive(JSON.parse(text) as Message)
      }
      if (from < chunk.length) parts.push(chunk.subarray(from))
    })
  }

  private receive(message: Message): void {
    if (message.id === undefined) {
      this.listeners.get(message.sessionId ?? '')?.emit(message.method ?? '', message.params)
      return
    }
    const pending = this.pending.get(message.id)
    this.pending.delete(message.id)
    if (message.error) pending?.reject(new Error(`${pending.method}: ${message.error.message}`))
    else pending?.resolve(message.result)
  }

  private relayErrors(stderr: Readable): void {
    let open = ''
    stderr.setEncoding('utf8').on('data', (text: string) => {
      const lines = (open + text).split('\n')
      open = lines.pop() ?? ''
      for (const line of lines) {
        this.lastWords.push(line)
        if (this.lastWords.length > 5) this.lastWords.shift()
        // Playwright waits for this one line on Electron's stderr.
        if (showsChromium || line.startsWith('DevTools listening')) process.stderr.write(`${line}\n`)
      }
    })
  }
}
