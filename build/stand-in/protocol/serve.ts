import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { debug } from '../events.ts'

export type ProtocolHandler = (request: Request) => Response | Promise<Response>
/** Lets webRequest.onHeadersReceived change what the page receives. */
export type HeaderFilter = (url: string, method: string, response: Response) => Promise<Headers>

const handlers = new Map<string, ProtocolHandler>()

export function setHandler(scheme: string, handler: ProtocolHandler | undefined): void {
  if (handler) handlers.set(scheme, handler)
  else handlers.delete(scheme)
}

export function isHandled(scheme: string): boolean {
  return handlers.has(scheme)
}

/** `app://host/x` is `http://host.app.localhost/x` in the browser: a secure context, the same origin on every run. */
export function toBrowser(url: string): string {
  const [, scheme, host, rest] = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/i.exec(url) ?? []
  if (scheme === undefined || !handlers.has(scheme)) return url
  return `http://${host}.${scheme}.localhost${rest || '/'}`
}

/** The inverse of toBrowser; other URLs stay as they are. */
export function fromBrowser(url: string): string {
  const [, host, scheme, rest] = /^http:\/\/([^/:]+)\.([^./:]+)\.localhost(?::\d+)?(\/.*)?$/.exec(url) ?? []
  if (scheme === undefined || !handlers.has(scheme)) return url
  return `${scheme}://${host}${rest ?? '/'}`
}

function toRequest(incoming: IncomingMessage, url: string): Request {
  const headers = new Headers()
  for (const [name, value] of Object.entries(incoming.headers))
    if (value !== undefined && name !== 'host') headers.set(name, String(value))
  const method = incoming.method ?? 'GET'
  if (method === 'GET' || method === 'HEAD') return new Request(url, { method, headers })
  const body = Readable.toWeb(incoming) as unknown as BodyInit
  const init: RequestInit & { duplex: 'half' } = { method, headers, body, duplex: 'half' }
  return new Request(url, init)
}

async function answer(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  filter: HeaderFilter
): Promise<void> {
  const url = fromBrowser(`http://${incoming.headers.host}${incoming.url}`)
  const handler = handlers.get(url.slice(0, url.indexOf(':')))
  if (!handler) {
    outgoing.writeHead(404).end()
    return
  }
  const request = toRequest(incoming, url)
  const response = await handler(request)
  if (response.type === 'error') {
    outgoing.destroy()
    return
  }
  const headers = await filter(url, request.method, response)
  outgoing.writeHead(response.status, response.statusText, [...headers].flat())
  if (response.body && request.method !== 'HEAD')
    await pipeline(Readable.fromWeb(response.body as ReadableStream), outgoing)
  else outgoing.end()
}

/** Answers the browser from the registered handlers on a loopback port of the system's choice; returns the port. */
export async function serve(filter: HeaderFilter): Promise<number> {
  const server = createServer((incoming, outgoing) => {
    answer(incoming, outgoing, filter).catch((error: unknown) => {
      // A page that stops reading, e.g. a media element that seeks, is no fault.
      if ((error as NodeJS.ErrnoException).code === 'ERR_STREAM_PREMATURE_CLOSE')
        return debug('the page stopped reading', incoming.url)
      console.error('Error in a protocol handler:', error)
      if (outgoing.headersSent) outgoing.destroy()
      else outgoing.writeHead(500).end()
    })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  server.unref()
  return (server.address() as AddressInfo).port
}
