import { type IncomingHttpHeaders, request } from 'node:http'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { fromBrowser, serve, setHandler, toBrowser } from './serve.ts'

interface Received {
  status: number | undefined
  headers: IncomingHttpHeaders
  body: Buffer
}

let port = 0

function ask(path: string, { method = 'GET', host = 'ringback.app.localhost', range = '', body = '' } = {}) {
  const headers = { host, ...(range && { range }) }
  return new Promise<Received>((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('error', reject)
      response.on('end', () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) })
      )
    })
    asked.on('error', reject)
    asked.end(body)
  })
}

const big = new Uint8Array(300_000).map((_, at) => at % 253)

async function handle(given: Request): Promise<Response> {
  const { pathname, search } = new URL(given.url)
  switch (pathname) {
    case '/echo':
      return new Response(`${given.method} ${given.url} ${await given.text()}${search}`, { status: 201 })
    case '/range':
      return given.headers.get('range') === 'bytes=2-4'
        ? new Response(big.subarray(2, 5), { status: 206, headers: { 'content-range': 'bytes 2-4/300000' } })
        : new Response(null, { status: 416, headers: { 'content-range': 'bytes */300000' } })
    case '/stream':
      return new Response(new Blob([big]).stream())
    case '/breaks':
      throw new Error('the disk is gone')
    default:
      return Response.error()
  }
}

beforeAll(async () => {
  setHandler('app', handle)
  port = await serve(async (_url, _method, response) => {
    const headers = new Headers(response.headers)
    headers.set('x-filtered', 'yes')
    return headers
  })
})

describe('addresses', () => {
  it.each([
    ['app://ringback/index.html', 'http://ringback.app.localhost/index.html'],
    ['app://ringback', 'http://ringback.app.localhost/'],
    ['app://ringback/takes/1.wav?from=2#here', 'http://ringback.app.localhost/takes/1.wav?from=2#here']
  ])('%s', (app, browser) => {
    expect(toBrowser(app)).toBe(browser)
    expect(fromBrowser(browser)).toBe(app === 'app://ringback' ? 'app://ringback/' : app)
  })

  it.each(['https://example.com/', 'http://other.scheme.localhost/', 'data:text/html,', 'about:blank'])(
    'leaves %s alone',
    (url) => {
      expect(toBrowser(url)).toBe(url)
      expect(fromBrowser(url)).toBe(url)
    }
  )
})

describe('serve', () => {
  it('hands the handler the scheme’s own address, the method and the body', async () => {
    const { status, body, headers } = await ask('/echo?a=1', { method: 'POST', body: 'hello' })
    expect([status, String(body)]).toEqual([201, 'POST app://ringback/echo?a=1 hello?a=1'])
    expect(headers['x-filtered']).toBe('yes')
  })

  it('passes a range on and its answers back', async () => {
    const part = await ask('/range', { range: 'bytes=2-4' })
    expect([part.status, part.headers['content-range'], [...part.body]]).toEqual([
      206,
      'bytes 2-4/300000',
      [2, 3, 4]
    ])
    const beyond = await ask('/range', { range: 'bytes=400000-' })
    expect([beyond.status, beyond.headers['content-range'], beyond.body.length]).toEqual([
      416,
      'bytes */300000',
      0
    ])
  })

  it('streams a body whole', async () => {
    const { status, body } = await ask('/stream')
    expect(status).toBe(200)
    expect(Buffer.compare(body, big)).toBe(0)
  })

  it('sends no body for HEAD', async () => {
    const { status, body } = await ask('/stream', { method: 'HEAD' })
    expect([status, body.length]).toEqual([200, 0])
  })

  it('answers 500 and says so when the handler throws', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {})
    expect((await ask('/breaks')).status).toBe(500)
    expect(said).toHaveBeenCalledOnce()
    said.mockRestore()
  })

  it('breaks the connection for Response.error()', async () => {
    await expect(ask('/other')).rejects.toThrow()
  })

  it('answers 404 to a scheme without a handler', async () => {
    expect((await ask('/', { host: 'x.other.localhost' })).status).toBe(404)
  })
})
