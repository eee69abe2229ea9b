import { doubleMetaphone } from 'double-metaphone'
import { syllable } from 'syllable'
import { kept } from './kept.ts'
import { soundAlike } from './lexicon/nicknames.ts'

/** Spelling folded to how an English reader would say it; only for comparing. */
const folded = kept((name) =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z]/g, '')
    .replace(/ph/g, 'f')
    .replace(/sch/g, 'sh')
    .replace(/(?<=[aeiou])gh/g, '')
    .replace(/c(?=[eiy])/g, 's')
    .replace(/ck|c(?!h)|qu?/g, 'k')
    .replace(/x/g, 'ks')
    .replace(/z/g, 's')
    .replace(/g(?=[ei])/g, 'j')
    .replace(/a[uw]/g, 'o')
    .replace(/ou|oo/g, 'u')
    .replace(/e[ae]|ie|ey$|y/g, 'i')
    .replace(/a[iy]|ei/g, 'e')
    .replace(/(?<![sct])h(?!^)/g, (h, at: number) => (at === 0 ? h : ''))
    .replace(/(.)\1+/g, '$1')
    .replace(/(?<=..)e$/, '')
)

/** Edits (insert, delete, replace) that turn one word into the other; stops counting above `limit`. */
export const editDistance = (one: string, other: string, limit: number): number => {
  if (Math.abs(one.length - other.length) > limit) return limit + 1
  let previous = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let row = 1; row <= one.length; row++) {
    const current = [row]
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1]
      current[column] = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + (same ? 0 : 1)
      )
    }
    previous = current
  }
  return previous[other.length] ?? 0
}

/** Whether two names are said alike: a known pair of spellings, or spellings that fold into one. */
export const sameSound = (one: string, other: string): boolean =>
  one === other || soundAlike(one, other) || (folded(one) !== '' && folded(one) === folded(other))

const keys = kept((name) => doubleMetaphone(name).filter((key) => key !== ''))
const syllablesIn = kept(syllable)

/** Equal phonetic keys and as many syllables: one name in two spellings, as long as not both are names of their own. */
export const sameKey = (one: string, other: string): boolean =>
  one.length > 3 &&
  one[0] === other[0] &&
  syllablesIn(one) === syllablesIn(other) &&
  keys(one)[0] === keys(other)[0] &&
  editDistance(one, other, 2) <= 2

const firstSounds = ['ckq', 'gj', 'fp', 'csz', 'ie', 'yj', 'wv']
const beginAlike = (one: string, other: string): boolean =>
  one[0] === other[0] ||
  firstSounds.some((letters) => letters.includes(one[0] ?? ' ') && letters.includes(other[0] ?? ' '))

/** One sound apart: what a speech engine confuses; not enough to call it the same name. */
export const nearSound = (one: string, other: string): boolean => {
  if (one.length < 3 || other.length < 3 || Math.abs(one.length - other.length) > 3) return false
  if (!beginAlike(one, other)) return false
  const shared = keys(one).some((key) =>
    keys(other).some((theirs) => editDistance(key, theirs, 1) <= (key.length > 2 ? 1 : 0))
  )
  return shared && editDistance(folded(one), folded(other), 2) <= 2
}
