// Decodes WAV files with one of the models in this folder: `node build/tiny-models/hear.ts whisper a.wav b.wav`.
// Prints a line of JSON per file. It runs on its own, because a model that the native code refuses ends the process.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { resample } from '../../src/speech/resample.ts'
import { parseWav } from '../../src/speech/wav.ts'

/** What is heard of a file; times in seconds, where the layout has them; `rtf` is the share of the sound's length it took. */
export type Heard = { text: string; tokens: string[]; timestamps: number[]; rtf: number }

type Stream = { acceptWaveform: (sound: { samples: Float32Array; sampleRate: number }) => void }
type Recognizer = {
  createStream: (hotwords?: string) => Stream
  decode: (stream: Stream) => void
  getResult: (stream: Stream) => Omit<Heard, 'rtf'>
}
const { OfflineRecognizer } = createRequire(import.meta.url)('sherpa-onnx-node') as {
  OfflineRecognizer: new (config: object) => Recognizer
}

/** How sherpa-onnx is told about each folder; file names are completed by `inFolder`. */
const layouts: Record<string, object> = {
  'parakeet-ctc': { nemoCtc: { model: 'model.int8.onnx' }, tokens: 'tokens.txt' },
  'zipformer-transducer': {
    transducer: {
      encoder: 'encoder-epoch-99-avg-1.onnx',
      decoder: 'decoder-epoch-99-avg-1.onnx',
      joiner: 'joiner-epoch-99-avg-1.onnx'
    },
    tokens: 'tokens.txt',
    modelingUnit: 'bpe',
    bpeVocab: 'bpe.vocab'
  },
  'parakeet-transducer': {
    transducer: {
      encoder: 'encoder.int8.onnx',
      decoder: 'decoder.int8.onnx',
      joiner: 'joiner.int8.onnx'
    },
    tokens: 'tokens.txt',
    modelType: 'nemo_transducer'
  },
  whisper: {
    whisper: {
      encoder: 'tiny-encoder.onnx',
      decoder: 'tiny-decoder.onnx',
      language: 'en',
      task: 'transcribe'
    },
    tokens: 'tiny-tokens.txt'
  },
  moonshine: {
    moonshine: {
      preprocessor: 'preprocess.onnx',
      encoder: 'encode.int8.onnx',
      uncachedDecoder: 'uncached_decode.int8.onnx',
      cachedDecoder: 'cached_decode.int8.onnx'
    },
    tokens: 'tokens.txt'
  },
  'moonshine-v2': {
    moonshine: { encoder: 'encoder_model.onnx', mergedDecoder: 'decoder_model_merged.onnx' },
    tokens: 'tokens.txt'
  }
}

const inFolder = (folder: string, value: unknown): unknown => {
  if (typeof value === 'string') return /\.(onnx|txt|vocab)$/.test(value) ? join(folder, value) : value
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, inFolder(folder, inner)]))
}

const sampleRate = 16_000
const { values, positionals } = parseArgs({ allowPositionals: true, options: { hint: { type: 'string' } } })
const [folder = '', ...files] = positionals
const layout = layouts[basename(folder)]
if (layout === undefined) throw new Error(`No such model: ${folder}`)
const config = inFolder(join(import.meta.dirname, basename(folder)), layout) as object
const recognizer = new OfflineRecognizer({
  featConfig: { sampleRate, featureDim: 80 },
  modelConfig: { ...config, numThreads: 1, provider: 'cpu', debug: 0 },
  decodingMethod: values.hint === undefined ? 'greedy_search' : 'modified_beam_search'
})
for (const file of files) {
  const sound = parseWav(readFileSync(file))
  if (!sound.ok) throw new Error(sound.reason)
  const samples = resample(sound.value.samples, sound.value.sampleRate, sampleRate)
  const startedAt = performance.now()
  const stream = recognizer.createStream(values.hint)
  stream.acceptWaveform({ samples, sampleRate })
  recognizer.decode(stream)
  const rtf = (performance.now() - startedAt) / 1_000 / (samples.length / sampleRate)
  const { text, tokens, timestamps } = recognizer.getResult(stream)
  console.log(JSON.stringify({ text, tokens, timestamps, rtf } satisfies Heard))
}
