import { EventEmitter } from 'node:events'
import { guard } from './events.ts'
import type { WebContents } from './web-contents.ts'

/** The main frame of a page; frames below it have no preload and so never send. */
export interface Frame {
  readonly url: string
  readonly origin: string
  readonly parent: null
  readonly top: Frame
  readonly routingId: number
  readonly processId: number
  send(channel: string, ...args: unknown[]): void
}

/** The frame that stays one object while its page navigates. */
export function mainFrameOf(contents: WebContents): Frame {
  const frame: Frame = {
    get url() {
      return contents.getURL()
    },
    get origin() {
      return /^[a-z][a-z0-9+.-]*:\/\/[^/?#]+/i.exec(contents.getURL())?.[0] ?? 'null'
    },
    get top() {
      return frame
    },
    parent: null,
    routingId: 1,
    processId: contents.id,
    send: (channel, ...args) => contents.send(channel, ...args)
  }
  return guard('WebFrameMain', frame)
}

export interface IpcEvent {
  readonly type: 'frame'
  readonly sender: WebContents
  readonly senderFrame: Frame
  readonly frameId: number
  readonly processId: number
  reply(channel: string, ...args: unknown[]): void
}

type InvokeHandler = (event: IpcEvent, ...args: unknown[]) => unknown

export class IpcMain extends EventEmitter {
  private readonly handlers = new Map<string, InvokeHandler>()

  handle(channel: string, handler: InvokeHandler): void {
    if (this.handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    this.handlers.set(channel, handler)
  }
  handleOnce(channel: string, handler: InvokeHandler): void {
    this.handle(channel, (event, ...args) => {
      this.removeHandler(channel)
      return handler(event, ...args)
    })
  }
  removeHandler(channel: string): void {
    this.handlers.delete(channel)
  }
  /** Runs the handler of one `invoke`; an error comes back as the text that Electron puts on the wire. */
  async answer(
    channel: string,
    event: IpcEvent,
    args: unknown[]
  ): Promise<{ value: unknown } | { error: string }> {
    try {
      const handler = this.handlers.get(channel)
      if (!handler) throw new Error(`No handler registered for '${channel}'`)
      return { value: await handler(event, ...args) }
    } catch (error) {
      return { error: `Error invoking remote method '${channel}': ${error}` }
    }
  }
}

guard('ipcMain', IpcMain.prototype)
export const ipcMain = new IpcMain()
