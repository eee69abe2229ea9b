import { Worker } from 'node:worker_threads'
import { CodedError, type Failure } from '../../../shared/errors.ts'

export type UnpackJob = { archive: string; into: string }
export type UnpackMessage = { share: number } | { outcome: 'done' } | { outcome: 'failed'; failure: Failure }

/** Unpacks an archive into an empty folder; rejects with a coded error, or with the signal's reason when it was ended. */
export type Unpack = (job: UnpackJob, onShare: (share: number) => void, signal: AbortSignal) => Promise<void>

/**
 * Unpacks beside the program's own thread: bzip2 in JavaScript takes minutes for the large models (3.5 MB/s), and the window must
 * stay free. `workerPath` is the built `unpack-worker.ts`: electron-vite's `?modulePath` import in the app, a file URL in
 * plain Node.
 */
export const createUnpacker =
  (workerPath: string | URL): Unpack =>
  (job, onShare, signal) =>
    new Promise((resolve, reject) => {
      const worker = new Worker(workerPath, {
        workerData: job,
        // A hostile archive may end the thread, never the program.
        resourceLimits: { maxOldGenerationSizeMb: 768 }
      })
      const end = (): void => void worker.terminate()
      signal.addEventListener('abort', end, { once: true })
      worker.on('message', (message: UnpackMessage) => {
        if ('share' in message) onShare(message.share)
        else if (message.outcome === 'done') resolve()
        else reject(new CodedError(message.failure.code, message.failure.detail))
      })
      worker.once('error', (fault) => {
        const detail = fault instanceof Error ? fault.message : String(fault)
        reject(new CodedError('model-refused', `The archive could not be unpacked: ${detail}`, fault))
      })
      worker.once('exit', () => {
        signal.removeEventListener('abort', end)
        reject(signal.aborted ? signal.reason : new CodedError('model-refused', 'The unpacking ended early.'))
      })
    })
