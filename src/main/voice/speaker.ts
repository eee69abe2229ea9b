import { Worker } from 'node:worker_threads'
import type { VoiceName } from '../../shared/scenario.ts'
import type { Engine } from './engine.ts'
import { loadEngine } from './engine.ts'
import { speakable } from './speakable.ts'

/**
 * Who speaks and how. `stretch` above 1 is slower, `pitchHz` is the mean pitch (rms keeps his own); without them the
 * voice speaks as it was recorded.
 */
export type VoiceStyle = { voice: VoiceName; stretch?: number; pitchHz?: number }

/** Mono samples as the engine made them. */
export type Speech = { samples: Float32Array; sampleRate: number }

/** Turns text into speech; rejects with a `VoiceError`. */
export type Speak = (text: string, style: VoiceStyle) => Promise<Speech>

/** `onLine` asks for the sound as it comes down the phone line (`voiceLine`). */
export type SpeakRequest = { id: number; text: string; style: VoiceStyle; onLine: boolean }
export type SpeakAnswer = { id: number } & ({ ok: true; value: Speech } | { ok: false; reason: string })

/** Why there is no speech: the text holds nothing that can be said, or the engine failed. */
class VoiceError extends Error {
  readonly kind: 'nothing-speakable' | 'engine-failed'
  constructor(kind: 'nothing-speakable' | 'engine-failed', message: string) {
    super(message)
    this.name = 'VoiceError'
    this.kind = kind
  }
}

export type Speaker = {
  speak: Speak
  /** The same as a persona's line, ready to be joined: phone band, level and edges of `voiceLine`, at its rate. */
  speakLine: Speak
  /** Ends the worker; what was still being spoken is rejected. */
  close: () => Promise<void>
}

type Waiting = {
  resolve: (speech: Speech) => void
  reject: (cause: VoiceError) => void
  timer: NodeJS.Timeout
}

/** The longest line takes a quarter of a second; a minute of text some three. */
const patienceMs = 15_000

/** One worker thread and the requests it still owes an answer. */
const startWorker = (workerPath: string | URL, engine: Engine, onGone: () => void) => {
  const waiting = new Map<number, Waiting>()
  // The engine needs node:wasi, which Node calls experimental on standard error; only this thread loads it.
  const worker = new Worker(workerPath, {
    workerData: { engine },
    execArgv: ['--disable-warning=ExperimentalWarning']
  })
  worker.unref()
  const settle = (id: number): Waiting | undefined => {
    const settled = waiting.get(id)
    if (settled !== undefined) clearTimeout(settled.timer)
    waiting.delete(id)
    if (waiting.size === 0) worker.unref()
    return settled
  }
  let gone = false
  const abandon = (reason: string): void => {
    if (gone) return
    gone = true
    onGone()
    for (const id of [...waiting.keys()]) settle(id)?.reject(new VoiceError('engine-failed', reason))
  }
  worker.on('message', (answer: SpeakAnswer) => {
    const settled = settle(answer.id)
    if (answer.ok) settled?.resolve(answer.value)
    else settled?.reject(new VoiceError('engine-failed', answer.reason))
  })
  worker.on('error', (cause) => abandon(cause instanceof Error ? cause.message : String(cause)))
  worker.on('exit', () => abandon('The voice stopped.'))
  const ask = (request: SpeakRequest): Promise<Speech> =>
    new Promise((resolve, reject) => {
      if (gone) {
        reject(new VoiceError('engine-failed', 'The voice stopped.'))
        return
      }
      const timer = setTimeout(() => {
        abandon('The voice took too long.')
        void worker.terminate()
      }, patienceMs)
      waiting.set(request.id, { resolve, reject, timer })
      worker.ref()
      worker.postMessage(request)
    })
  return { ask, end: async () => void (await worker.terminate()) }
}

/**
 * Text to speech off the event loop. `workerPath` is the built `flite-worker.ts`: electron-vite's `?modulePath` import
 * in the app, a file URL in plain Node. The engine is read and the thread started at the first word; a thread that died
 * is replaced at the next one.
 */
export const createSpeaker = (workerPath: string | URL, engineLoaded = loadEngine): Speaker => {
  let thread: Promise<ReturnType<typeof startWorker>> | null = null
  let nextId = 0
  const running = () => {
    thread ??= engineLoaded().then(
      (engine) =>
        startWorker(workerPath, engine, () => {
          thread = null
        }),
      (cause: unknown) => {
        thread = null
        throw new VoiceError('engine-failed', `The voice could not be loaded: ${String(cause)}`)
      }
    )
    return thread
  }
  const say = async (text: string, style: VoiceStyle, onLine: boolean): Promise<Speech> => {
    const spoken = speakable(text)
    if (spoken === '')
      throw new VoiceError('nothing-speakable', 'There is nothing in this text that can be said.')
    nextId += 1
    const request = { id: nextId, text: spoken, style, onLine }
    return (await running()).ask(request)
  }
  return {
    speak: (text, style) => say(text, style, false),
    speakLine: (text, style) => say(text, style, true),
    close: async () => {
      const last = thread
      thread = null
      await (await last)?.end()
    }
  }
}
