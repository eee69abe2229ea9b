import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { compileFunction } from 'node:vm'
import type { CdpChannel } from './cdp.ts'
import { makeCodec } from './codec.ts'
import { debug } from './events.ts'
import { type FromPage, scripts, type ToPage } from './in-page.ts'

const codec = makeCodec()
const names = { token: `bridge-${randomUUID()}-`, binding: '__standIn' }
/** The isolated world that the preload runs in. */
const WORLD = 'stand-in preload'

export interface PreloadOptions {
  /** The bundled preload's file; without one the page still gets its half, for `window.open`. */
  path: string | undefined
  /** What the preload sees as `process.argv`. */
  argv: string[]
}

/** Undefined when the file is missing or is no JavaScript: Electron says so, too, and shows the page without it. */
async function readPreload(path: string): Promise<string | undefined> {
  try {
    const source = await readFile(path, 'utf8')
    compileFunction(source, ['require', 'module', 'exports', 'process'], { filename: path })
    return source
  } catch (error) {
    console.error(`Unable to load preload script: ${path}\n`, error)
    return undefined
  }
}

type Receive = (message: FromPage, reply: (message: ToPage) => void) => void

/** Runs the preload in a world of its own in each new document and carries its messages. */
export class PreloadLink {
  private readonly cdp: CdpChannel
  private context: number | undefined

  constructor(cdp: CdpChannel, targetId: string, receive: Receive) {
    this.cdp = cdp
    cdp.on('Runtime.executionContextCreated', ({ context }) => {
      const { frameId } = context.auxData as { frameId?: string }
      if (context.name === WORLD && frameId === targetId) this.context = context.id
    })
    cdp.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
      if (executionContextId === this.context) this.context = undefined
    })
    cdp.on('Inspector.targetCrashed', () => {
      this.context = undefined
    })
    cdp.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name !== names.binding || executionContextId !== this.context) return
      setImmediate(() =>
        receive(codec.decode(payload) as FromPage, (message) => this.deliver(message, executionContextId))
      )
    })
  }

  async install({ path, argv }: PreloadOptions): Promise<void> {
    const source = path && (await readPreload(path))
    const { page, preload } = scripts(names, path && source ? { source, path, argv } : undefined)
    await Promise.all([
      this.cdp.send('Runtime.enable'),
      this.cdp.send('Runtime.addBinding', { name: names.binding, executionContextName: WORLD }),
      this.cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: page }),
      this.cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: preload, worldName: WORLD })
    ])
  }

  /** Lost while no page is loaded, or when the page has gone on since; throws on what cannot be cloned. */
  deliver(message: ToPage, contextId = this.context): void {
    const text = codec.encode(message)
    if (contextId === undefined || contextId !== this.context) return
    const expression = `${names.binding}In(${JSON.stringify(text)})`
    this.cdp.send('Runtime.evaluate', { contextId, expression }).catch((error: unknown) => debug(error))
  }
}
