import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../testing/bench.ts'
import { isPage } from './origin.ts'
import { type ServedFolders, serve } from './serve.ts'

const take = '7d2c1f1e-3f0a-4c55-9b0e-1a2b3c4d5e6f'
const greeting = 'a'.repeat(64)
const sound = Uint8Array.from({ length: 1_000 }, (_, index) => index % 251)
let folders: ServedFolders

beforeEach(() => {
  const root = temporaryFolder()
  folders = {
    page: join(root, 'page'),
    recordings: join(root, 'rec'),
    greetings: join(root, 'greet'),
    lines: join(root, 'lines'),
    heard: join(root, 'heard'),
    scenarios: join(root, 'scenarios'),
    team: join(root, 'team'),
    surroundings: join(root, 'around')
  }
  for (const folder of [...Object.values(folders), join(folders.page, 'assets')]) mkdirSync(folder)
  writeFileSync(join(root, 'secret.txt'), 'secret')
  writeFileSync(join(folders.recordings, 'secret.wav'), 'secret')
  writeFileSync(join(folders.page, 'index.html'), '<!doctype html>')
  writeFileSync(join(folders.page, 'assets', 'font.woff2'), 'font')
  writeFileSync(join(folders.recordings, `${take}.wav`), sound)
  writeFileSync(join(folders.greetings, `${greeting}.wav`), sound)
  writeFileSync(join(folders.lines, `${greeting}.wav`), sound)
  writeFileSync(join(folders.heard, `${greeting}.wav`), sound)
  writeFileSync(join(folders.team, `${take}.opus`), sound)
  writeFileSync(join(folders.team, 'secret.wav'), 'secret')
  writeFileSync(join(folders.surroundings, 'airport.wav'), sound)
  mkdirSync(join(folders.scenarios, 'mine'))
  writeFileSync(join(folders.scenarios, 'mine', 'own-1.wav'), sound)
  writeFileSync(join(folders.scenarios, 'mine', 'scenario.json'), '{}')
})

const ask = (path: string, init: RequestInit = {}): Promise<Response> =>
  serve(new Request(path.includes('://') ? path : `app://ringback${path}`, init), folders)
const ranged = (range: string): RequestInit => ({ headers: { range } })
const bytesOf = async (response: Response): Promise<number[]> => [
  ...new Uint8Array(await response.arrayBuffer())
]

describe('the page', () => {
  it('is served with its types', async () => {
    const page = await ask('/index.html')
    expect(page.status).toBe(200)
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(await page.text()).toBe('<!doctype html>')
    expect(await (await ask('/')).text()).toBe('<!doctype html>')
    expect((await ask('/assets/font.woff2')).headers.get('content-type')).toBe('font/woff2')
  })

  it('comes with a policy that allows nothing from elsewhere, also where there is no file', async () => {
    for (const path of ['/index.html', '/nothing', `/takes/${take}.wav`]) {
      const policy = (await ask(path)).headers.get('content-security-policy') ?? ''
      expect(policy).toContain("default-src 'none'")
      expect(policy).not.toMatch(/unsafe|\*|https?:|data:|blob:/)
    }
  })

  it.each(['POST', 'PUT', 'DELETE'])('refuses %s', async (method) => {
    expect((await ask('/index.html', { method })).status).toBe(405)
  })
})

describe('a report', () => {
  const reports = new Map([['/reports/one.html', '<!doctype html><p>report']])
  const askFor = (path: string, method = 'GET') =>
    serve(new Request(`app://ringback${path}`, { method }), folders, (at) => reports.get(at) ?? null)

  it('is served under a policy by which nothing in it runs or is fetched, and by which our page alone frames it', async () => {
    const page = await askFor('/reports/one.html')
    expect(page.status).toBe(200)
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(await page.text()).toBe('<!doctype html><p>report')
    const policy = page.headers.get('content-security-policy') ?? ''
    expect(policy.split('; ')).toEqual(
      expect.arrayContaining(["default-src 'none'", "frame-ancestors 'self'", 'sandbox'])
    )
    expect(policy).not.toMatch(/script-src|allow-/)
  })

  it('is not there under another name, and can only be read', async () => {
    expect((await askFor('/reports/two.html')).status).toBe(404)
    expect((await askFor('/reports/one.html', 'POST')).status).toBe(405)
    expect((await ask('/reports/one.html')).status).toBe(404)
  })
})

describe('a sound', () => {
  it('is served whole', async () => {
    const response = await ask(`/takes/${take}.wav`)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-length')).toBe('1000')
    expect(response.headers.get('accept-ranges')).toBe('bytes')
    expect(response.headers.get('content-type')).toBe('audio/wav')
    expect(await bytesOf(response)).toEqual([...sound])
    expect((await ask(`/greetings/${greeting}.wav`)).status).toBe(200)
    expect((await ask(`/lines/${greeting}.wav`)).status).toBe(200)
    expect((await ask(`/heard/${greeting}.wav`)).status).toBe(200)
    expect((await ask(`/team/${take}.opus`)).headers.get('content-type')).toBe('audio/ogg')
    expect((await ask('/team/secret.wav')).status).toBe(404)
    expect((await ask('/surroundings/airport.wav')).status).toBe(200)
    expect((await ask('/scenarios/mine/own-1.wav')).status).toBe(200)
    for (const path of ['mine/scenario.json', '.removed/own-1.wav', 'own-1.wav', 'mine/../mine/own-1.wav.'])
      expect((await ask(`/scenarios/${path}`)).status).toBe(404)
  })

  it('is served in parts', async () => {
    const response = await ask(`/takes/${take}.wav`, ranged('bytes=100-199'))
    expect(response.status).toBe(206)
    expect(response.headers.get('content-range')).toBe('bytes 100-199/1000')
    expect(response.headers.get('content-length')).toBe('100')
    expect(await bytesOf(response)).toEqual([...sound.subarray(100, 200)])
  })

  it('says when a part does not exist', async () => {
    const response = await ask(`/takes/${take}.wav`, ranged('bytes=1000-'))
    expect(response.status).toBe(416)
    expect(response.headers.get('content-range')).toBe('bytes */1000')
  })

  it('tells its length without its bytes', async () => {
    const response = await ask(`/takes/${take}.wav`, { method: 'HEAD' })
    expect(response.headers.get('content-length')).toBe('1000')
    expect(await bytesOf(response)).toEqual([])
  })

  it('may be empty', async () => {
    writeFileSync(join(folders.recordings, `${take}.wav`), '')
    const response = await ask(`/takes/${take}.wav`)
    expect([response.status, response.headers.get('content-length')]).toEqual([200, '0'])
  })

  it('that is gone is not found', async () => {
    expect((await ask(`/takes/${take.replace('7', '8')}.wav`)).status).toBe(404)
  })
})

describe('a path', () => {
  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/%252e%252e%252fsecret.txt',
    '/..%5csecret.txt',
    '/assets/../../secret.txt',
    '/assets/%2e%2e/%2e%2e/secret.txt',
    '//secret.txt',
    '/takes/../secret.txt',
    '/takes/secret.wav',
    `/takes/..%2f${take}.wav`,
    '/assets',
    '/assets/',
    '/%',
    '/index.html%00.wav',
    'app://elsewhere/index.html',
    'file:///etc/passwd'
  ])('never leads out of its folder: %s', async (path) => {
    const response = await ask(path)
    expect(response.status).toBe(404)
    expect(await response.text()).not.toContain('secret')
  })

  it('of any kind never shows the secret', async () => {
    const bits = fc.constantFrom(
      '..',
      '.',
      '%2e',
      '%2E%2e',
      '/',
      '%2f',
      '%5c',
      'secret.txt',
      'assets',
      'takes',
      '%00'
    )
    await fc.assert(
      fc.asyncProperty(fc.array(bits, { maxLength: 8 }), async (parts) => {
        const response = await ask(`/${parts.join('')}`)
        expect(await response.text()).not.toContain('secret')
      }),
      { numRuns: 200 }
    )
  })
})

it('knows the page itself from every other place', () => {
  expect(isPage('app://ringback/index.html#/history')).toBe(true)
  for (const url of ['app://ringback/', 'app://elsewhere/index.html', 'https://example.com/', 'nonsense'])
    expect(isPage(url)).toBe(false)
})
