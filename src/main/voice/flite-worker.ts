import { parentPort, workerData } from 'node:worker_threads'
import type { Engine } from './engine.ts'
import { fliteSpeech } from './flite.ts'
import type { SpeakAnswer, SpeakRequest, Speech } from './speaker.ts'
import { lineRateHz, voiceLine } from './voice-line.ts'

const { engine } = workerData as { engine: Engine }

const asLine = (sound: Speech): Speech => ({ samples: voiceLine(sound), sampleRate: lineRateHz })

const made = (request: SpeakRequest): Speech => {
  if ('sound' in request) return asLine(request.sound)
  const speech = fliteSpeech(engine, request.text, request.style)
  return request.onLine ? asLine(speech) : speech
}

/** Answers one request; whatever goes wrong is an answer too. */
const answer = (request: SpeakRequest): SpeakAnswer => {
  const { id } = request
  try {
    return { id, ok: true, value: made(request) }
  } catch (cause) {
    return { id, ok: false, reason: cause instanceof Error ? cause.message : String(cause) }
  }
}

parentPort?.on('message', (request: SpeakRequest) => {
  const answered = answer(request)
  parentPort?.postMessage(answered, answered.ok ? [answered.value.samples.buffer as ArrayBuffer] : [])
})
