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

const lastLines = 2_000

/**
 * A process of Node's own kind works alike in Electron, in plain Node and in tests; the price is that Electron's fuse
 * RunAsNode has to stay on in a packaged app. `utilityProcess` would do without it, but exists in Electron alone.
 */
const startProcess = (path: string): ChildProcess =>
  fork(path, [], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    execArgv: [],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc']
  })

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

  const start = (): Running => {
    const child = startProcess(processPath)
    const started: Running = { child, onMessage: () => {}, onGone: () => {} }
    let said = ''
    child.stderr?.on('data', (chunk) => {
      said = (said + String(chunk)).slice(-lastLines)
    })
    child.on('message', (message: FromProcess) => started.onMessage(message))
    const gone = (cause: unknown): void => {
      if (running === started) running = null
      started.onGone()
      if (cause !== null) log.fault('dictation', new Error(`${String(cause)}\n${said}`))
    }
    child.once('error', gone)
    child.once('exit', (code, signal) => gone(code === 0 || signal === 'SIGKILL' ? null : (signal ?? code)))
    running = started
    return started
  }

  const end = (): void => {
    clearTimeout(idle)
    running?.child.kill('SIGKILL')
    running = null
  }

  const send = ({ child }: Running, message: ToProcess): void => {
    // A process that is just dying is noticed by its exit.
    child.send(message, () => {})
  }

  const run = (
    id: number,
    job: DictationJob,
    signal: AbortSignal | undefined,
    onWords: OnWords | undefined
  ) =>
    new Promise<HeardWord[]>((resolve, reject) => {
      const worker = running ?? start()
      const words: HeardWord[] = []
      let stretches = 0
      let step: 'loading' | 'hearing' = 'loading'
      let timer: NodeJS.Timeout
      const settle = (): void => {
        clearTimeout(timer)
        worker.onMessage = () => {}
        worker.onGone = () => {}
      }
      const fail = (reason: string): void => {
        settle()
        reject(new CodedError(step === 'loading' ? 'model-broken' : 'dictation-failed', '', reason))
      }
      const wait = (): void => {
        clearTimeout(timer)
        timer = setTimeout(() => {
          end()
          fail('It took too long.')
        }, patienceMs)
      }
      worker.onGone = () => fail('The process ended.')
      worker.onMessage = (message) => {
        if (message.id !== id) return
        wait()
        switch (message.kind) {
          case 'loaded':
            step = 'hearing'
            break
          case 'words':
            stretches += 1
            words.push(...message.words)
            onWords?.(stretches / job.stretches.length, words)
            break
          case 'failed':
            step = message.step
            log.fault('dictation', new Error(message.reason))
            fail(message.reason)
            break
          case 'done':
          case 'stopped':
            settle()
            resolve(words)
        }
      }
      signal?.addEventListener('abort', () => send(worker, { kind: 'stop', id }), { once: true })
      wait()
      send(worker, { kind: 'hear', id, ...job })
    })

  const inTurn = async (job: DictationJob, signal?: AbortSignal, onWords?: OnWords): Promise<HeardWord[]> => {
    if (isClosed || job.stretches.length === 0) return []
    signal?.throwIfAborted()
    clearTimeout(idle)
    nextId += 1
    try {
      return await run(nextId, job, signal, onWords)
    } finally {
      clearTimeout(idle)
      idle = setTimeout(end, idleMs)
      idle.unref()
    }
  }

  return {
    hear: async (job, { signal, onWords } = {}) => {
      signal?.throwIfAborted()
      const turn = last.then(() =>
        inTurn(job, signal, (...told) => signal?.aborted !== true && onWords?.(...told))
      )
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
