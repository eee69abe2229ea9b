const marked: unique symbol = Symbol('html')

/** Text that is markup already. */
export type Html = { readonly [marked]: string }

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;'
}

const isHtml = (value: unknown): value is Html =>
  typeof value === 'object' && value !== null && marked in value

type Piece = Html | string | number | readonly Html[]

/** Control characters, which no page may hold, go. */
const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[^\P{Cc}\t\n]/gu, '')
    .replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)

const textOf = (piece: Piece): string => {
  if (isHtml(piece)) return piece[marked]
  if (typeof piece === 'string' || typeof piece === 'number') return escaped(String(piece))
  return piece.map((one) => one[marked]).join('')
}

/** Markup with everything that is put in escaped, unless it is markup itself. */
export const html = (strings: TemplateStringsArray, ...pieces: readonly Piece[]): Html => ({
  [marked]: strings.reduce((text, string, index) => {
    const piece = pieces[index - 1]
    return `${text}${piece === undefined ? '' : textOf(piece)}${string}`
  })
})

/** Text that is written into a page as it stands: our own markup and styles, never what somebody typed. */
export const plain = (markup: string): Html => ({ [marked]: markup })

export const markupOf = (given: Html): string => given[marked]
