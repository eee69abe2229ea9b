import { readFileSync } from 'node:fs'
import type { ModelLayout } from '../models/layout.ts'
import type { Decoded } from './heard-words.ts'

/** The rate that every supported model was trained at. */
export const modelRateHz = 16_000
/** The published models gain little from more, and the rep's other programs need some. */
const threads = 2
/** How much a name of the card is preferred, in sherpa-onnx's own measure; its documentation uses 1.5 to 2. */
const hotwordsScore = 1.5

const modelConfig = (layout: ModelLayout): object => {
  switch (layout.kind) {
    case 'moonshine': {
      const { preprocessor, encoder, uncachedDecoder, cachedDecoder } = layout
      return { moonshine: { preprocessor, encoder, uncachedDecoder, cachedDecoder } }
    }
    case 'moonshine-2':
      return { moonshine: { encoder: layout.encoder, mergedDecoder: layout.mergedDecoder } }
    case 'whisper':
      return {
        whisper: { encoder: layout.encoder, decoder: layout.decoder, language: 'en', task: 'transcribe' }
      }
    case 'zipformer':
    case 'parakeet-transducer': {
      const { encoder, decoder, joiner } = layout
      const modelType = layout.kind === 'zipformer' ? 'transducer' : 'nemo_transducer'
      return { transducer: { encoder, decoder, joiner }, modelType }
    }
    case 'parakeet-ctc':
      return { nemoCtc: { model: layout.model } }
  }
}

const bpeVocabOf = (layout: ModelLayout): string | null =>
  layout.kind === 'zipformer' ? layout.bpeVocab : null

/** Hints as the model spells: many know capitals alone. */
const spelled = (hints: readonly string[], tokensPath: string): string => {
  const isUpper = !/^▁?[a-z]/m.test(readFileSync(tokensPath, 'utf8'))
  return hints
    .map((hint) => hint.replace(/[^\p{L}' ]/gu, ' ').trim())
    .filter((hint) => hint !== '')
    .map((hint) => (isUpper ? hint.toUpperCase() : hint.toLowerCase()))
    .join('/')
}

/** Turns samples at `modelRateHz` into words. */
export type Recognizer = { decode: (samples: Float32Array, hints: readonly string[]) => Promise<Decoded> }

/** Loads a model. Throws when sherpa-onnx refuses it; a file that it cannot digest can end the whole process. */
export const openRecognizer = async (layout: ModelLayout): Promise<Recognizer> => {
  // Not imported above: there it would end the process where its native part is missing, before that could be told.
  const { OfflineRecognizer } = (await import('sherpa-onnx-node')).default
  const bpeVocab = bpeVocabOf(layout)
  const recognizer = new OfflineRecognizer({
    featConfig: { sampleRate: modelRateHz, featureDim: 80 },
    modelConfig: {
      ...modelConfig(layout),
      tokens: layout.tokens,
      numThreads: threads,
      provider: 'cpu',
      ...(bpeVocab !== null && { modelingUnit: 'bpe', bpeVocab })
    },
    ...(bpeVocab !== null && { decodingMethod: 'modified_beam_search', hotwordsScore })
  })
  return {
    decode: async (samples, hints) => {
      const hotwords = bpeVocab === null ? '' : spelled(hints, layout.tokens)
      const stream = hotwords === '' ? recognizer.createStream() : recognizer.createStream(hotwords)
      stream.acceptWaveform({ samples, sampleRate: modelRateHz })
      return recognizer.decodeAsync(stream)
    }
  }
}
