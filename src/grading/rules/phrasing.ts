/** Seconds with one decimal, as reasons and advice show them. */
export const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`

/** "1 word", "2 words". */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`

/** "the other", "the 2 others". */
export const theOthers = (count: number): string => (count === 1 ? 'the other' : `the ${count} others`)

/** "a", "a and b", "a, b and c". */
export const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`

const quoteLimit = 60

/** The rep's own words in quotation marks, shortened at a word when they are long. */
export const quoted = (text: string, { start, end }: { start: number; end: number }): string => {
  const said = text.slice(start, end).replace(/\s+/g, ' ').trim()
  if (said.length <= quoteLimit) return `“${said}”`
  const cut = said.slice(0, quoteLimit)
  return `“${cut.slice(0, cut.lastIndexOf(' ') > 20 ? cut.lastIndexOf(' ') : quoteLimit).toWellFormed()}…”`
}
