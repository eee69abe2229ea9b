import { analyse } from 'chardet'
import { type ImportEncoding, importEncodings } from '../../shared/prospect-import.ts'

/** As much of a file as tells its encoding. */
const sampleBytes = 256_000

const isKnown = (name: string): name is ImportEncoding => importEncodings.some((one) => one === name)

const markedEncoding = (bytes: Uint8Array): ImportEncoding | null => {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

/** UTF-16 without a mark shows in its zeros: delimiters and digits have one in each pair. */
const unmarkedUtf16 = (sample: Uint8Array): ImportEncoding | null => {
  const zeros = [0, 0]
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index & 1] = (zeros[index & 1] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  const some = sample.length / 10
  if (odd > some && odd > even * 5) return 'utf-16le'
  return even > some && even > odd * 5 ? 'utf-16be' : null
}

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** Letters beyond ASCII that stand in a word, less signs that have no place there. */
const wordiness = (text: string): number => {
  const letters = text.match(/(?<=\p{L})[\u00c0-\u017f]|[\u00c0-\u017f](?=\p{Ll})/gu)?.length ?? 0
  const strays =
    text.match(/(?<=\p{L})[^\p{L}\p{M}\p{Pd}\p{P}\p{Z}\p{Cc}\u0020-\u007e](?=\p{L})|[\u0080-\u009f]/gu)
      ?.length ?? 0
  return letters - 3 * strays
}

const likelyByteEncoding = (sample: Uint8Array): ImportEncoding => {
  const names = analyse(sample).map(({ name, confidence }) => ({ name: name.toLowerCase(), confidence }))
  const best = names[0]
  const isLatin = best === undefined || /^(ascii|utf-8|windows-125[247]|iso-8859-\d+)$/.test(best.name)
  if (!isLatin && best.confidence >= 30 && isKnown(best.name)) return best.name
  // The detector does not know the Macintosh's letters: the reading with more words in it wins.
  const as = (name: string): number => wordiness(new TextDecoder(name).decode(sample))
  return as('macintosh') > as('windows-1252') ? 'macintosh' : 'windows-1252'
}

/** The encoding that a file is most likely in: by its mark, by being valid UTF-8, else by its bytes. */
export const guessEncoding = (bytes: Uint8Array): ImportEncoding => {
  const sample = bytes.subarray(0, sampleBytes)
  const found = markedEncoding(bytes) ?? unmarkedUtf16(sample)
  if (found !== null) return found
  return isUtf8(bytes) ? 'utf-8' : likelyByteEncoding(sample)
}

/** The text of a file, without its mark, and how many characters the encoding could not tell. */
export const decodeText = (
  bytes: Uint8Array,
  encoding: ImportEncoding
): { text: string; unreadable: number } => {
  const text = new TextDecoder(encoding).decode(bytes)
  let unreadable = 0
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) unreadable += 1
  return { text, unreadable }
}
