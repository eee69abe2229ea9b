import { subjectOf } from './turn-offs-owner.ts'
import type { Word } from './turn-offs-words.ts'

const speech: ReadonlySet<string> = new Set(
  'say tell ask write complain mention reckon swear shout joke admit warn report promise explain post'.split(
    ' '
  )
)

/** Who is quoted at a word; null = the rep speaks. */
export type Speaker = 'prospect' | 'third' | null

/**
 * One speaker per word: reported or quoted speech. A region opens after somebody else's verb of saying and ends with the
 * sentence, or where the rep speaks again ("and I", "so call").
 */
export const quotedWords = (words: readonly Word[], marks: readonly boolean[]): Speaker[] => {
  const flags = words.map((word): Speaker => (marks[word.token] === true ? 'third' : null))
  for (let at = 0; at < words.length; at++) {
    const word = words[at]
    if (word === undefined || !word.forms.some((form) => speech.has(form)) || word.pos === 'NOUN') continue
    const subject = subjectOf(words, at)
    if (subject === null || subject.owner === 'rep' || subject.owner === 'none') continue
    if (words[at - 1]?.forms.includes('be')) continue
    for (let next = at + 1; next < Math.min(words.length, at + 22); next++) {
      const [said, after] = [words[next], words[next + 1]]
      if (said === undefined || said.gap === 'stop') break
      if (
        /^(and|so|but|because)$/.test(said.norm) &&
        after &&
        /^(i|we|if|call|ring|he|she|they)$/.test(after.norm)
      )
        break
      flags[next] ??= subject.owner === 'prospect' ? 'prospect' : 'third'
    }
  }
  return flags
}
