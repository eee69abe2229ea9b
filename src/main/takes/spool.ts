import type { FileHandle } from 'node:fs/promises'
import { CodedError } from '../../shared/errors.ts'
import { pcm16Bytes } from '../../speech/wav.ts'
import { coded } from '../disk-errors.ts'
import { type Disk, syncFolderOf } from './disk.ts'
import {
  headerBytes,
  type RecordingHeader,
  recordingHeader,
  soundBytesIn,
  soundMs
} from './recording-file.ts'

/** One recording that is being made. */
export type Spool = {
  /** Stores one piece and forces it onto the disk; answers how much is stored, in milliseconds. */
  append: (sequence: number, samples: Float32Array) => Promise<number>
  /** Waits for the pieces on their way, then closes the file; answers the bytes of sound that are stored. */
  close: () => Promise<number>
}

const writeAll = async (file: FileHandle, bytes: Uint8Array, position: number): Promise<void> => {
  let written = 0
  while (written < bytes.length) {
    const step = await file.write(bytes, written, bytes.length - written, position + written)
    written += step.bytesWritten
  }
}

/** Makes the file with its header, on the disk before this resolves. */
export const createSpool = async (path: string, header: RecordingHeader, disk: Disk): Promise<Spool> => {
  const file = await disk.open(path, 'wx')
  try {
    await writeAll(file, recordingHeader(header, 0), 0)
    await file.sync()
    await syncFolderOf(path, disk)
  } catch (error) {
    await file.close()
    await disk.rm(path, { force: true })
    throw error
  }

  let storedBytes = 0
  let nextSequence = 0
  let tail: Promise<unknown> = Promise.resolve()

  /**
   * A repeat is ignored and a gap refused: a recording with a hole would shift every time after it, and IPC keeps its
   * order, so a piece can only be missing because storing it failed; it may be sent again.
   */
  const store = async (sequence: number, samples: Float32Array): Promise<number> => {
    if (sequence > nextSequence)
      throw new CodedError('input-invalid', `Piece ${nextSequence} of this take is missing; got ${sequence}.`)
    if (sequence === nextSequence) {
      const bytes = pcm16Bytes(samples)
      // Always right behind what is known to be stored: a piece that failed half-way is written over.
      await writeAll(file, bytes, headerBytes + storedBytes)
      await file.datasync()
      storedBytes += bytes.length
      nextSequence += 1
    }
    return soundMs(storedBytes, header.sampleRate)
  }

  return {
    append: (sequence, samples) => {
      const turn = tail.then(() => store(sequence, samples))
      tail = turn.catch(() => undefined)
      return turn.catch((error: unknown) => {
        throw coded(error)
      })
    },
    close: async () => {
      await tail
      await file.close()
      return storedBytes
    }
  }
}

/**
 * Ends a spool file: cuts what lies behind `soundBytes` (absent = the last whole sample), writes the sizes into its
 * header and moves it to `target`. Needs no free space. Answers the bytes of sound.
 */
export const sealSpool = async (
  path: string,
  target: string,
  header: RecordingHeader,
  disk: Disk,
  soundBytes?: number
): Promise<number> => {
  const file = await disk.open(path, 'r+')
  let kept: number
  try {
    kept = soundBytes ?? soundBytesIn((await file.stat()).size)
    await file.truncate(headerBytes + kept)
    await writeAll(file, recordingHeader(header, kept), 0)
    await file.sync()
  } finally {
    await file.close()
  }
  await disk.rename(path, target)
  await syncFolderOf(target, disk)
  await syncFolderOf(path, disk)
  return kept
}
