import { Worker } from 'node:worker_threads'
import { CodedError, type Failure } from '../../shared/errors.ts'
import type { ImportSession } from './import-session.ts'

/** One file on its way in; `library` is the database's path, which the thread only reads. */
export type ImportJob = { job: 'import'; library: string; path: string }
/** A CSV of cards; `ids` null = of all. */
export type ExportJob = {
  job: 'export'
  library: string
  path: string
  ids: readonly string[] | null
  withMark: boolean
}

export type SessionMethod = keyof ImportSession
export type ImportRequest = { id: number; method: SessionMethod; args: unknown[] }
export type ImportReply =
  | { kind: 'share'; share: number }
  | { kind: 'value'; id: number; value: unknown }
  | { kind: 'failed'; id: number; failure: Failure }

/** A function's parameters without the listener for the share, which the thread brings itself. */
type Given<Method extends SessionMethod> = Method extends 'read' | 'check'
  ? [Parameters<ImportSession[Method]>[0]]
  : Parameters<ImportSession[Method]>

/** A session in a thread of its own: what it is asked it answers in turn, and `end` stops it in the middle of anything. */
export type ImportThread = {
  ask: <Method extends SessionMethod>(
    method: Method,
    ...args: Given<Method>
  ) => Promise<ReturnType<ImportSession[Method]>>
  end: () => void
}

/** The rep has stopped it; nothing failed. */
export class ImportEnded extends Error {}

/** The table of the largest file takes about half of this. */
const memoryMb = 2_048

export const startImportThread = (
  workerPath: string | URL,
  job: ImportJob,
  onShare: (share: number) => void
): ImportThread => {
  const worker = new Worker(workerPath, {
    workerData: job,
    resourceLimits: { maxOldGenerationSizeMb: memoryMb }
  })
  const open = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>()
  let lastId = 0
  let over: Error | null = null
  const failAll = (error: Error): void => {
    over ??= error
    for (const { reject } of open.values()) reject(error)
    open.clear()
  }
  worker.on('message', (reply: ImportReply) => {
    if (reply.kind === 'share') {
      onShare(reply.share)
      return
    }
    const asked = open.get(reply.id)
    open.delete(reply.id)
    if (reply.kind === 'value') asked?.resolve(reply.value as never)
    else asked?.reject(new CodedError(reply.failure.code, reply.failure.detail))
  })
  worker.once('error', (fault) => {
    const detail = fault instanceof Error ? fault.message : String(fault)
    failAll(new CodedError('import-unreadable', detail, fault))
  })
  worker.once('exit', () => failAll(new CodedError('import-unreadable', 'The reading ended early.')))
  return {
    ask: (method, ...args) =>
      new Promise((resolve, reject) => {
        if (over !== null) {
          reject(over)
          return
        }
        lastId += 1
        open.set(lastId, { resolve, reject })
        worker.postMessage({ id: lastId, method, args } satisfies ImportRequest)
      }),
    end: () => {
      failAll(new ImportEnded('ended'))
      void worker.terminate()
    }
  }
}
