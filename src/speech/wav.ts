/** The sound of one WAV file: mono samples (the mean of its channels), nominally in -1..1. */
export type WavSound = {
  sampleRate: number
  /** How many channels the file had. */
  channels: number
  samples: Float32Array
  durationMs: number
}

/** The sound, or one sentence saying why this file cannot be used. */
export type WavResult = { ok: true; value: WavSound } | { ok: false; reason: string }

type SampleKind = 'integer' | 'float'
type Format = { kind: SampleKind; channels: number; sampleRate: number; bytesPerSample: number }
type Chunk = { id: string; start: number; size: number }

export const wavHeaderBytes = 44
const minRateHz = 8_000
const maxRateHz = 192_000
const codeInteger = 1
const codeFloat = 3
const codeExtensible = 0xfffe
const unfinishedSize = 0xffffffff
/** The bytes after the format code in the sub-format of WAVE_FORMAT_EXTENSIBLE (KSDATAFORMAT_SUBTYPE). */
const subformatTail = [0, 0, 0, 0, 0x10, 0, 0x80, 0, 0, 0xaa, 0, 0x38, 0x9b, 0x71]

const refuse = (reason: string): { ok: false; reason: string } => ({ ok: false, reason })

const textAt = (bytes: Uint8Array, at: number): string =>
  String.fromCharCode(...bytes.subarray(at, Math.min(at + 4, bytes.length)))

const looksLikeChunk = (bytes: Uint8Array, at: number): boolean => /^[ -~]{4}$/.test(textAt(bytes, at))

/** Where the chunk after this one begins: padded to an even place, unless the writer forgot the padding. */
const nextChunkAt = (bytes: Uint8Array, end: number): number => {
  const padded = end + (end % 2)
  return padded !== end && !looksLikeChunk(bytes, padded) && looksLikeChunk(bytes, end) ? end : padded
}

const readChunks = (bytes: Uint8Array, view: DataView): Chunk[] => {
  const chunks: Chunk[] = []
  let at = 12
  while (at + 8 <= bytes.length) {
    const id = textAt(bytes, at)
    const start = at + 8
    const rest = bytes.length - start
    const told = view.getUint32(at + 4, true)
    const unfinished = id === 'data' && (told === 0 || told === unfinishedSize)
    const size = unfinished ? rest : Math.min(told, rest)
    chunks.push({ id, start, size })
    at = nextChunkAt(bytes, start + size)
  }
  return chunks
}

const sampleKind = (bytes: Uint8Array, view: DataView, chunk: Chunk): SampleKind | null => {
  let code = view.getUint16(chunk.start, true)
  if (code === codeExtensible) {
    if (chunk.size < 40) return null
    const subformat = bytes.subarray(chunk.start + 24, chunk.start + 40)
    if (subformatTail.some((byte, index) => subformat[index + 2] !== byte)) return null
    code = view.getUint16(chunk.start + 24, true)
  }
  if (code === codeInteger) return 'integer'
  return code === codeFloat ? 'float' : null
}

const readFormat = (
  bytes: Uint8Array,
  view: DataView,
  chunk: Chunk
): { ok: true; value: Format } | { ok: false; reason: string } => {
  if (chunk.size < 16) return refuse('This WAV file does not say how its sound is stored.')
  const kind = sampleKind(bytes, view, chunk)
  if (kind === null) return refuse('This WAV file is compressed. Save it as plain PCM and try again.')
  const channels = view.getUint16(chunk.start + 2, true)
  const sampleRate = view.getUint32(chunk.start + 4, true)
  const blockBytes = view.getUint16(chunk.start + 12, true)
  const bits = view.getUint16(chunk.start + 14, true)
  if (channels !== 1 && channels !== 2) {
    return refuse(`This WAV file has ${channels} channels. Use mono or stereo.`)
  }
  if (sampleRate < minRateHz || sampleRate > maxRateHz) {
    return refuse(`This WAV file has ${sampleRate} samples a second. Use 8,000 to 192,000.`)
  }
  const known = kind === 'integer' ? [8, 16, 24, 32] : [32, 64]
  if (!known.includes(bits))
    return refuse(`This WAV file stores ${bits} bits a sample, which Ringback cannot read.`)
  const packed = bits / 8
  const bytesPerSample = blockBytes === channels * 4 && bits === 24 ? 4 : packed
  if (blockBytes !== 0 && blockBytes !== channels * bytesPerSample) {
    return refuse('This WAV file contradicts itself about the size of its samples.')
  }
  return { ok: true, value: { kind, channels, sampleRate, bytesPerSample } }
}

/** How one stored sample is read; integers of any width fill -1..1, 8 bits are unsigned. */
const sampleReader = (view: DataView, format: Format): ((at: number) => number) => {
  if (format.kind === 'float') {
    return format.bytesPerSample === 4 ? (at) => view.getFloat32(at, true) : (at) => view.getFloat64(at, true)
  }
  switch (format.bytesPerSample) {
    case 1:
      return (at) => (view.getUint8(at) - 128) / 128
    case 2:
      return (at) => view.getInt16(at, true) / 32_768
    case 3:
      return (at) => ((view.getInt8(at + 2) << 16) | view.getUint16(at, true)) / 8_388_608
    default:
      return (at) => view.getInt32(at, true) / 2_147_483_648
  }
}

const readSamples = (view: DataView, format: Format, chunk: Chunk): Float32Array => {
  const frameBytes = format.channels * format.bytesPerSample
  const samples = new Float32Array(Math.floor(chunk.size / frameBytes))
  const read = sampleReader(view, format)
  for (let frame = 0; frame < samples.length; frame += 1) {
    const at = chunk.start + frame * frameBytes
    const mono = format.channels === 1 ? read(at) : (read(at) + read(at + format.bytesPerSample)) / 2
    const stored = Math.fround(mono)
    samples[frame] = Number.isFinite(stored) ? stored : 0
  }
  return samples
}

/**
 * Reads a WAV file: mono or stereo, 8 to 192 kHz, integers of 8, 16, 24 or 32 bits or floats of 32 or 64, plain or
 * WAVE_FORMAT_EXTENSIBLE. Unknown chunks are passed over; a file whose writer died (a data size of 0, 0xFFFFFFFF or
 * more than there is) gives all the sound it has. Samples that are not numbers become silence.
 */
export const parseWav = (bytes: Uint8Array): WavResult => {
  if (bytes.length < 12 || textAt(bytes, 0) !== 'RIFF' || textAt(bytes, 8) !== 'WAVE') {
    return refuse(
      bytes.length >= 4 && textAt(bytes, 0) === 'OggS'
        ? 'This recording is compressed: export the take as WAV from its review.'
        : 'This is not a WAV file.'
    )
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const chunks = readChunks(bytes, view)
  const described = chunks.find(({ id }) => id === 'fmt ')
  if (described === undefined) return refuse('This WAV file does not say how its sound is stored.')
  const format = readFormat(bytes, view, described)
  if (!format.ok) return format
  const stored = chunks.find(({ id }) => id === 'data')
  const samples = stored === undefined ? new Float32Array(0) : readSamples(view, format.value, stored)
  if (samples.length === 0) return refuse('This WAV file holds no sound.')
  const { sampleRate, channels } = format.value
  return {
    ok: true,
    value: { sampleRate, channels, samples, durationMs: (samples.length / sampleRate) * 1_000 }
  }
}

/** The 44 bytes before the samples of a mono 16-bit WAV file; `sampleBytes` counts the bytes that follow. */
export const wavHeader = (sampleRate: number, sampleBytes: number): Uint8Array => {
  const header = new Uint8Array(wavHeaderBytes)
  const view = new DataView(header.buffer)
  const put = (at: number, text: string): void => {
    for (let index = 0; index < text.length; index += 1) header[at + index] = text.charCodeAt(index)
  }
  put(0, 'RIFF')
  view.setUint32(4, wavHeaderBytes - 8 + sampleBytes, true)
  put(8, 'WAVEfmt ')
  view.setUint32(16, 16, true)
  view.setUint16(20, codeInteger, true)
  view.setUint16(22, 1, true)
  view.setUint32(24, sampleRate, true)
  view.setUint32(28, sampleRate * 2, true)
  view.setUint16(32, 2, true)
  view.setUint16(34, 16, true)
  put(36, 'data')
  view.setUint32(40, sampleBytes, true)
  return header
}

/** Samples as little-endian 16-bit bytes; beyond -1..1 they are held at the edge, NaN becomes silence. */
export const pcm16Bytes = (samples: Float32Array): Uint8Array => {
  const bytes = new Uint8Array(samples.length * 2)
  const view = new DataView(bytes.buffer)
  samples.forEach((sample, index) => {
    const scaled = Number.isNaN(sample) ? 0 : Math.round(sample * 32_768)
    view.setInt16(index * 2, Math.max(-32_768, Math.min(32_767, scaled)), true)
  })
  return bytes
}

/** A whole mono 16-bit WAV file. */
export const writeWav = (samples: Float32Array, sampleRate: number): Uint8Array => {
  const bytes = new Uint8Array(wavHeaderBytes + samples.length * 2)
  bytes.set(wavHeader(sampleRate, samples.length * 2))
  bytes.set(pcm16Bytes(samples), wavHeaderBytes)
  return bytes
}
