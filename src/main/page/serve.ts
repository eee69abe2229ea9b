import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { extname, join, resolve, sep } from 'node:path'
import { Readable } from 'node:stream'
import { isOwn } from './origin.ts'
import { byteRange } from './range.ts'

/** The folders that the page may see, and no other. */
export type ServedFolders = {
  page: string
  recordings: string
  greetings: string
  /** What is said in live talks. */
  lines: string
  heard: string
  /** The rep's own scenarios, of which the sounds can be heard in the editor. */
  scenarios: string
  /** The recordings of others, as their reports had them. */
  team: string
  surroundings: string
}

const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "media-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'"
].join('; ')

/** A report to be looked at: it has its style and its typeface in itself, and nothing in it can run. */
const reportPolicy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'font-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  'sandbox'
].join('; ')

const commonHeaders = {
  'Content-Security-Policy': contentPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-cache'
}

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wav': 'audio/wav',
  '.opus': 'audio/ogg',
  '.wasm': 'application/wasm'
}

type Body = ConstructorParameters<typeof Response>[0] | null

const answer = (status: number, body: Body, headers: Record<string, string> = {}): Response =>
  new Response(body, { status, headers: { ...commonHeaders, ...headers } })
const plain = (status: number, text: string): Response =>
  answer(status, text, { 'Content-Type': 'text/plain; charset=utf-8' })

/** Which sounds the page may hear: the form of their path, and the folder that they lie in. */
const sounds: readonly { path: RegExp; folder: Exclude<keyof ServedFolders, 'page'> }[] = [
  {
    path: /^\/takes\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.(?:wav|opus))$/,
    folder: 'recordings'
  },
  { path: /^\/team\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.(?:wav|opus))$/, folder: 'team' },
  { path: /^\/greetings\/([0-9a-f]{64}\.wav)$/, folder: 'greetings' },
  { path: /^\/lines\/([0-9a-f]{64}\.wav)$/, folder: 'lines' },
  { path: /^\/heard\/([0-9a-f]{64}\.wav)$/, folder: 'heard' },
  { path: /^\/scenarios\/([a-z0-9-]{1,40}\/[a-z0-9-]{1,60}\.wav)$/, folder: 'scenarios' },
  { path: /^\/surroundings\/([a-z]{1,20}\.wav)$/, folder: 'surroundings' }
]

/** The file that a URL's path names; null when it would lie outside the served folders. */
const fileFor = (path: string, folders: ServedFolders): { file: string; isSound: boolean } | null => {
  for (const sound of sounds) {
    const name = sound.path.exec(path)?.[1]
    if (name !== undefined) return { file: join(folders[sound.folder], name), isSound: true }
  }
  const root = resolve(folders.page)
  const file = resolve(root, `.${path === '/' ? '/index.html' : path}`)
  return file.startsWith(root + sep) ? { file, isSound: false } : null
}

/** The path of a URL, decoded once; null when it hides a separator, a NUL or a malformed escape. */
const decodedPath = (url: URL): string | null => {
  try {
    const path = decodeURIComponent(url.pathname)
    return /[\0\\]|%2f|%5c/i.test(path) || path.split('/').includes('..') ? null : path
  } catch {
    return null
  }
}

const sound = async (file: string, request: Request): Promise<Response> => {
  const { size } = await stat(file)
  const headers = { 'Content-Type': mediaTypes[extname(file)] ?? 'audio/wav', 'Accept-Ranges': 'bytes' }
  const range = byteRange(request.headers.get('range'), size)
  if (range === 'unsatisfiable') return answer(416, null, { ...headers, 'Content-Range': `bytes */${size}` })
  const { start, end } = range === 'whole' ? { start: 0, end: size - 1 } : range
  const sized = { ...headers, 'Content-Length': String(end - start + 1) }
  const stream = (): Body => Readable.toWeb(createReadStream(file, { start, end })) as unknown as Body
  const body = request.method === 'HEAD' || size === 0 ? null : stream()
  if (range === 'whole') return answer(200, body, sized)
  return answer(206, body, { ...sized, 'Content-Range': `bytes ${start}-${end}/${size}` })
}

const pageFile = async (file: string, request: Request): Promise<Response> => {
  const bytes = await readFile(file)
  const type = mediaTypes[extname(file)] ?? 'application/octet-stream'
  const headers = { 'Content-Type': type, 'Content-Length': String(bytes.length) }
  return answer(200, request.method === 'HEAD' ? null : new Uint8Array(bytes), headers)
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^(ENOENT|ENOTDIR|EISDIR)$/.test(String(error.code))

/** The text of a report's page by its path; null where there is none. */
export type ReportAt = (path: string) => string | null

/** Answers every request on our scheme: the page's files, reports, and the sounds with byte ranges. */
export const serve = async (
  request: Request,
  folders: ServedFolders,
  reportAt: ReportAt = () => null
): Promise<Response> => {
  if (!isOwn(request.url)) return plain(404, 'There is no such place.')
  if (request.method !== 'GET' && request.method !== 'HEAD') return plain(405, 'This can only be read.')
  const path = decodedPath(new URL(request.url))
  const report = path === null ? null : reportAt(path)
  if (report !== null)
    return answer(200, request.method === 'HEAD' ? null : report, {
      'Content-Type': mediaTypes['.html'] ?? '',
      'Content-Security-Policy': reportPolicy
    })
  const found = path === null ? null : fileFor(path, folders)
  if (found === null) return plain(404, 'There is no such file.')
  try {
    return found.isSound ? await sound(found.file, request) : await pageFile(found.file, request)
  } catch (error) {
    return isMissing(error) ? plain(404, 'There is no such file.') : plain(500, 'This file cannot be read.')
  }
}
