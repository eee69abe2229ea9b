import { existsSync, statSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import type { DataFolder } from '../data-folder.ts'
import { type Disk, realDisk } from './disk.ts'
import { headerBytes, readRecordingHeader, soundBytesIn } from './recording-file.ts'

export const spoolPath = (folder: DataFolder, takeId: string): string => join(folder.spool, `${takeId}.wav`)
export const recordingPath = (folder: DataFolder, takeId: string): string =>
  join(folder.recordings, `${takeId}.wav`)

/** Where the sound of a take lies: still in spool/, or sealed; null when there is none. */
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
  await disk.rm(recordingPath(folder, takeId), { force: true })
}
