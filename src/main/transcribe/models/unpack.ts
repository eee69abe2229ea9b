import { createReadStream } from 'node:fs'
import { mkdir, open, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import tar from 'tar-stream'
import unbzip2 from 'unbzip2-stream'
import yauzl from 'yauzl'
import { CodedError } from '../../../shared/errors.ts'
import { isPlain, partsOf } from '../../archives/entries.ts'

/** What an archive may come to; what is past it is no speech model. */
export type UnpackLimits = {
  bytes: number
  files: number
  /** Times the archive's own size; counts from `freeBytes` on, as small texts shrink a lot. */
  ratio: number
  freeBytes: number
  /** What one piece of the archive may unpack to at once: it lies in memory. */
  burstBytes: number
}

/** The largest model that sherpa-onnx offers unpacks to some 3 GB; weights hardly shrink at all. */
export const unpackLimits: UnpackLimits = {
  bytes: 4_000_000_000,
  files: 2_000,
  ratio: 30,
  freeBytes: 32_000_000,
  burstBytes: 128_000_000
}

const refused = (detail: string, cause?: unknown): CodedError =>
  new CodedError('model-refused', detail, cause)

/** Where an entry belongs; throws for every name that leads elsewhere. */
const placeOf = (into: string, name: string): string => {
  const parts = partsOf(name)
  if (parts === null)
    throw refused(`The archive holds a path that Ringback does not follow: ${name.slice(0, 200)}`)
  return join(into, ...parts)
}

/** Puts entries on the disk and counts them against the limits. */
const createSink = (into: string, archiveBytes: number, limits: UnpackLimits) => {
  let files = 0
  let bytes = 0
  const count = (more: number): void => {
    bytes += more
    const isBomb = bytes > limits.freeBytes && bytes > limits.ratio * archiveBytes
    if (isBomb || bytes > limits.bytes)
      throw refused('The archive unpacks to far more than a speech model needs.')
  }
  const addFile = async (name: string, content: AsyncIterable<Buffer>): Promise<void> => {
    files += 1
    if (files > limits.files) throw refused(`The archive holds more than ${limits.files} files.`)
    const place = placeOf(into, name)
    await mkdir(dirname(place), { recursive: true })
    // Never over a file that is there: not over one of this archive either.
    const file = await open(place, 'wx')
    try {
      for await (const piece of content) {
        count(piece.length)
        await file.appendFile(piece)
      }
    } finally {
      await file.close()
    }
  }
  const addFolder = async (name: string): Promise<void> => {
    await mkdir(placeOf(into, name), { recursive: true })
  }
  return { addFile, addFolder }
}
type Sink = ReturnType<typeof createSink>

/** Undoes bzip2 piece by piece: the library decodes all that it is given at once, so that each piece is kept in check. */
async function* withoutBzip2(source: AsyncIterable<Buffer>, burstBytes: number): AsyncGenerator<Buffer> {
  const decoder = unbzip2()
  const faults: Error[] = []
  let ready: Buffer[] = []
  let burst = 0
  decoder.on('error', (fault: Error) => void faults.push(fault))
  decoder.on('data', (piece: Buffer) => {
    burst += piece.length
    // Thrown into the decoder, which stops for good and reports it as its error.
    if (burst > burstBytes) throw refused('The archive unpacks to far more than a speech model needs.')
    ready.push(piece)
  })
  const take = (): Buffer[] => {
    if (faults[0] !== undefined) throw faults[0]
    const taken = ready
    ready = []
    burst = 0
    return taken
  }
  for await (const piece of source) {
    decoder.write(piece)
    yield* take()
  }
  decoder.end()
  yield* take()
}

const unpackTar = async (source: Readable, sink: Sink): Promise<void> => {
  const extract = tar.extract()
  source.on('error', (fault) => extract.destroy(fault))
  source.pipe(extract)
  for await (const entry of extract) {
    const { type, name } = entry.header
    if (type === 'directory') await sink.addFolder(name)
    else if (type === 'file') await sink.addFile(name, entry as AsyncIterable<Buffer>)
    else throw refused(`The archive holds a ${type ?? 'thing'} that is no file: ${name.slice(0, 200)}`)
    entry.resume()
  }
}

const unpackZip = async (path: string, sink: Sink, onShare: (share: number) => void): Promise<void> => {
  const zip = await yauzl.openPromise(path, { strictFileNames: true, lazyEntries: true, autoClose: false })
  try {
    let read = 0
    for await (const entry of zip.eachEntry()) {
      const name = entry.fileName
      if (!isPlain(entry)) throw refused(`The archive holds a link or device: ${name.slice(0, 200)}`)
      if (entry.isEncrypted()) throw refused('The archive asks for a password.')
      if (name.endsWith('/')) await sink.addFolder(name)
      else await sink.addFile(name, await zip.openReadStreamPromise(entry))
      read += entry.compressedSize
      onShare(Math.min(1, read / zip.fileSize))
    }
  } finally {
    zip.close()
  }
}

const startsWith = (head: Buffer, bytes: readonly number[], at = 0): boolean =>
  bytes.every((byte, index) => head[at + index] === byte)

const magic = {
  bzip2: [0x42, 0x5a, 0x68],
  gzip: [0x1f, 0x8b],
  zip: [0x50, 0x4b, 0x03, 0x04],
  tar: [0x75, 0x73, 0x74, 0x61, 0x72]
} as const

const headOf = async (path: string): Promise<Buffer> => {
  const file = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(512), 0, 512, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

/** The archive's bytes as they are read, with how far that is. */
async function* readPieces(
  path: string,
  size: number,
  onShare: (share: number) => void
): AsyncGenerator<Buffer> {
  let read = 0
  for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) {
    yield piece
    read += piece.length
    onShare(read / size)
  }
}

/**
 * Unpacks a .tar.bz2, .tar.gz, .tar or .zip, told apart by its first bytes, into an empty folder. Files and folders
 * only: links, devices, paths that lead out, and archives past the limits throw `model-refused`; so does a damaged one.
 */
export const unpack = async (
  path: string,
  into: string,
  onShare: (share: number) => void,
  limits: UnpackLimits = unpackLimits
): Promise<void> => {
  const { size } = await stat(path)
  const head = await headOf(path)
  const sink = createSink(into, size, limits)
  const pieces = (): AsyncGenerator<Buffer> => readPieces(path, size, onShare)
  try {
    if (startsWith(head, magic.zip)) await unpackZip(path, sink, onShare)
    else if (startsWith(head, magic.bzip2))
      await unpackTar(Readable.from(withoutBzip2(pieces(), limits.burstBytes)), sink)
    else if (startsWith(head, magic.gzip)) {
      const decoder = createGunzip()
      const source = Readable.from(pieces())
      source.on('error', (fault) => decoder.destroy(fault))
      await unpackTar(source.pipe(decoder), sink)
    } else if (startsWith(head, magic.tar, 257)) await unpackTar(Readable.from(pieces()), sink)
    else throw refused('This is no .tar.bz2, .tar.gz, .tar or .zip archive.')
  } catch (error) {
    if (error instanceof CodedError) throw error
    // The disk's own errors keep their code; whatever else an archive can cause is its own fault.
    if (error instanceof Error && 'syscall' in error && 'code' in error && error.code !== 'EEXIST')
      throw error
    const detail = error instanceof Error ? error.message : String(error)
    throw refused(`The archive is damaged: ${detail}`, error)
  }
}
