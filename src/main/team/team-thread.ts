import { Worker } from 'node:worker_threads'
import { CodedError, type Failure } from '../../shared/errors.ts'
import type { DayTally, DrillDayTally, TalkDayTally } from '../../shared/report.ts'
import type { TeamTableFormat } from '../../shared/team.ts'
import type { NewBundle, StoredTake } from '../db/team-bundles.ts'

/** Everything of a bundle but its rows, and how many of these there are. */
export type BundleHead = Omit<NewBundle, 'id' | 'fileName' | 'importedAt'> & { days: number }

/** What the thread is asked, one thing at a time, and what it answers. */
export type ReaderAnswers = {
  open: { given: { path: string }; answer: BundleHead }
  /** Writes the opened bundle's recordings; before `takes`. */
  sounds: { given: Record<never, never>; answer: number }
  days: { given: { from: number; to: number }; answer: DayTally[] }
  others: { given: Record<never, never>; answer: { drills: DrillDayTally[]; talks: TalkDayTally[] } }
  takes: { given: { from: number; to: number }; answer: StoredTake[] }
}
export type ReaderQuestion = {
  [What in keyof ReaderAnswers]: { what: What } & ReaderAnswers[What]['given']
}[keyof ReaderAnswers]
export type ReaderReply =
  | { kind: 'share'; share: number }
  | { kind: 'answer'; answer: unknown }
  | { kind: 'failed'; failure: Failure }

export type ReaderJob = { job: 'read'; folder: string }
export type TablesJob = {
  job: 'tables'
  library: string
  folder: string
  format: TeamTableFormat
  withMark: boolean
  ruleTitles: ReadonlyMap<string, string>
}

/** The manager has stopped it; nothing failed. */
export class OpeningEnded extends Error {}

/** The largest file takes about half of this. */
const memoryMb = 2_048

/** Opens bundles beside the program's own thread; `end` stops it in the middle of anything. */
export const startReader = (workerPath: string | URL, folder: string, onShare: (share: number) => void) => {
  const job: ReaderJob = { job: 'read', folder }
  const worker = new Worker(workerPath, {
    workerData: job,
    resourceLimits: { maxOldGenerationSizeMb: memoryMb }
  })
  let waiting: { resolve: (answer: never) => void; reject: (error: Error) => void } | null = null
  let over: Error | null = null
  const fail = (error: Error): void => {
    over ??= error
    waiting?.reject(over)
    waiting = null
  }
  worker.on('message', (reply: ReaderReply) => {
    if (reply.kind === 'share') {
      onShare(reply.share)
      return
    }
    const asked = waiting
    waiting = null
    if (reply.kind === 'answer') asked?.resolve(reply.answer as never)
    else asked?.reject(new CodedError(reply.failure.code, reply.failure.detail))
  })
  worker.once('error', (fault) => {
    const detail = fault instanceof Error ? fault.message : String(fault)
    fail(new CodedError('bundle-unreadable', detail, fault))
  })
  worker.once('exit', () => fail(new CodedError('bundle-unreadable', 'The reading ended early.')))
  return {
    ask: <What extends keyof ReaderAnswers>(
      what: What,
      given: ReaderAnswers[What]['given']
    ): Promise<ReaderAnswers[What]['answer']> =>
      new Promise((resolve, reject) => {
        if (over !== null) {
          reject(over)
          return
        }
        waiting = { resolve, reject }
        worker.postMessage({ what, ...given })
      }),
    /** Whether it can be asked no more. */
    isOver: () => over !== null,
    end: () => {
      fail(new OpeningEnded('ended'))
      void worker.terminate()
    }
  }
}
export type Reader = ReturnType<typeof startReader>
