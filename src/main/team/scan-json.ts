/** What a file may be made of at most: far above any report, far below what would fill the memory. */
export const scanLimits = {
  /** Objects and lists in each other; a report has eight. */
  depth: 16,
  /** Values, of which every one takes some dozen bytes of memory whatever it is. */
  values: 4_000_000,
  /** Bytes of one text that is no recording; a transcript has 40,000 characters, each of six bytes at most. */
  textBytes: 260_000
} as const

/** Keys that mean something to the language itself. */
const refusedKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])
/** The one key under which a long text may stand. */
const longKey = 'base64'
const keptKeyBytes = 64

const [quote, backslash, colon, comma] = [0x22, 0x5c, 0x3a, 0x2c]
const [openObject, closeObject, openList, closeList] = [0x7b, 0x7d, 0x5b, 0x5d]

/**
 * Looks over the bytes of a JSON text piece by piece, as they are read, and says why it must not be parsed: nested too
 * deep, too many values, a text that is too long, a key that no report has. Null = nothing was found so far. It does
 * not say whether the text is JSON.
 */
export const createScan = (): ((bytes: Uint8Array) => string | null) => {
  let depth = 0
  let values = 0
  let textBytes = -1
  let isEscaped = false
  let start = ''
  let lastText = ''
  let lastKey = ''

  const endText = (): string | null => {
    lastText = start
    textBytes = -1
    return null
  }
  const inText = (byte: number): string | null => {
    if (isEscaped) isEscaped = false
    else if (byte === backslash) isEscaped = true
    else if (byte === quote) return endText()
    if (textBytes < keptKeyBytes) start += String.fromCharCode(byte)
    textBytes += 1
    return textBytes > scanLimits.textBytes && lastKey !== longKey ? 'One of its texts is too long.' : null
  }
  const named = (): string | null => {
    lastKey = lastText
    return refusedKeys.has(lastKey) || lastKey.includes('\\')
      ? `It has a key that no report has: ${lastKey.slice(0, 40)}`
      : null
  }
  const opened = (): string | null => {
    depth += 1
    values += 1
    lastKey = ''
    return depth > scanLimits.depth ? 'It is nested too deep.' : null
  }
  const outside = (byte: number): string | null => {
    switch (byte) {
      case quote:
        textBytes = 0
        start = ''
        return null
      case colon:
        return named()
      case openObject:
      case openList:
        return opened()
      case closeObject:
      case closeList:
        depth -= 1
        return null
      case comma:
        values += 1
        lastKey = ''
        return values > scanLimits.values ? 'It has too many values.' : null
      default:
        return null
    }
  }
  return (bytes) => {
    for (let at = 0; at < bytes.length; at += 1) {
      const byte = bytes[at] ?? 0
      const reason = textBytes >= 0 ? inText(byte) : outside(byte)
      if (reason !== null) return reason
      // A recording's text is most of a file: its end is looked for at once.
      if (textBytes > keptKeyBytes && !isEscaped && lastKey === longKey) {
        const end = bytes.indexOf(quote, at + 1)
        const skipped = (end === -1 ? bytes.length : end) - at - 1
        textBytes += skipped
        at += skipped
      }
    }
    return null
  }
}
