import { open, statfs } from 'node:fs/promises'
import { CodedError } from '../../../shared/errors.ts'
import { diskErrorCode } from '../../disk-errors.ts'

/** What the models' files need of the disk; tests put a full one in its place. */
export type ModelDisk = {
  open: typeof open
  /** What may still be written to the disk of a folder. */
  freeBytes: (folder: string) => Promise<number>
}

export const realModelDisk: ModelDisk = {
  open,
  freeBytes: async (folder) => {
    const { bavail, bsize } = await statfs(folder)
    return bavail * bsize
  }
}

/** Left free in any case: some hours of takes. */
const spareBytes = 200_000_000

const megabytes = (bytes: number): string => `${Math.ceil(bytes / 1_000_000)} MB`

/** Throws `model-disk-full` when so many bytes would not leave enough room for takes. */
export const wantRoom = async (folder: string, bytes: number, disk: ModelDisk): Promise<void> => {
  const free = await disk.freeBytes(folder)
  if (free >= bytes + spareBytes) return
  throw new CodedError(
    'model-disk-full',
    `It needs ${megabytes(bytes + spareBytes)}, room for takes included; ${megabytes(free)} are free.`
  )
}

/** Any error of the disk with the code that fits a model; the same error when it is not the disk's. */
export const modelDiskError = (error: unknown): unknown => {
  if (error instanceof CodedError || !(error instanceof Error)) return error
  // A firewall answers with the disk's words: EACCES, EPERM.
  if ('syscall' in error && error.syscall === 'connect') return error
  const code = diskErrorCode(error)
  if (code === null) return error
  return new CodedError(code === 'disk-full' ? 'model-disk-full' : code, error.message, error)
}
