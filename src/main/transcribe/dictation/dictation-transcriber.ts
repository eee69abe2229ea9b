import { join } from 'node:path'
import { CodedError } from '../../../shared/errors.ts'
import { type ModelLayout, readModelFolder } from '../models/layout.ts'
import type { Transcriber } from '../transcriber.ts'
import { spokenHints } from './card-names.ts'
import type { Dictation } from './dictation.ts'
import { readListedWords } from './english-words.ts'
import { normalised } from './normalise.ts'
import { stretchesOf } from './stretches.ts'

type Setup = {
  dictation: Pick<Dictation, 'hear'>
  modelsFolder: string
  /** The folder of the model in use; null = none. */
  modelInUse: () => string | null
}

const layoutIn = async (folder: string): Promise<ModelLayout> => {
  const read = await readModelFolder(folder).catch((cause: unknown) => {
    throw new CodedError('model-broken', 'Its folder cannot be read.', cause)
  })
  if (!read.ok) throw new CodedError('model-broken', read.reason)
  return read.layout
}

/** Writes down what was said with the model that the rep chose. */
export const createDictationTranscriber = ({ dictation, modelsFolder, modelInUse }: Setup): Transcriber => ({
  step: 'dictation',
  hear: async ({ take, path, measures }, { signal, onProgress }) => {
    const model = modelInUse()
    if (model === null) return null
    const layout = await layoutIn(join(modelsFolder, model))
    const isListed = readListedWords()
    const job = { path, layout, stretches: stretchesOf(measures), hints: spokenHints(take.card) }
    const heard = await dictation.hear(job, {
      signal,
      onWords: (fraction, words) => {
        const text = normalised(words, take.card, isListed).map((word) => word.text)
        onProgress(fraction, text.join(' '))
      }
    })
    if (heard.length === 0) return { outcome: 'no-words' }
    const words = normalised(heard, take.card, isListed)
    return { outcome: 'heard', origin: 'engine', engine: `dictation (${model})`, words }
  }
})
