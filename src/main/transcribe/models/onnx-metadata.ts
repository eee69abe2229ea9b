import { type FileHandle, open } from 'node:fs/promises'

/** Field numbers and wire types of `onnx.ModelProto` and its `StringStringEntryProto` (onnx/onnx.proto). */
const metadataField = 14
const varint = 0
const fixed64 = 1
const counted = 2
const fixed32 = 5
/** A metadata entry of a speech model is a short word or number, or a list of special tokens. */
const longestEntry = 4_000_000

type Reader = { at: number; size: number; file: FileHandle }

const bytesAt = async ({ file }: Reader, at: number, length: number): Promise<Buffer> => {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, at)
  return buffer.subarray(0, bytesRead)
}

const varintIn = (bytes: Buffer, from: number): { value: number; next: number } => {
  let value = 0
  for (let at = from, scale = 1; at < bytes.length && at < from + 10; at += 1, scale *= 128) {
    const byte = bytes[at] ?? 0
    value += (byte & 0x7f) * scale
    if (byte < 0x80) return { value, next: at + 1 }
  }
  throw new Error('A number is cut short.')
}

const readVarint = async (reader: Reader): Promise<number> => {
  const { value, next } = varintIn(await bytesAt(reader, reader.at, 10), 0)
  reader.at += next
  return value
}

const entryIn = (bytes: Buffer): [string, string] => {
  const strings = ['', '']
  for (let at = 0; at < bytes.length; ) {
    const tag = varintIn(bytes, at)
    const length = varintIn(bytes, tag.next)
    at = length.next + length.value
    strings[(tag.value >> 3) - 1] = bytes.toString('utf8', length.next, at)
  }
  return [strings[0] ?? '', strings[1] ?? '']
}

/** Steps over one top-level field; answers with its metadata entry if it is one. */
const readField = async (reader: Reader): Promise<[string, string] | null> => {
  const tag = await readVarint(reader)
  const wire = tag % 8
  if (wire === varint) await readVarint(reader)
  else if (wire === fixed64) reader.at += 8
  else if (wire === fixed32) reader.at += 4
  else if (wire === counted) {
    const length = await readVarint(reader)
    const start = reader.at
    reader.at += length
    if (Math.floor(tag / 8) === metadataField && length <= longestEntry && reader.at <= reader.size)
      return entryIn(await bytesAt(reader, start, length))
  } else throw new Error('This is no field.')
  if (reader.at > reader.size) throw new Error('A field is cut short.')
  return null
}

/**
 * The metadata that an ONNX file carries beside its graph, which is stepped over unread; null when the file is not ONNX
 * or is cut short.
 */
export const readOnnxMetadata = async (path: string): Promise<ReadonlyMap<string, string> | null> => {
  const file = await open(path, 'r')
  try {
    const reader: Reader = { file, at: 0, size: (await file.stat()).size }
    const entries = new Map<string, string>()
    while (reader.at < reader.size) {
      const entry = await readField(reader)
      if (entry !== null) entries.set(...entry)
    }
    return reader.size === 0 ? null : entries
  } catch {
    return null
  } finally {
    await file.close()
  }
}
