import { readFileSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { resample } from '../../../speech/resample.ts'
import { speechActivity } from '../../../speech/speech-activity.ts'
import { parseWav } from '../../../speech/wav.ts'
import type { Engine } from '../../voice/engine.ts'
import { follow } from './follow.ts'
import type { FollowAnswer, FollowRequest } from './follower.ts'
import { pronounce } from './pronounce.ts'
import { type Reading, readingOf } from './reading.ts'
import { modelRateHz, openSoundModel } from './sound-model.ts'
import { spokenUnits } from './spoken-units.ts'

const { engine } = workerData as { engine: Engine }

const read = async ({ path, text, hints }: FollowRequest): Promise<Reading> => {
  const sound = parseWav(readFileSync(path))
  if (!sound.ok) throw new Error(sound.reason)
  const samples = resample(sound.value.samples, sound.value.sampleRate, modelRateHz)
  const { firstSpeechMs } = speechActivity(samples, (samples.length / modelRateHz) * 1_000)
  if (firstSpeechMs === null) return { outcome: 'no-speech' }
  const model = await openSoundModel()
  try {
    const sayable = pronounce(model, engine, spokenUnits(text), hints)
    if (sayable.units.length === 0) return { outcome: 'other-words', support: 0 }
    return readingOf(sayable.units, follow(model, sayable, samples))
  } finally {
    model.close()
  }
}

/** Reads one text beside one recording; whatever goes wrong is an answer too. */
const answer = async (request: FollowRequest): Promise<FollowAnswer> => {
  try {
    return { id: request.id, ok: true, value: await read(request) }
  } catch (cause) {
    return { id: request.id, ok: false, reason: cause instanceof Error ? cause.message : String(cause) }
  }
}

let last: Promise<unknown> = Promise.resolve()
parentPort?.on('message', (request: FollowRequest) => {
  // One after the other: each takes a whole core.
  last = last.then(async () => parentPort?.postMessage(await answer(request)))
})
