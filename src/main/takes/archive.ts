import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Input, Output } from '../../shared/contract.ts'
import { CodedError } from '../../shared/errors.ts'
import { findTake, markSound, nextUncompressed } from '../db/takes.ts'
import { coded } from '../disk-errors.ts'
import type { TakesContext } from './context.ts'
import { audioUrlOf, savedTake } from './detail.ts'
import { syncFolderOf } from './disk.ts'
import { archivePath, deleteSound, recordingPath } from './files.ts'
import { ensureMeasured } from './measuring.ts'

/*
 * A recording is compressed in three steps, and the row says at each moment which file counts. (1) The compressed file
 * is written beside the WAV under a passing name, forced to the disk and renamed: the row still says 'wav'. (2) The
 * window decodes it again from the disk and compares; only then the row says 'opus'. (3) The WAV goes. A kill before
 * (2) leaves a file that the next attempt writes over, a kill before (3) a WAV that the next start deletes.
 */

/** A take without words waits so long for them before it is compressed. */
const ungradedMs = 24 * 3_600_000
/** One frame of Opus: the last one is filled up with silence. */
const frameMs = 20
/** 32 kbit/s of speech come back at .98 and more. */
const leastCorrelation = 0.9
/** In any second of the take that is louder than the room. */
const mostLevelErrorDb = 6

const partSuffix = '.part'

export const nextToCompress = (
  { library, now }: TakesContext,
  except: readonly string[]
): Output<'archive:next'> => {
  const untilIso = new Date(now().getTime() - ungradedMs).toISOString()
  const take = nextUncompressed(library.handles().read, untilIso, except)
  return take && { takeId: take.id, audioUrl: audioUrlOf(take.id, 'wav'), durationMs: take.durationMs }
}

/** Writes the compressed recording beside the WAV, which stays the one that counts. */
export const storeCompressed = async (
  context: TakesContext,
  takeId: string,
  opus: Uint8Array
): Promise<string> => {
  const { folder, library, disk } = context
  const take = savedTake(library.handles().read, takeId)
  if (take.sound !== 'wav')
    throw new CodedError('take-missing', 'This recording is not waiting to be compressed.')
  // The WAV is measured best: what an older Ringback left out is done before it goes.
  await ensureMeasured(context, take)
  const path = archivePath(folder, takeId)
  const part = `${path}${partSuffix}`
  try {
    const file = await disk.open(part, 'w')
    try {
      await file.writeFile(opus)
      await file.sync()
    } finally {
      await file.close()
    }
    await disk.rename(part, path)
    await syncFolderOf(path, disk)
  } catch (error) {
    await disk.rm(part, { force: true })
    throw coded(error)
  }
  return audioUrlOf(takeId, 'opus')
}

const isFaithful = (
  durationMs: number,
  { decodedMs, correlation, levelErrorDb }: Input<'archive:settle'>
): boolean =>
  Math.abs(decodedMs - durationMs) <= frameMs &&
  correlation >= leastCorrelation &&
  levelErrorDb <= mostLevelErrorDb

/** Lets the WAV go when the compressed file was decoded again and is like it; otherwise the compressed one goes. */
export const settleCompressed = async (
  { folder, library, disk, log }: TakesContext,
  found: Input<'archive:settle'>
): Promise<Output<'archive:settle'>> => {
  const { write } = library.handles()
  const { takeId, decodedMs, correlation, levelErrorDb } = found
  const take = savedTake(write, takeId)
  if (take.sound !== 'wav') throw new CodedError('take-missing', 'This recording is not being compressed.')
  if (!isFaithful(take.durationMs, found)) {
    await disk.rm(archivePath(folder, takeId), { force: true })
    log.note(
      `kept a recording as it was: ${decodedMs} of ${take.durationMs} ms, alike ${correlation}, ${levelErrorDb} dB off`
    )
    return { sound: 'wav' }
  }
  markSound(write, take.seq, 'opus')
  await disk.rm(recordingPath(folder, takeId), { force: true })
  return { sound: 'opus' }
}

/** What a recording's file name says: whose it is and in which form; null for other files. */
const readName = (name: string): { takeId: string; format: string } | null => {
  const found = /^([0-9a-f-]{36})\.(wav|opus)$/.exec(name)
  return found === null ? null : { takeId: found[1] ?? '', format: found[2] ?? '' }
}

/** At the start: takes away what a kill left of compressing or of letting recordings go. */
export const tidyRecordings = async ({ folder, library, disk }: TakesContext): Promise<void> => {
  const { read } = library.handles()
  const names = await readdir(folder.recordings)
  const present = new Set(names)
  for (const name of names) {
    const path = join(folder.recordings, name)
    if (name.endsWith(`.opus${partSuffix}`)) await disk.rm(path, { force: true })
    const named = readName(name)
    const sound = named && findTake(read, named.takeId)?.sound
    if (named === null || sound === null || sound === undefined) continue
    if (sound === 'removed') await deleteSound(folder, named.takeId, disk)
    else if (named.format !== sound && present.has(`${named.takeId}.${sound}`))
      await disk.rm(path, { force: true })
  }
}
