/** The part of a file that a request wants: inclusive byte positions, the whole file, or nothing that exists. */
export type ByteRange = { start: number; end: number } | 'whole' | 'unsatisfiable'

/**
 * Reads a Range header for a file of `size` bytes (RFC 9110, section 14). What is not one range of bytes counts as no
 * header at all, as the RFC allows.
 */
export const byteRange = (header: string | null, size: number): ByteRange => {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '') ?? []
  if (from === '' && to === '') return 'whole'
  if (from === '') {
    const last = Math.min(Number(to), size)
    return last === 0 ? 'unsatisfiable' : { start: size - last, end: size - 1 }
  }
  const start = Number(from)
  const end = to === '' ? size - 1 : Math.min(Number(to), size - 1)
  if (to !== '' && Number(to) < start) return 'whole'
  return start >= size ? 'unsatisfiable' : { start, end }
}
