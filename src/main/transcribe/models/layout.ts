import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { readOnnxMetadata } from './onnx-metadata.ts'

type TransducerFiles = { encoder: string; decoder: string; joiner: string; tokens: string }

/** A speech model as it lies on the disk, every file with its full path: the layouts that sherpa-onnx publishes. */
export type ModelLayout =
  | {
      kind: 'moonshine'
      preprocessor: string
      encoder: string
      uncachedDecoder: string
      cachedDecoder: string
      tokens: string
    }
  | { kind: 'moonshine-2'; encoder: string; mergedDecoder: string; tokens: string }
  | { kind: 'whisper'; encoder: string; decoder: string; tokens: string }
  /** `bpeVocab` is what hints need; few folders have it. */
  | ({ kind: 'zipformer'; bpeVocab: string | null } & TransducerFiles)
  | ({ kind: 'parakeet-transducer' } & TransducerFiles)
  | { kind: 'parakeet-ctc'; model: string; tokens: string }

export type ReadFolder = { ok: true; layout: ModelLayout } | { ok: false; reason: string }

/** A file of a layout: how its name looks, and how it is called when it is missing. */
type Part = { name: RegExp; called: string }
type Parts = Record<string, Part>

const part = (name: RegExp, called: string): Part => ({ name, called })
const tokens = part(/^tokens\.txt$/, 'tokens.txt')

const shapes = {
  moonshine: {
    preprocessor: part(/^preprocess\b.*\.onnx$/, 'preprocess.onnx'),
    encoder: part(/^encode\b.*\.onnx$/, 'encode.onnx'),
    uncachedDecoder: part(/^uncached_decode\b.*\.onnx$/, 'uncached_decode.onnx'),
    cachedDecoder: part(/^cached_decode\b.*\.onnx$/, 'cached_decode.onnx'),
    tokens
  },
  'moonshine-2': {
    encoder: part(/^encoder_model\b.*\.(?:ort|onnx)$/, 'encoder_model.ort'),
    mergedDecoder: part(/^decoder_model_merged\b.*\.(?:ort|onnx)$/, 'decoder_model_merged.ort'),
    tokens
  },
  transducer: {
    encoder: part(/^encoder\b.*\.onnx$/, 'encoder.onnx'),
    decoder: part(/^decoder\b.*\.onnx$/, 'decoder.onnx'),
    joiner: part(/^joiner\b.*\.onnx$/, 'joiner.onnx'),
    tokens
  },
  whisper: {
    encoder: part(/-encoder\b.*\.onnx$/, '…-encoder.onnx'),
    decoder: part(/-decoder\b.*\.onnx$/, '…-decoder.onnx'),
    tokens: part(/-tokens\.txt$/, '…-tokens.txt')
  },
  ctc: { model: part(/^model\b.*\.onnx$/, 'model.onnx'), tokens }
} as const satisfies Record<string, Parts>

type Shape = keyof typeof shapes
type Found<S extends Shape> = Record<keyof (typeof shapes)[S], string>

/** The file of this name, the small (int8) one where there are several. */
const chosen = (names: readonly string[], { name }: Part): string | undefined => {
  const fitting = names.filter((one) => name.test(one)).toSorted()
  return fitting.find((one) => one.includes('int8')) ?? fitting[0]
}

const modelParts = (shape: Shape): Part[] =>
  Object.values<Part>(shapes[shape]).filter((one) => one !== tokens)
const matched = (names: readonly string[], shape: Shape): number => {
  const parts = modelParts(shape)
  return parts.filter((one) => chosen(names, one) !== undefined).length / parts.length
}

/** The shape that the most of these files belong to; null when none does. */
const shapeOf = (names: readonly string[]): Shape | null => {
  const [best] = (Object.keys(shapes) as Shape[])
    .map((shape) => ({ shape, share: matched(names, shape) }))
    .toSorted((a, b) => b.share - a.share)
  return best === undefined || best.share === 0 ? null : best.shape
}

const filesOf = <S extends Shape>(folder: string, names: readonly string[], shape: S): Found<S> | string => {
  const found: Record<string, string> = {}
  for (const [role, wanted] of Object.entries<Part>(shapes[shape])) {
    const name = chosen(names, wanted)
    if (name === undefined) return `The file ${wanted.called} is missing.`
    found[role] = join(folder, name)
  }
  return found as Found<S>
}

const refused = (reason: string): ReadFolder => ({ ok: false, reason })

/** NeMo's exports say so in their metadata; those of icefall name their own encoder. */
const isNemo = (metadata: ReadonlyMap<string, string>): boolean =>
  (metadata.get('model_type') ?? '').startsWith('EncDec') || metadata.has('normalize_type')

const transducerLayout = async (
  files: Found<'transducer'>,
  folder: string,
  names: readonly string[]
): Promise<ReadFolder> => {
  const metadata = (await readOnnxMetadata(files.encoder)) ?? new Map<string, string>()
  if (metadata.has('decode_chunk_len') || metadata.has('window_size_shift'))
    return refused('This model is made for live captions. Choose the one for whole recordings (“offline”).')
  if (isNemo(metadata)) return { ok: true, layout: { kind: 'parakeet-transducer', ...files } }
  const bpeVocab = names.includes('bpe.vocab') ? join(folder, 'bpe.vocab') : null
  return { ok: true, layout: { kind: 'zipformer', bpeVocab, ...files } }
}

const ctcLayout = async (files: Found<'ctc'>): Promise<ReadFolder> => {
  const metadata = (await readOnnxMetadata(files.model)) ?? new Map<string, string>()
  if (isNemo(metadata)) return { ok: true, layout: { kind: 'parakeet-ctc', ...files } }
  const kind = metadata.get('model_type')
  return refused(
    kind === undefined
      ? 'The model does not say of which kind it is.'
      : `Models of the kind “${kind}” are not supported.`
  )
}

/** The first of these files that is no whole ONNX file; `.ort` files are not looked into. */
const damaged = async (files: Record<string, string>): Promise<string | null> => {
  for (const path of Object.values(files))
    if (path.endsWith('.onnx') && (await readOnnxMetadata(path)) === null) return path
  return null
}

const layoutFrom = async (folder: string, names: readonly string[], shape: Shape): Promise<ReadFolder> => {
  const whole = async <S extends Shape>(
    one: S,
    then: (files: Found<S>) => ReadFolder | Promise<ReadFolder>
  ): Promise<ReadFolder> => {
    const files = filesOf(folder, names, one)
    if (typeof files === 'string') return refused(files)
    const bad = await damaged(files)
    return bad === null
      ? then(files)
      : refused(`The file ${bad.slice(folder.length + 1)} is damaged or was not copied whole.`)
  }
  switch (shape) {
    case 'moonshine':
      return whole(shape, (files) => ({ ok: true, layout: { kind: shape, ...files } }))
    case 'moonshine-2':
      return whole(shape, (files) => ({ ok: true, layout: { kind: shape, ...files } }))
    case 'whisper':
      return whole(shape, (files) => ({ ok: true, layout: { kind: shape, ...files } }))
    case 'transducer':
      return whole(shape, (files) => transducerLayout(files, folder, names))
    case 'ctc':
      return whole(shape, ctcLayout)
  }
}

/**
 * Which model lies in a folder, or one folder deeper as archives unpack; `reason` is for the rep and names what is
 * missing. Rejects when the folder cannot be read.
 */
export const readModelFolder = async (path: string): Promise<ReadFolder> => {
  const entries = await readdir(path, { withFileTypes: true })
  const inner = entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(path, name))
  let partly: ReadFolder | null = null
  for (const folder of [path, ...inner.toSorted()]) {
    const names = (await readdir(folder, { withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map(({ name }) => name)
    const shape = shapeOf(names)
    if (shape === null) continue
    const read = await layoutFrom(folder, names, shape)
    if (read.ok) return read
    partly ??= read
  }
  return partly ?? refused('There is no speech model that Ringback knows in this folder.')
}
