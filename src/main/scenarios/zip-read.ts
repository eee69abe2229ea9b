import { mkdir, open, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import yauzl, { type Entry, type ZipFile } from 'yauzl'
import { CodedError } from '../../shared/errors.ts'
import { isPlain, partsOf } from '../archives/entries.ts'

/** What a scenario's zip may come to; what is past it is none. */
export type ZipLimits = { files: number; archiveBytes: number; totalBytes: number; fileBytes: number }

const megabyte = 1_048_576

/** Four greetings of ten lines each, and what goes with them, stay far below. */
export const zipLimits: ZipLimits = {
  files: 64,
  archiveBytes: 101 * megabyte,
  totalBytes: 100 * megabyte,
  fileBytes: 30 * megabyte
}

export const zipRefused = (reason: string, cause?: unknown): CodedError =>
  new CodedError('scenario-refused', reason, cause)

const shown = (name: string): string => name.replace(/\p{Cc}/gu, '?').slice(0, 120)
const inMegabytes = (bytes: number): string => `${Math.ceil(bytes / megabyte).toLocaleString('en-GB')} MB`

const wanted = [
  /^scenario\.(json|yaml|yml)$/,
  /^[a-z0-9-]{1,60}\.wav$/,
  /^(readme|licen[cs]es?|notice|copying)\.(txt|md)$/i
]
/** Names that Windows keeps for its devices, whatever the ending. */
const deviceName = /^(con|prn|aux|nul|com\d|lpt\d)\./i
/** What file managers put beside the files, by themselves. */
const isLitter = (parts: readonly string[]): boolean =>
  parts[0] === '__MACOSX' || /^(\.ds_store|thumbs\.db|desktop\.ini)$/i.test(parts.at(-1) ?? '')

/** Bit 0: a password; bit 6: a stronger one; bit 13: the list of files itself is hidden. */
const passwordBits = 0b10_0000_0100_0001
const storedOrDeflated = [0, 8]

const passwordAsked = (): CodedError => zipRefused('It asks for a password. Make the zip without one.')

const checkKind = (entry: Entry, name: string): void => {
  if (!isPlain(entry)) throw zipRefused(`It holds a link or a device: ${shown(name)}`)
  if ((entry.generalPurposeBitFlag & passwordBits) !== 0) throw passwordAsked()
  if (!storedOrDeflated.includes(entry.compressionMethod))
    throw zipRefused(`${shown(name)} is compressed in a way that Ringback cannot read. Make a plain zip.`)
}

const checkName = (name: string): void => {
  if (!wanted.some((pattern) => pattern.test(name)) || deviceName.test(name))
    throw zipRefused(
      `It holds ${shown(name)}. A scenario has one scenario.json or scenario.yaml, .wav files named in small letters, digits and hyphens, and a readme or licence as .txt or .md.`
    )
}

type Found = { entry: Entry; name: string }

/** Looks at the list of files as a whole; nothing has been unpacked by then. */
const listed = async (zip: ZipFile, limits: ZipLimits): Promise<Found[]> => {
  const tooMany = (): CodedError =>
    zipRefused(`It holds more than ${limits.files} files, which no scenario needs.`)
  if (zip.entryCount > limits.files) throw tooMany()
  const found: Found[] = []
  const seen = new Set<string>()
  const folders = new Set<string>()
  let totalBytes = 0
  let entries = 0
  for await (const entry of zip.eachEntry()) {
    entries += 1
    if (entries > limits.files) throw tooMany()
    const parts = partsOf(entry.fileName)
    const name = parts?.at(-1)
    if (parts === null || name === undefined) throw leadsOut(entry.fileName)
    checkKind(entry, name)
    if (entry.fileName.endsWith('/') || isLitter(parts)) continue
    checkName(name)
    if (parts.length > 2)
      throw zipRefused(
        `${shown(entry.fileName)} lies too deep. Put the files into the zip, or one folder of them.`
      )
    const key = name.normalize('NFC').toLowerCase()
    if (seen.has(key)) throw zipRefused(`It holds ${shown(name)} twice.`)
    seen.add(key)
    folders.add(parts.slice(0, -1).join('/'))
    if (folders.size > 1) throw zipRefused('Its files lie in more than one folder. A zip holds one scenario.')
    if (entry.uncompressedSize > limits.fileBytes)
      throw zipRefused(`${shown(name)} has more than ${inMegabytes(limits.fileBytes)}.`)
    totalBytes += entry.uncompressedSize
    if (totalBytes > limits.totalBytes)
      throw zipRefused(`It unpacks to more than ${inMegabytes(limits.totalBytes)}.`)
    found.push({ entry, name })
  }
  if (found.length === 0) throw zipRefused('There is nothing in it.')
  return found
}

const leadsOut = (path: string): CodedError =>
  zipRefused(`It holds a path that leads out of its folder: ${shown(path)}`)

/** Unpacks one file, counting what really comes out of it, and compares its checksum. */
const writeOut = async (
  zip: ZipFile,
  { entry, name }: Found,
  into: string,
  count: (bytes: number) => void
): Promise<void> => {
  let checksum = 0
  // Never over a file that is there.
  const file = await open(join(into, name), 'wx')
  try {
    for await (const piece of await zip.openReadStreamPromise(entry)) {
      const bytes = piece as Buffer
      count(bytes.length)
      checksum = crc32(bytes, checksum)
      await file.appendFile(bytes)
    }
  } finally {
    await file.close()
  }
  if (checksum !== entry.crc32) throw zipRefused(`${shown(name)} is damaged: its checksum is wrong.`)
}

const isZip = async (path: string): Promise<boolean> => {
  const file = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0)
    return bytesRead === 4 && buffer.equals(Buffer.from([0x50, 0x4b, 3, 4]))
  } finally {
    await file.close()
  }
}

/** What the library says of names that it does not give out. */
const badName = /^(?:invalid relative path|absolute path|invalid characters in fileName): (.*)/s

const told = (error: unknown): unknown => {
  if (error instanceof CodedError) return error
  if (error instanceof Error && 'syscall' in error) return error
  const message = error instanceof Error ? error.message : String(error)
  if (message.includes('encryption')) return passwordAsked()
  const path = badName.exec(message)?.[1]
  return path === undefined ? zipRefused(`The zip is damaged: ${shown(message)}`, error) : leadsOut(path)
}

/**
 * Unpacks a scenario's zip into a new, empty folder: one scenario's files at its top or in one folder. Everything else
 * throws `scenario-refused` with one sentence; what was unpacked by then is the caller's to remove.
 */
export const unpackScenario = async (path: string, into: string, limits = zipLimits): Promise<void> => {
  const { size } = await stat(path)
  if (size > limits.archiveBytes)
    throw zipRefused(
      `It has ${inMegabytes(size)}. A scenario’s zip has at most ${inMegabytes(limits.totalBytes)}.`
    )
  if (!(await isZip(path))) throw zipRefused('It is no zip file.')
  await mkdir(into, { recursive: true })
  try {
    const zip = await yauzl.openPromise(path, { strictFileNames: true, lazyEntries: true, autoClose: false })
    try {
      let totalBytes = 0
      for (const found of await listed(zip, limits)) {
        let fileBytes = 0
        await writeOut(zip, found, into, (bytes) => {
          fileBytes += bytes
          totalBytes += bytes
          if (fileBytes > limits.fileBytes || totalBytes > limits.totalBytes)
            throw zipRefused('It unpacks to far more than it says.')
        })
      }
    } finally {
      zip.close()
    }
  } catch (error) {
    throw told(error)
  }
}
