import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const src = fileURLToPath(new URL('../../../', import.meta.url))

/** The code of the program itself, by its path under src. */
const sources = readdirSync(src, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
  .map((entry) => {
    const path = join(entry.parentPath, entry.name)
    return { name: relative(src, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }
  })

/** Everything by which Node, Electron or a page can open a connection. */
const ways: Record<string, RegExp> = {
  'a network module of Node':
    /\b(from|import|require|getBuiltinModule)\s*\(?\s*['"](node:)?(https?|http2|net|tls|dgram|dns|quic)(\/promises)?['"]/,
  'a client from elsewhere':
    /\b(from|import|require)\s*\(?\s*['"](undici|axios|got|node-fetch|ws|electron-updater)['"]/,
  'Electron’s net': /\bimport\s*\{[^}]*\bnet\b[^}]*\}\s*from\s*'electron'/,
  'a request of a page':
    /\bnew (XMLHttpRequest|WebSocket|EventSource|RTCPeerConnection|WebTransport)\b|sendBeacon/,
  fetch: /\bfetch\s*\(/
}
const found = (way: RegExp): string[] => sources.filter(({ text }) => way.test(text)).map(({ name }) => name)

it('lets one file alone open a connection: the download of a model', () => {
  expect(sources.length).toBeGreaterThan(300)
  const { fetch: _, ...connections } = ways
  const files = new Set(Object.values(connections).flatMap(found))
  expect([...files]).toEqual(['main/transcribe/models/download.ts'])
})

it('has the page alone fetch, which may reach nothing but the program’s own scheme', () => {
  const files = found(ways['fetch'] as RegExp)
  expect(files.filter((name) => !name.startsWith('renderer/'))).toEqual([])
})

it('begins no download but at the channel that the button asks', () => {
  const callers = sources.filter(({ text }) => /\bmodels\.download\b/.test(text)).map(({ name }) => name)
  expect(callers).toEqual(['main/ipc/models.ts'])
})
