import { type ChildProcess, fork } from 'node:child_process'
import { CodedError } from '../../../shared/errors.ts'
import type { Log } from '../../log.ts'
import type { HeardWord } from './heard-words.ts'
import type { DictationJob, FromProcess, ToProcess } from './messages.ts'

/** Told while a job runs: how much is done, 0..1, and the words so far. */
export type OnWords = (fraction: number, words: readonly HeardWord[]) => void

/** Free dictation with a model that the user installed. */
export type Dictation = {
  /**
   * The words of a recording. Rejects with `model-broken` when the model cannot be loaded, `dictation-failed` when the
   * process dies or hangs over it, and at once with the signal's reason when that is aborted.
   */
  hear: (job: DictationJob, watch?: { signal?: AbortSignal; onWords?: OnWords }) => Promise<HeardWord[]>
  close: () => Promise<void>
}

type DictationSetup = {
  /** The built `dictation-process.ts`: electron-vite's `?modulePath` import in the app, a file path in plain Node. */
  processPath: string
  log: Log
  /** An idle process is ended after this long, as a model holds up to a gigabyte. */
  idleMs?: number
  /** Nothing was heard of it for so long: it hangs. */
  patienceMs?: number
}

type Running = {
  child: ChildProcess
  /** Answers one message about the job in work. */
  onMessage: (message: FromProcess) => void
  onGone: () => void
}

type Job = { id: number; work: DictationJob; signal: AbortSignal | undefined; onWords: OnWords | undefined }

/** So much of what the native code said last goes into the log. */
const lastWords = 2_000

/**
 * A process of Node's own kind works alike in Electron, in plain Node and in tests; the price is that Electron's fuse
 * RunAsNode has to stay on in a packaged app. `utilityProcess` would do without it, but exists in Electron alone.
 */
const startProcess = (path: string, log: Log, onGone: (gone: Running) => void): Running => {
  const child = fork(path, [], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    execArgv: [],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc']
  })
  const started: Running = { child, onMessage: () => {}, onGone: () => {} }
  let said = ''
  child.stderr?.on('data', (chunk) => {
    said = (said + String(chunk)).slice(-lastWords)
  })
  child.on('message', (message: FromProcess) => started.onMessage(message))
  const gone = (cause: unknown): void => {
    onGone(started)
    started.onGone()
    if (cause !== null) log.fault('dictation', new Error(`${String(cause)}\n${said}`))
  }
  child.once('error', gone)
  child.once('exit', (code, signal) => gone(code === 0 || signal === 'SIGKILL' ? null : (signal ?? code)))
  return started
}

const send = ({ child }: Running, message: ToProcess): void => {
  // A process that is just dying is noticed by its exit.
  child.send(message, () => {})
}

/** One job on one process; `onSign` is called at each sign of life, and `fail` ends it from outside. */
const runJob = (worker: Running, { id, work, signal, onWords }: Job, log: Log, onSign: () => void) => {
  let step: 'loading' | 'hearing' = 'loading'
  const words: HeardWord[] = []
  let stretches = 0
  const { promise, resolve, reject } = Promise.withResolvers<HeardWord[]>()
  const fail = (reason: string): void =>
    reject(new CodedError(step === 'loading' ? 'model-broken' : 'dictation-failed', '', reason))
  worker.onGone = () => fail('The process ended.')
  worker.onMessage = (message) => {
    if (message.id !== id) return
    onSign()
    if (message.kind === 'loaded') step = 'hearing'
    else if (message.kind === 'words') {
      stretches += 1
      words.push(...message.words)
      onWords?.(stretches / work.stretches.length, words)
    } else if (message.kind === 'failed') {
      log.fault('dictation', new Error(message.reason))
      fail(message.reason)
    } else resolve(words)
  }
  signal?.addEventListener('abort', () => send(worker, { kind: 'stop', id }), { once: true })
  send(worker, { kind: 'hear', id, ...work })
  return { promise, fail }
}

const abortReason = (signal: AbortSignal): Error =>
  signal.reason instanceof Error ? signal.reason : new Error('Stopped.')

/** Starts at the first job; a process that died is replaced at the next one. One job after the other. */
export const createDictation = (setup: DictationSetup): Dictation => {
  const { processPath, log, idleMs = 60_000, patienceMs = 120_000 } = setup
  let running: Running | null = null
  let last: Promise<unknown> = Promise.resolve()
  let nextId = 0
  let idle: NodeJS.Timeout | undefined
  let isClosed = false

  const forget = (gone: Running): void => {
    if (running === gone) running = null
  }
  const end = (): void => {
    clearTimeout(idle)
    running?.child.kill('SIGKILL')
    running = null
  }

  const inTurn = async (
    work: DictationJob,
    signal?: AbortSignal,
    onWords?: OnWords
  ): Promise<HeardWord[]> => {
    if (isClosed || work.stretches.length === 0) return []
    signal?.throwIfAborted()
    clearTimeout(idle)
    nextId += 1
    running ??= startProcess(processPath, log, forget)
    const worker = running
    const hangs = (): NodeJS.Timeout =>
      setTimeout(() => {
        job.fail('It took too long.')
        end()
      }, patienceMs)
    let timer = hangs()
    const job = runJob(worker, { id: nextId, work, signal, onWords }, log, () => {
      clearTimeout(timer)
      timer = hangs()
    })
    try {
      return await job.promise
    } finally {
      clearTimeout(timer)
      idle = setTimeout(end, idleMs)
      idle.unref()
    }
  }

  return {
    hear: async (job, { signal, onWords } = {}) => {
      signal?.throwIfAborted()
      const tell: OnWords = (...told) => {
        if (signal?.aborted !== true) onWords?.(...told)
      }
      const turn = last.then(() => inTurn(job, signal, tell))
      last = turn.catch(() => {})
      if (signal === undefined) return turn
      const stopped = new Promise<never>((_, reject) => {
        signal.addEventListener('abort', () => reject(abortReason(signal)), { once: true })
      })
      return Promise.race([turn, stopped])
    },
    close: async () => {
      isClosed = true
      end()
      await last
    }
  }
}
