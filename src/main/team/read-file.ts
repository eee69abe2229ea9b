import { randomUUID } from 'node:crypto'
import { closeSync, fstatSync, openSync, readSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CodedError } from '../../shared/errors.ts'
import type { Report } from '../../shared/report.ts'
import { bundleLimits, otherFile, type ReadBundle, readBundle } from '../reports/bundle.ts'
import { createScan } from './scan-json.ts'

/** Read and looked over at once. */
const sliceBytes = 1_000_000

const clockSlackMs = 86_400_000

const tooLarge = (bytes: number): CodedError =>
  new CodedError('bundle-too-large', `It has ${Math.ceil(bytes / 1_000_000).toLocaleString('en')} MB.`)

/** What is known of a file before it is opened; throws why it cannot be a bundle. */
export const wantReadable = ({ size, isFile }: { size: number; isFile: boolean }): void => {
  if (!isFile) throw new CodedError('bundle-unreadable', 'This is no file.')
  if (size > bundleLimits.fileBytes) throw tooLarge(size)
  if (size === 0) throw new CodedError('bundle-unreadable', 'The file is empty.')
}

/** Throws where a report is of a day still to come: it would beat every other. */
export const wantMade = ({ madeAt, madeOn }: Pick<Report, 'madeAt' | 'madeOn'>, now: Date): void => {
  if (Date.parse(madeAt) > now.getTime() + clockSlackMs)
    throw new CodedError('bundle-refused', `It says that it was made on ${madeOn}, which is still to come.`)
}

/** A web page or a picture under the wrong name is told from a report that was cut off. */
const wantObject = (start: Buffer): void => {
  if (!/^\ufeff?\s*\{/.test(start.subarray(0, 1_000).toString('utf8')))
    throw new CodedError('bundle-other', otherFile)
}

const openToRead = (path: string): number => {
  try {
    return openSync(path, 'r')
  } catch (error) {
    throw new CodedError('bundle-unreadable', error instanceof Error ? error.message : String(error), error)
  }
}

/** The file's bytes, each slice looked over before the next one is read. */
const readScanned = (path: string, onShare: (share: number) => void): Buffer => {
  const file = openToRead(path)
  try {
    const stats = fstatSync(file)
    wantReadable({ size: stats.size, isFile: stats.isFile() })
    const bytes = Buffer.allocUnsafe(stats.size)
    const scan = createScan()
    let at = 0
    while (at < bytes.length) {
      const read = readSync(file, bytes, at, Math.min(sliceBytes, bytes.length - at), at)
      if (read === 0) break
      if (at === 0) wantObject(bytes.subarray(0, read))
      const reason = scan(bytes.subarray(at, at + read))
      if (reason !== null) throw new CodedError('bundle-refused', reason)
      at += read
      onShare(at / bytes.length)
    }
    return bytes.subarray(0, at)
  } finally {
    closeSync(file)
  }
}

/** Reads a bundle; throws a coded error that says why it is refused. It holds the whole file: not for the program's own thread. */
export const readBundleFile = (path: string, onShare: (share: number) => void): ReadBundle => {
  const reading = readBundle(readScanned(path, onShare).toString('utf8'))
  if (!reading.ok) throw new CodedError(reading.code, reading.reason)
  return reading
}

/** Writes the recordings into a folder, under names of ours; answers the name for each take. All of them or none. */
export const writeSounds = (takes: NonNullable<Report['takes']>, folder: string): Map<string, string> => {
  const names = new Map<string, string>()
  try {
    for (const { id, audio } of takes) {
      if (audio === null) continue
      const name = `${randomUUID()}.${audio.format}`
      names.set(id, name)
      writeFileSync(join(folder, name), Buffer.from(audio.base64, 'base64'), { flag: 'wx' })
    }
    return names
  } catch (error) {
    for (const name of names.values()) rmSync(join(folder, name), { force: true })
    throw error
  }
}
