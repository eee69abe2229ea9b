import { createHash, type Hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import http, { type IncomingMessage, type OutgoingHttpHeaders } from 'node:http'
import https from 'node:https'
import { join } from 'node:path'
import { CodedError } from '../../../shared/errors.ts'
import { z } from '../../../shared/zod.ts'
import { type ModelDisk, modelDiskError } from './disk.ts'

/** What is to be fetched and how it is known again. */
export type Archive = { url: string; bytes: number; sha256: string }

/** Where the download may go; a host that says nothing for `idleMs` counts as gone. */
export type Network = {
  allows: (url: URL) => boolean
  idleMs: number
  /** Names the proxies (HTTPS_PROXY, NO_PROXY), as in any command-line program. */
  proxyEnv: NodeJS.ProcessEnv
}

/** Where GitHub keeps the files of a release. */
const releaseHosts = new Set([
  'github.com',
  'objects.githubusercontent.com',
  'release-assets.githubusercontent.com'
])

/** Releases on GitHub over TLS, and nothing else. */
export const releasesOnly: Network = {
  allows: ({ protocol, host }) => protocol === 'https:' && releaseHosts.has(host),
  idleMs: 30_000,
  proxyEnv: process.env
}

type Download = {
  archive: Archive
  /** The folder of this download alone. */
  folder: string
  network: Network
  disk: ModelDisk
  /** Ends it; what came in stays for the next time. */
  signal: AbortSignal
  /** Bytes that lie on the disk so far. */
  onBytes: (bytes: number) => void
}

const mostRedirects = 5

const partOf = (folder: string): string => join(folder, 'archive.part')
const noteOf = (folder: string): string => join(folder, 'download.json')

/** Which file the part belongs to, and the server's name for that version of it. */
const note = z.object({ sha256: z.string(), validator: z.string() })

const sizeOf = (path: string): Promise<number> =>
  stat(path).then(
    ({ size }) => size,
    () => 0
  )

const noteIn = async (folder: string): Promise<z.infer<typeof note> | null> => {
  try {
    return note.parse(JSON.parse(await readFile(noteOf(folder), 'utf8')))
  } catch {
    return null
  }
}

/** How many bytes of an archive lie on the disk from before; 0 when they are of another version of it. */
export const keptBytes = async ({ sha256, bytes }: Archive, folder: string): Promise<number> => {
  if ((await noteIn(folder))?.sha256 !== sha256) return 0
  const size = await sizeOf(partOf(folder))
  return size <= bytes ? size : 0
}

export const dropDownload = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true })

const send = (url: URL, headers: OutgoingHttpHeaders, network: Network, signal: AbortSignal) =>
  new Promise<IncomingMessage>((resolve, reject) => {
    const { idleMs, proxyEnv } = network
    const isSecure = url.protocol === 'https:'
    const agent = isSecure ? new https.Agent({ proxyEnv }) : new http.Agent({ proxyEnv })
    const request = (isSecure ? https.get : http.get)(url, { headers, signal, agent }, resolve)
    request.setTimeout(idleMs, () => request.destroy(new Error('The server went silent.')))
    request.on('error', reject)
  })

const refusal = (detail: string): CodedError => new CodedError('download-refused', detail)

/** Asks for the archive and follows redirects, as long as they stay among the hosts that are allowed. */
const ask = async (from: string, headers: OutgoingHttpHeaders, network: Network, signal: AbortSignal) => {
  let url = new URL(from)
  for (let hop = 0; hop <= mostRedirects; hop += 1) {
    if (!network.allows(url)) throw refusal(`Ringback does not fetch from ${url.origin}.`)
    const response = await send(url, headers, network, signal)
    const { statusCode = 0, headers: answered } = response
    if (statusCode < 300 || statusCode >= 400 || answered.location === undefined) return response
    response.resume()
    url = new URL(answered.location, url)
  }
  throw refusal('The server sends the request on and on.')
}

/** A strong name for this version of the file; a weak one does not promise the same bytes (RFC 9110, 8.8.1). */
const validatorOf = ({ headers }: IncomingMessage): string =>
  headers.etag !== undefined && !headers.etag.startsWith('W/')
    ? headers.etag
    : (headers['last-modified'] ?? '')

const hashOf = async (path: string, bytes: number): Promise<Hash> => {
  const hash = createHash('sha256')
  if (bytes > 0) for await (const piece of createReadStream(path)) hash.update(piece as Buffer)
  return hash
}

/** True when the answer goes on at exactly the byte that is wanted next. */
const goesOn = ({ statusCode, headers }: IncomingMessage, kept: number, total: number): boolean =>
  statusCode === 206 && headers['content-range'] === `bytes ${kept}-${total - 1}/${total}`

const interrupted = (error: unknown): CodedError => {
  const message = error instanceof Error ? error.message : String(error)
  // Node's word for a connection that ended before its answer did.
  const detail = message === 'aborted' ? 'The connection broke off.' : message
  return new CodedError('download-interrupted', detail, error)
}

/** Appends what comes in to the part on the disk. */
const receive = async (
  response: IncomingMessage,
  from: number,
  hash: Hash,
  { archive, folder, disk, onBytes }: Download
): Promise<void> => {
  const file = await disk.open(partOf(folder), 'a')
  let at = from
  try {
    // Only the network's own errors mean an interruption: a write that fails is told apart by its code.
    for await (const piece of response as AsyncIterable<Buffer>) {
      at += piece.length
      if (at > archive.bytes) throw new CodedError('download-checksum', 'The file there is longer.')
      await file.appendFile(piece)
      hash.update(piece)
      onBytes(at)
    }
    await file.sync()
  } finally {
    await file.close()
  }
  if (at < archive.bytes) throw interrupted(`The connection ended after ${at} of ${archive.bytes} bytes.`)
}

/** Fetches the rest of the archive; answers with the hash of the whole. */
const fetchRest = async (download: Download, kept: number): Promise<string> => {
  const { archive, folder, network, signal } = download
  const validator = kept > 0 ? ((await noteIn(folder))?.validator ?? '') : ''
  const resumes = kept > 0 && validator !== ''
  const response = await ask(
    archive.url,
    { 'accept-encoding': 'identity', ...(resumes ? { range: `bytes=${kept}-`, 'if-range': validator } : {}) },
    network,
    signal
  )
  const isRest = resumes && goesOn(response, kept, archive.bytes)
  if (!isRest && response.statusCode !== 200) {
    response.destroy()
    // The server wants nothing of our range (416, or another one than asked for): from the start, once.
    if (!resumes) throw refusal(`${new URL(archive.url).host} answered ${response.statusCode}.`)
    await truncate(partOf(folder), 0)
    return fetchRest(download, 0)
  }
  const length = response.headers['content-length']
  if (!isRest && length !== undefined && Number(length) !== archive.bytes) {
    response.destroy()
    throw new CodedError('download-checksum', `The file there has ${length} bytes, not ${archive.bytes}.`)
  }
  if (!isRest) {
    await rm(partOf(folder), { force: true })
    const told: z.infer<typeof note> = { sha256: archive.sha256, validator: validatorOf(response) }
    await writeFile(noteOf(folder), JSON.stringify(told))
  }
  const from = isRest ? kept : 0
  const hash = await hashOf(partOf(folder), from)
  await receive(response, from, hash, download)
  return hash.digest('hex')
}

/**
 * Fetches one archive, or the rest of it where a part lies there from before, and answers with its path once its SHA-256
 * is right. This file is the only one of the program that reaches the network, and only after the rep's click on a model.
 * It uses Node's own client and not Electron's: the window's session keeps refusing every request that way, and the same
 * code runs in a plain test. Throws `download-interrupted` (the part stays), `download-checksum`, `download-refused` and
 * `model-disk-full` (the part goes, so that takes have the room), or the signal's reason when it was ended.
 */
export const downloadArchive = async (download: Download): Promise<string> => {
  const { archive, folder, signal, onBytes } = download
  await mkdir(folder, { recursive: true })
  const kept = await keptBytes(archive, folder)
  onBytes(kept)
  try {
    const sum =
      kept === archive.bytes
        ? (await hashOf(partOf(folder), kept)).digest('hex')
        : await fetchRest(download, kept)
    if (sum !== archive.sha256)
      throw new CodedError('download-checksum', `SHA-256 is ${sum}, not ${archive.sha256}.`)
    return partOf(folder)
  } catch (cause) {
    signal.throwIfAborted()
    const error = modelDiskError(cause)
    if (!(error instanceof CodedError)) throw interrupted(error)
    if (error.code === 'download-checksum' || error.code === 'model-disk-full') await dropDownload(folder)
    throw error
  }
}
