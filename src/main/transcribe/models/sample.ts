import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ModelTest } from '../../../shared/model.ts'
import { writeWav } from '../../../speech/wav.ts'
import type { Speak } from '../../voice/speaker.ts'
import type { Dictation } from '../dictation/dictation.ts'
import type { ModelLayout } from './layout.ts'

/** Plain words that every English model should know, as a rep says them. */
const sampleSentence =
  'Hello Priya, this is Dan. I am calling about your drivers. Please call me back today. Thank you, bye.'

type SampleSetup = { speak: Speak; dictation: Pick<Dictation, 'hear'>; nowMs: () => number }

/** Says a sentence with Ringback's own voice and has a model write it down: what it made of it, and how fast. */
export const createSampleTest =
  ({ speak, dictation, nowMs }: SampleSetup) =>
  async (layout: ModelLayout): Promise<ModelTest> => {
    const { samples, sampleRate } = await speak(sampleSentence, { voice: 'slt' })
    const audioMs = (samples.length / sampleRate) * 1_000
    const folder = await mkdtemp(join(tmpdir(), 'ringback-sample-'))
    try {
      const path = join(folder, 'sample.wav')
      await writeFile(path, writeWav(samples, sampleRate))
      const job = { path, layout, stretches: [{ startMs: 0, endMs: audioMs }], hints: [] }
      // The first time loads the model, which takes long and is done once.
      await dictation.hear(job)
      const startMs = nowMs()
      const words = await dictation.hear(job)
      const heard = words.map(({ text }) => text).join(' ')
      return { said: sampleSentence, heard, audioMs, tookMs: nowMs() - startMs }
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }
