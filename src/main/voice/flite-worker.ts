import { parentPort, workerData } from 'node:worker_threads'
import type { Engine } from './engine.ts'
import { fliteSpeech } from './flite.ts'
import type { SpeakAnswer, SpeakRequest } from './speaker.ts'
import { lineRateHz, voiceLine } from './voice-line.ts'

const { engine } = workerData as { engine: Engine }

/** Speaks one request; whatever goes wrong is an answer too. */
const answer = ({ id, text, style, onLine }: SpeakRequest): SpeakAnswer => {
  try {
    const speech = fliteSpeech(engine, text, style)
    return { id, ok: true, value: onLine ? { samples: voiceLine(speech), sampleRate: lineRateHz } : speech }
  } catch (cause) {
    return { id, ok: false, reason: cause instanceof Error ? cause.message : String(cause) }
  }
}

parentPort?.on('message', (request: SpeakRequest) => {
  const answered = answer(request)
  parentPort?.postMessage(answered, answered.ok ? [answered.value.samples.buffer as ArrayBuffer] : [])
})
