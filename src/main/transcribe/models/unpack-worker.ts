import { parentPort, workerData } from 'node:worker_threads'
import { failureFromDisk } from '../../disk-errors.ts'
import { modelDiskError } from './disk.ts'
import { unpack } from './unpack.ts'
import type { UnpackJob, UnpackMessage } from './unpacker.ts'

const { archive, into } = workerData as UnpackJob
const tell = (message: UnpackMessage): void => parentPort?.postMessage(message)

/** A share for every hundredth is enough to draw. */
let told = 0
const tellShare = (share: number): void => {
  if (share - told < 0.01) return
  told = share
  tell({ share })
}

try {
  await unpack(archive, into, tellShare)
  tell({ outcome: 'done' })
} catch (error) {
  tell({ outcome: 'failed', failure: failureFromDisk(modelDiskError(error)) })
}
