import { parentPort, workerData } from 'node:worker_threads'
import { resample } from '../../../speech/resample.ts'
import { readRecording } from '../../takes/read-recording.ts'
import type { Engine } from '../../voice/engine.ts'
import type { FollowAnswer, FollowRequest } from './follower.ts'
import { readSound } from './read-sound.ts'
import type { Reading } from './reading.ts'
import { modelRateHz } from './sound-model.ts'

const { engine } = workerData as { engine: Engine }

const read = async ({ path, text, hints }: FollowRequest): Promise<Reading> => {
  const sound = await readRecording(path)
  if (!sound.ok) throw new Error(sound.reason)
  return readSound(engine, resample(sound.value.samples, sound.value.sampleRate, modelRateHz), text, hints)
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
