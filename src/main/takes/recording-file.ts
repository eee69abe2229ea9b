import { wavHeader, wavHeaderBytes } from '../../speech/wav.ts'

/*
 * A recording is one and the same file from its first sample on: a WAV whose sizes are still 0 lies in spool/ and grows
 * at its end; sealing it writes the sizes and renames it into recordings/. So there is no moment at which the sound is
 * in two places or none, and a full disk can still seal what it holds. Between "fmt " and "data" stands a chunk of our
 * own that names the take, which readers of WAV files pass over.
 */
const chunkId = 'ring'
const version = 1
const takeIdBytes = 36
const chunkBytes = 8 + 4 + takeIdBytes
const chunkAt = wavHeaderBytes - 8

/** Where the samples begin. */
export const headerBytes = wavHeaderBytes + chunkBytes
const sampleBytes = 2

/** Less sound than this is no take: it ended before the first words. */
export const leastMs = 300

export type RecordingHeader = { takeId: string; sampleRate: number }

/** The bytes before the samples; `soundBytes` is 0 until the recording is sealed. */
export const recordingHeader = ({ takeId, sampleRate }: RecordingHeader, soundBytes: number): Uint8Array => {
  const plain = wavHeader(sampleRate, soundBytes)
  const header = new Uint8Array(headerBytes)
  const view = new DataView(header.buffer)
  const put = (at: number, text: string): void => {
    header.set(new TextEncoder().encode(text), at)
  }
  header.set(plain.subarray(0, chunkAt))
  view.setUint32(4, headerBytes - 8 + soundBytes, true)
  put(chunkAt, chunkId)
  view.setUint32(chunkAt + 4, chunkBytes - 8, true)
  view.setUint32(chunkAt + 8, version, true)
  put(chunkAt + 12, takeId)
  header.set(plain.subarray(chunkAt), chunkAt + chunkBytes)
  return header
}

/** Reads what `recordingHeader` wrote; null for anything else. */
export const readRecordingHeader = (bytes: Uint8Array): RecordingHeader | null => {
  if (bytes.length < headerBytes) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const text = (at: number, length: number): string =>
    new TextDecoder('latin1').decode(bytes.subarray(at, at + length))
  const isOurs =
    text(0, 4) === 'RIFF' && text(chunkAt, 4) === chunkId && view.getUint32(chunkAt + 8, true) === version
  if (!isOurs) return null
  return { takeId: text(chunkAt + 12, takeIdBytes), sampleRate: view.getUint32(24, true) }
}

/** How many bytes of whole samples a file of this size holds. */
export const soundBytesIn = (fileBytes: number): number => {
  const bytes = Math.max(0, fileBytes - headerBytes)
  return bytes - (bytes % sampleBytes)
}

/** How long that much sound is, in milliseconds. */
export const soundMs = (soundBytes: number, sampleRate: number): number =>
  (soundBytes / sampleBytes / sampleRate) * 1_000
