import { resample } from '../../../speech/resample.ts'
import { readRecording } from '../../takes/read-recording.ts'
import type { ModelLayout } from '../models/layout.ts'
import { heardWords } from './heard-words.ts'
import type { DictationJob, FromProcess, ToProcess } from './messages.ts'
import { modelRateHz, openRecognizer, type Recognizer } from './recognizer.ts'

/** Runs in a process of its own, as a fault in the model's native code ends the process that it happens in. */
const say = (message: FromProcess): void => {
  process.send?.(message)
}
const reasonOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause))

let open: { key: string; recognizer: Recognizer } | null = null
const recognizerFor = async (layout: ModelLayout): Promise<Recognizer> => {
  const key = JSON.stringify(layout)
  if (open?.key !== key) open = { key, recognizer: await openRecognizer(layout) }
  return open.recognizer
}

const samplesOf = async (path: string): Promise<Float32Array> => {
  const sound = await readRecording(path)
  if (!sound.ok) throw new Error(sound.reason)
  return resample(sound.value.samples, sound.value.sampleRate, modelRateHz)
}

const stopped = new Set<number>()

const hear = async (id: number, recognizer: Recognizer, job: DictationJob): Promise<void> => {
  const samples = await samplesOf(job.path)
  const sampleAt = (ms: number): number => Math.round((ms / 1_000) * modelRateHz)
  for (const stretch of job.stretches) {
    // A message that stops the job is read between two stretches.
    await new Promise(setImmediate)
    if (stopped.delete(id)) return say({ id, kind: 'stopped' })
    // The native code reads the memory as it lies, so that each stretch needs its own.
    const part = samples.slice(sampleAt(stretch.startMs), sampleAt(stretch.endMs))
    say({ id, kind: 'words', words: heardWords(await recognizer.decode(part, job.hints), stretch) })
  }
  say({ id, kind: 'done' })
}

const answer = async ({ id, ...job }: { id: number } & DictationJob): Promise<void> => {
  let step: 'loading' | 'hearing' = 'loading'
  try {
    const recognizer = await recognizerFor(job.layout)
    say({ id, kind: 'loaded' })
    step = 'hearing'
    await hear(id, recognizer, job)
  } catch (cause) {
    say({ id, kind: 'failed', step, reason: reasonOf(cause) })
  }
}

process.on('message', (message: ToProcess) => {
  if (message.kind === 'stop') stopped.add(message.id)
  else void answer(message)
})
// The program went away without a word.
process.on('disconnect', () => process.exit())
