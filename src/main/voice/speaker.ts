import type { VoiceName } from '../../shared/scenario.ts'
import { loadEngine } from './engine.ts'
import { type Answered, createEngineThread } from './engine-thread.ts'
import { speakable } from './speakable.ts'

/**
 * Who speaks and how. `stretch` above 1 is slower, `pitchHz` is the mean pitch (rms keeps his own); without them the
 * voice speaks as it was recorded. A voice of the system that is named here speaks instead, in its own way.
 */
export type VoiceStyle = { voice: VoiceName; stretch?: number; pitchHz?: number; systemVoiceId?: string }

/** Mono samples as the engine made them. */
export type Speech = { samples: Float32Array; sampleRate: number }

/** Turns text into speech; rejects with a `VoiceError`. */
export type Speak = (text: string, style: VoiceStyle) => Promise<Speech>

/** `onLine` asks for the sound as it comes down the phone line (`voiceLine`). */
export type SpeakRequest = { id: number } & (
  | { text: string; style: VoiceStyle; onLine: boolean }
  /** A recording that is to become a line. */
  | { sound: Speech }
)
export type SpeakAnswer = Answered<Speech>

/** Why there is no speech: the text holds nothing that can be said, or the engine failed. */
export class VoiceError extends Error {
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
  /** A recording as a line: cut, levelled and coloured as the voice's own are; silence gives no samples. */
  lineOf: (sound: Speech) => Promise<Speech>
  /** Ends the worker; what was still being spoken is rejected. */
  close: () => Promise<void>
}

/** The longest line takes a quarter of a second; a minute of text some three. */
const patienceMs = 15_000

/**
 * Text to speech off the event loop. `workerPath` is the built `flite-worker.ts`: electron-vite's `?modulePath` import
 * in the app, a file URL in plain Node. The engine is read and the thread started at the first word; a thread that died
 * is replaced at the next one.
 */
export const createSpeaker = (workerPath: string | URL, engineLoaded = loadEngine): Speaker => {
  const { ask, close } = createEngineThread<SpeakRequest, Speech>({
    workerPath,
    loadEngine: engineLoaded,
    patienceMs,
    stopped: 'The voice stopped.',
    tooLong: 'The voice took too long.',
    failed: (reason) => new VoiceError('engine-failed', reason),
    unloadable: (cause) => new VoiceError('engine-failed', `The voice could not be loaded: ${String(cause)}`)
  })
  const say = async (text: string, style: VoiceStyle, onLine: boolean): Promise<Speech> => {
    const spoken = speakable(text)
    if (spoken === '')
      throw new VoiceError('nothing-speakable', 'There is nothing in this text that can be said.')
    return ask((id) => ({ id, text: spoken, style, onLine }))
  }
  return {
    speak: (text, style) => say(text, style, false),
    speakLine: (text, style) => say(text, style, true),
    lineOf: (sound) => ask((id) => ({ id, sound })),
    close
  }
}
