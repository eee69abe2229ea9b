import type { TextSpan } from './evidence.ts'
import { latest } from './kept.ts'
import { plain } from './plain-text.ts'

/** A written word: lower case without a possessive ending, and what stands around it. */
export type SpokenWord = TextSpan & {
  readonly text: string
  readonly capital: boolean
  /** "'s" follows: "Priya's", "it's". */
  readonly withS: boolean
  /** Punctuation between the word before and this one, without spaces; "^" at the very start. */
  readonly before: string
  /** Punctuation up to the next word; "$" at the very end. */
  readonly after: string
}

/** Whether a sentence begins with the word. */
export const opensSentence = ({ before }: SpokenWord): boolean => /[\^.?!;]/.test(before)
export const closesSentence = ({ after }: SpokenWord): boolean => /[$.?!;]/.test(after)

const wordShape = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}']|-(?=\p{L}))*/gu

/** All words of a text in order. */
export const spokenWords = latest((text: string): readonly SpokenWord[] => {
  const normal = plain(text)
  const found = [...normal.matchAll(wordShape)]
  return found.map((match, at) => {
    const bare = match[0].replace(/'s?$/, '')
    const start = match.index
    const previousEnd = at === 0 ? 0 : (found[at - 1]?.index ?? 0) + (found[at - 1]?.[0].length ?? 0)
    const next = found[at + 1]
    const end = start + match[0].length
    return {
      text: bare === '' ? match[0] : bare,
      start,
      end: start + Math.max(1, bare.length),
      withS: /'s$/.test(match[0]),
      capital: /^\p{Lu}/u.test(text.slice(start, start + 2)),
      before: `${at === 0 ? '^' : ''}${normal.slice(previousEnd, start).replace(/\s/g, '')}`,
      after: next
        ? normal.slice(end, next.index).replace(/\s/g, '')
        : `${normal.slice(end).replace(/\s/g, '')}$`
    }
  })
})

/** Machine transcripts write everything in lower case: capitals then tell nothing. */
export const isCased = (words: readonly SpokenWord[]): boolean =>
  words.some(
    ({ capital, text, before }) =>
      capital && text !== 'i' && !text.startsWith("i'") && !/[\^.?!]/.test(before)
  ) || words.filter(({ capital }) => capital).length > words.length * 0.08

/** The words of a name on a card: lower case, letters and digits only, "and" for "&". */
export const nameParts = (name: string): string[] =>
  plain(name)
    .normalize('NFC')
    .replace(/&/g, ' and ')
    .match(/[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}'])*/gu)
    ?.map((part) => part.replace(/'s$/, '')) ?? []
