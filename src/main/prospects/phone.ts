/** Fewer digits are an extension or a house number. */
const fewestDigits = 7
/** National numbers are told apart by their last digits; a country's code or a trunk zero may stand before them. */
const comparedDigits = 9

/** Any script's digits as 0 to 9. */
const digitsOf = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/(?:ext|x|#|;ext=).*$/i, '')
    .replace(/\(0\)/g, '')
    .replace(/\D/g, '')

/**
 * What two spellings of one number have in common: its last nine digits, without extension. Null for what is too short
 * to be a number. Country codes are left aside on purpose: one file writes them, the other does not.
 */
export const phoneKey = (text: string): string | null => {
  const digits = digitsOf(text).replace(/^0+/, '')
  return digits.length < fewestDigits ? null : digits.slice(-comparedDigits)
}

/** Whether a cell looks like a telephone number and nothing else. */
export const looksLikePhone = (text: string): boolean =>
  /^[+(]?[\d\s().\-/+]{6,24}(?:\s*(?:ext\.?|x|#)\s*\d+)?$/i.test(text.trim()) &&
  digitsOf(text).length >= fewestDigits &&
  digitsOf(text).length <= 15 &&
  !/^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}/.test(text.trim()) &&
  !/^\d{1,2}[-/.]\d{1,2}[-/.]\d{4}$/.test(text.trim())
