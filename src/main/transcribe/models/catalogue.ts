import type { SuggestedModel } from '../../../shared/model.ts'

const release = 'https://github.com/k2-fsa/sherpa-onnx/releases/download/asr-models'

const oneThread = 'sherpa-onnx’s own figure, one thread'
const twoThreads = 'sherpa-onnx’s own figure, two threads'

/** Archives are named like the folder in them. */
const archived = (folder: string): Pick<SuggestedModel, 'archiveUrl'> => ({
  archiveUrl: `${release}/${folder}.tar.bz2`
})

/**
 * The models that Ringback suggests, smallest need first. Sizes and SHA-256 are those of the assets of sherpa-onnx's
 * release `asr-models` (its `checksum.txt`), taken from other projects that pinned them: at least two agree on each,
 * one alone has the Zipformer's. Licences: usefulsensors/moonshine, openai/whisper, icefall's LibriSpeech recipe and
 * nvidia/parakeet-tdt-0.6b-v2. Speeds: k2-fsa/sherpa, docs/source/onnx.
 */
export const suggestedModels: readonly SuggestedModel[] = [
  {
    id: 'moonshine-tiny-en-int8',
    name: 'Moonshine tiny',
    layout: 'moonshine',
    language: 'English',
    licence: 'MIT',
    goodFor: 'The one to begin with: light, quick and with punctuation.',
    speed: { word: 'very fast', rtf: 0.032, measured: oneThread },
    ...archived('sherpa-onnx-moonshine-tiny-en-int8'),
    archiveBytes: 107_600_538,
    sha256: 'd5fe6ec4334fef36255b2a4010412cad4c007e33103fec62fb5d17cad88086f2',
    unpackedBytes: 125_000_000
  },
  {
    id: 'zipformer-small-en',
    name: 'Zipformer small',
    layout: 'zipformer',
    language: 'English',
    licence: 'Apache-2.0',
    goodFor: 'Takes hints: names and figures from the card. No punctuation.',
    speed: { word: 'very fast', rtf: 0.032, measured: twoThreads },
    ...archived('sherpa-onnx-zipformer-small-en-2023-06-26'),
    archiveBytes: 112_232_184,
    sha256: 'c8bff1091c26c49731cddbcd60ef18061142ea11523df1b73bf1b14451b9c15e',
    unpackedBytes: 140_000_000
  },
  {
    id: 'whisper-tiny-en',
    name: 'Whisper tiny',
    layout: 'whisper',
    language: 'English',
    licence: 'MIT',
    goodFor: 'Well known and forgiving of noise; less exact than the others.',
    speed: {
      word: 'fast',
      rtf: 0.431,
      measured: 'sherpa-onnx’s own figure, on a Raspberry Pi 4'
    },
    ...archived('sherpa-onnx-whisper-tiny.en'),
    archiveBytes: 118_071_777,
    sha256: '2bd6cf965c8bb3e068ef9fa2191387ee63a9dfa2a4e37582a8109641c20005dd',
    unpackedBytes: 360_000_000
  },
  {
    id: 'whisper-base-en',
    name: 'Whisper base',
    layout: 'whisper',
    language: 'English',
    licence: 'MIT',
    goodFor: 'More exact than Whisper tiny, at about twice the work.',
    speed: { word: 'not measured', rtf: null, measured: 'no published figure' },
    ...archived('sherpa-onnx-whisper-base.en'),
    archiveBytes: 208_576_005,
    sha256: '475bc7052ce299c007f6d5d5407ba8601f819a2867f6eecee510ed17df581542',
    unpackedBytes: 650_000_000
  },
  {
    id: 'moonshine-base-en-int8',
    name: 'Moonshine base',
    layout: 'moonshine',
    language: 'English',
    licence: 'MIT',
    goodFor: 'More exact than Moonshine tiny and still quick.',
    speed: { word: 'very fast', rtf: 0.066, measured: oneThread },
    ...archived('sherpa-onnx-moonshine-base-en-int8'),
    archiveBytes: 250_807_309,
    sha256: '21870cecaa2e44e4e2bf63e02d1072bed183ccd10284871353bd9d24dad14e5e',
    unpackedBytes: 290_000_000
  },
  {
    id: 'parakeet-tdt-0.6b-v2-int8',
    name: 'Parakeet 0.6B',
    layout: 'parakeet-transducer',
    language: 'English',
    licence: 'CC-BY-4.0, by NVIDIA',
    goodFor: 'The most exact, with punctuation; wants a strong computer with memory to spare.',
    speed: { word: 'fast', rtf: 0.118, measured: twoThreads },
    ...archived('sherpa-onnx-nemo-parakeet-tdt-0.6b-v2-int8'),
    archiveBytes: 482_468_385,
    sha256: '157c157bc51155e03e37d2466522a3a737dd9c72bb25f36eb18912964161e1ad',
    unpackedBytes: 665_000_000
  }
]
