import { latest } from './kept.ts'

const sameLength = (lower: string, original: string): string =>
  lower.length === original.length ? lower : original

/**
 * The text in lower case with straight quotes and plain dashes, unit for unit: an offset into it is an offset
 * into the text as given.
 */
export const plain = latest((text: string): string =>
  text
    .replace(/[\u2018\u2019\u201b\u02bc\u0060\u00b4]/g, "'")
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000\t\n\r]/g, ' ')
    .replace(/\p{Lu}/gu, (letter) => sameLength(letter.toLowerCase(), letter))
)

/** `plain` with hesitations and the commas beside them blanked out, unit for unit. */
export const fluent = latest((text: string): string =>
  plain(text).replace(
    /,?(?<![\p{L}\p{N}'])(?:u+h*m+|u+h+|e+r+m*|a+h+|e+h+|h+m+|mm+)(?![\p{L}\p{N}'-]),?/gu,
    (found) => ' '.repeat(found.length)
  )
)

/** A pattern in which a space stands for any gap between words, a comma included, and " ?" for a gap or none. */
export const spaced = (shape: string): string => shape.replaceAll(' ?', '[\\s,]*').replaceAll(' ', '[\\s,]+')
