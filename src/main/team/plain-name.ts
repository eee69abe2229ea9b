/** Control characters, ends of lines, and marks that turn the direction of what stands beside them. */
const unruly = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu

/** Half of a character that was cut through. */
const half = /[\ud800-\udbff]$/

/** Somebody else's name for a thing as one line that changes nothing around it, of at most so many characters. */
export const plainName = (name: string, most: number): string =>
  name.toWellFormed().replace(unruly, ' ').replace(/\s+/gu, ' ').trim().slice(0, most).replace(half, '')
