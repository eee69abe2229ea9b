/** More than this is no name, company or line: the engine would speak for minutes. */
const longestText = 600

/** Letters without a plain form in Unicode's own decomposition. */
const plainLetters: Record<string, string> = {
  ß: 'ss',
  ẞ: 'SS',
  æ: 'ae',
  Æ: 'Ae',
  œ: 'oe',
  Œ: 'Oe',
  ø: 'o',
  Ø: 'O',
  đ: 'd',
  Đ: 'D',
  ð: 'th',
  Ð: 'Th',
  þ: 'th',
  Þ: 'Th',
  ł: 'l',
  Ł: 'L',
  ħ: 'h',
  Ħ: 'H',
  ı: 'i',
  ŋ: 'ng',
  Ŋ: 'Ng'
}

/** Signs that are read out as a word. */
const spokenSigns: Record<string, string> = { '&': ' and ', '+': ' plus ', '@': ' at ', '%': ' percent ' }

/** Endings of company names that are said otherwise than written. */
const spokenEndings: Record<string, string> = {
  corp: 'corporation',
  inc: 'incorporated',
  ltd: 'limited'
}

const ending = /\b(corp|inc|ltd)\b\.?(?=\s*(?:[,;!?.]|$))/gi

/** Names that the engine spells letter by letter, as they are said. */
const spokenNames: Record<string, string> = { Ng: 'Ing', Nguyen: 'Win' }

/** Beginnings at which the engine gives up and spells, each with one that it can say. */
const spokenBeginnings: readonly (readonly [RegExp, string])[] = [
  [/^Nn(?=[a-z])/, 'N'],
  [/^T[cs]h(?=[a-z])/, 'Ch'],
  [/^Tsv/, 'Sv'],
  [/^Krzy?/, 'Kri'],
  [/^Hr(?=[a-z])/, 'Her'],
  [/^M(?=[bdfghjklmnpqrstvwxz][a-z]*[aeiou])/, 'Em'],
  [/^N(?=[bcdfghjklmpqrstvwxz][a-z]*[aeiouy])/, 'En']
]

const sayName = (word: string): string => {
  const known = spokenNames[word]
  if (known !== undefined) return known
  const [beginning, said] = spokenBeginnings.find(([pattern]) => pattern.test(word)) ?? [/^/, '']
  return word.replace(beginning, said)
}

/**
 * Text as the engine can say it: plain Latin letters, digits and the marks that shape a sentence. Accents are taken
 * off, `&` becomes a word, initials lose their dots and names like N'Golo their apostrophe (the engine would stop or
 * spell there), and what cannot be said
 * (emoji, other scripts) is left out. Empty when nothing is left to say.
 */
export const speakable = (text: string): string => {
  const plain = text
    .replace(/[™®©℠]/g, ' ')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/[‐‑–—]/g, '-')
    .replace(/./gu, (letter) => plainLetters[letter] ?? spokenSigns[letter] ?? letter)
    .replace(/[^A-Za-z0-9.,;:?!'\- ]/gu, ' ')
  const spoken = plain
    .replace(/\b([A-Za-z])\.(?=\s*[A-Za-z])/g, '$1 ')
    .replace(
      /\b([bcfghjkmnpqrtvwxyz])'([a-z]{2})/gi,
      (_, first: string, rest: string) => first + rest.toLowerCase()
    )
    .replace(/\b[A-Z][a-z]+/g, sayName)
    .replace(/\band\s+co\b\.?/gi, 'and company')
    .replace(ending, (found) => spokenEndings[found.replace('.', '').toLowerCase()] ?? found)
    .replace(/(^|\s)[-'.,;:?!]+(?=\s|$)/g, '$1')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, longestText)
  return /[A-Za-z0-9]/.test(spoken) ? spoken : ''
}

/**
 * Text for a voice of the system, which reads any script: on one line, and no longer than somebody would say. Doubled
 * brackets hold orders to those voices.
 */
export const plainText = (text: string): string =>
  text
    .replace(/\[\[|\]\]/g, ' ')
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
    .slice(0, longestText)
