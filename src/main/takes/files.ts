import { existsSync, statSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import type { DataFolder } from '../data-folder.ts'
import type { TakeRow } from '../db/takes.ts'
import { type Disk, realDisk } from './disk.ts'
import { headerBytes, readRecordingHeader, soundBytesIn } from './recording-file.ts'

export const spoolPath = (folder: DataFolder, takeId: string): string => join(folder.spool, `${takeId}.wav`)
export const recordingPath = (folder: DataFolder, takeId: string): string =>
  join(folder.recordings, `${takeId}.wav`)

/** The compressed recording: Opus in Ogg. */
export const archivePath = (folder: DataFolder, takeId: string): string =>
  join(folder.recordings, `${takeId}.opus`)

export type StoredSound = { path: string; format: 'wav' | 'opus' }

/**
 * The sealed recording of a take: the file its row names, or the other one where a library from a copy is older than
 * the files beside it. Null when there is none or when it was let go.
 */
export const storedSound = (
  folder: DataFolder,
  { id, sound }: Pick<TakeRow, 'id' | 'sound'>
): StoredSound | null => {
  if (sound === 'removed') return null
  const wav: StoredSound = { path: recordingPath(folder, id), format: 'wav' }
  const opus: StoredSound = { path: archivePath(folder, id), format: 'opus' }
  const ordered = sound === 'opus' ? [opus, wav] : [wav, opus]
  return ordered.find(({ path }) => existsSync(path)) ?? null
}

/** Where the sound of a take lies as it was recorded: still in spool/, or sealed; null when there is none. */
export const soundFile = (folder: DataFolder, takeId: string): { path: string; isSealed: boolean } | null => {
  const sealed = recordingPath(folder, takeId)
  if (existsSync(sealed)) return { path: sealed, isSealed: true }
  const spooled = spoolPath(folder, takeId)
  return existsSync(spooled) ? { path: spooled, isSealed: false } : null
}

export const soundBytesOf = (path: string): number =>
  soundBytesIn(statSync(path, { throwIfNoEntry: false })?.size ?? 0)

/** Whether a file begins as a recording of this very take. */
export const isRecordingOf = async (path: string, takeId: string): Promise<boolean> => {
  const file = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(headerBytes), 0, headerBytes, 0)
    return readRecordingHeader(buffer.subarray(0, bytesRead))?.takeId === takeId
  } finally {
    await file.close()
  }
}

export const deleteSound = async (
  folder: DataFolder,
  takeId: string,
  disk: Disk = realDisk
): Promise<void> => {
  await disk.rm(spoolPath(folder, takeId), { force: true })
  for (const path of [recordingPath(folder, takeId), archivePath(folder, takeId)])
    await disk.rm(path, { force: true })
}
