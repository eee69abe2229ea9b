/**
 * One unit of a written text as it is said: its place in the text and every way to say it, each in words of the
 * dictionary parted by spaces.
 */
export type SpokenUnit = { start: number; end: number; says: readonly string[] }

const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' '
  )
const tens = 'x x twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

const belowHundred = (value: number): string => {
  if (value < 20) return ones[value] ?? ''
  const rest = value % 10
  return `${tens[Math.floor(value / 10)] ?? ''}${rest === 0 ? '' : ` ${ones[rest]}`}`
}

/** A whole number below a million in words; British reading with "and", American without. */
const inWords = (value: number, and: boolean): string => {
  if (value < 100) return belowHundred(value)
  if (value < 1_000) {
    const rest = value % 100
    const hundreds = `${ones[Math.floor(value / 100)]} hundred`
    return rest === 0 ? hundreds : `${hundreds}${and ? ' and' : ''} ${belowHundred(rest)}`
  }
  const rest = value % 1_000
  const joint = rest > 0 && rest < 100 && and ? ' and' : ''
  return `${inWords(Math.floor(value / 1_000), and)} thousand${rest === 0 ? '' : `${joint} ${inWords(rest, and)}`}`
}

const asYear = (value: number): string[] => {
  if (value < 1_100 || value > 2_099 || value % 1_000 < 10) return []
  const rest = value % 100
  const end = rest === 0 ? 'hundred' : rest < 10 ? `oh ${ones[rest]}` : belowHundred(rest)
  return [`${belowHundred(Math.floor(value / 100))} ${end}`]
}

const digitSays = (digit: string): string[] =>
  digit === '0' ? ['zero', 'oh', 'nought'] : [ones[Number(digit)] ?? '']

const figureSays = (digits: string): string[] => {
  const value = Number(digits)
  const one = [inWords(value, true), inWords(value, false), ...asYear(value)]
  if (value > 100 && value < 1_000 && value % 100 >= 10)
    one.push(`${ones[Math.floor(value / 100)]} ${belowHundred(value % 100)}`)
  if (digits.length > 1 && digits.length < 5)
    one.push([...digits].map((digit) => digitSays(digit).at(-1)).join(' '))
  return one
}

const currencies: Readonly<Record<string, string>> = { '£': 'pounds', $: 'dollars', '€': 'euros' }
const endings: Readonly<Record<string, string>> = { '%': 'percent', k: 'thousand', m: 'million' }
/** Signs that stand for a word. */
const signs: Readonly<Record<string, string>> = { '&': 'and', '+': 'plus', '@': 'at' }

/** From this many digits on, or with a zero in front, figures are a telephone number: said one by one. */
const phoneDigitsFrom = 5

const numberUnits = (match: RegExpMatchArray): SpokenUnit[] => {
  const start = match.index ?? 0
  const { currency = '', figures = '', part = '', ending = '' } = match.groups ?? {}
  const digits = figures.replaceAll(',', '')
  const isPhone = digits.startsWith('0') || (digits.length >= phoneDigitsFrom && !figures.includes(','))
  if (isPhone && digits.length > 1) {
    const at = start + currency.length
    return [...figures].flatMap((digit, index) =>
      digit === ',' ? [] : [{ start: at + index, end: at + index + 1, says: digitSays(digit) }]
    )
  }
  const tail =
    (part === '' ? '' : ` point ${[...part.slice(1)].map((digit) => digitSays(digit)[0]).join(' ')}`) +
    (ending === '' ? '' : ` ${endings[ending.toLowerCase()] ?? ''}`) +
    (currency === '' ? '' : ` ${currencies[currency] ?? ''}`)
  const says = figureSays(digits).map((said) => `${said}${tail}`)
  return [{ start, end: start + match[0].length, says: [...new Set(says)] }]
}

const unitShape =
  /(?<currency>[£$€])?(?<figures>\d[\d,]*\d|\d)(?<part>\.\d+)?(?<ending>%|[kKmM](?![\p{L}]))?|[\p{L}][\p{L}\p{M}'’]*|[&+@]/gu

/** Letters of an abbreviation are said one by one, as flite and the dictionary know them. */
const isSpelled = (word: string): boolean => /^\p{Lu}{2,5}$/u.test(word) && !/[AEIOUY]/.test(word)

/** The units of a text in order; what nobody says (punctuation, emoji) is no unit. */
export const spokenUnits = (text: string): SpokenUnit[] =>
  [...text.matchAll(unitShape)].flatMap((match) => {
    const [found] = match
    const start = match.index
    const end = start + found.length
    if (match.groups?.['figures'] !== undefined) return numberUnits(match)
    const sign = signs[found]
    if (sign !== undefined) return [{ start, end, says: [sign] }]
    if (isSpelled(found)) return [{ start, end, says: [[...found.toLowerCase()].join(' ')] }]
    return [{ start, end, says: [found.toLowerCase().replaceAll('’', "'")] }]
  })
