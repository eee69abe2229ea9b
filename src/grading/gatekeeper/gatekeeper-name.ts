import type { TextSpan } from '../evidence/evidence.ts'
import { isFirstName } from '../evidence/lexicon/first-names.ts'
import { isEverydayWord } from '../evidence/lexicon/name-words.ts'
import { areShortForms } from '../evidence/lexicon/nicknames.ts'
import { plain } from '../evidence/plain-text.ts'
import { sameSound } from '../evidence/sound.ts'
import {
  closesSentence,
  isCased,
  opensSentence,
  type SpokenWord,
  spokenWords
} from '../evidence/spoken-words.ts'

const introduces =
  /\b(?:this is|my name is|my name's|it's|it is|i'm|you're (?:through|speaking|talking) (?:to|with)|you have|you've (?:reached|got|come through to)|name's) (?:(?:mr|mrs|ms|miss|dr)\.? )?(\p{L}[\p{L}'-]+)|(\p{L}[\p{L}'-]+)(?:,)? (?:speaking|here|on (?:the |front )*(?:reception|desk|switchboard|phones?)|at (?:the )?(?:front )?(?:desk|reception)|from reception)\b/gu
const noName =
  /^(?:the|a|an|in|on|at|just|not|reception|front|office|how|sorry|afraid|about|for|going|calling|regarding|all|still|away|out|only|sales|accounts|speaking|who|that|this|your|our|his|her|there|he's|she's|today|now|desk|always|over|right|been|up|what)$/

/** Names by which the gatekeeper introduced himself. */
const ownNames = (line: string): string[] => {
  const words = new Map(spokenWords(line).map((word) => [word.text, word]))
  return [...plain(line).matchAll(introduces)].flatMap((found) => {
    const name = found[1] ?? found[2] ?? ''
    const shown = words.get(name)?.capital === true || isFirstName(name)
    return noName.test(name) || !shown ? [] : [name]
  })
}

const salutes =
  /^(?:hi|hello|hey|hiya|howdy|morning|afternoon|evening|thanks|thank|you|cheers|ta|okay|ok|sorry|please|right|well|yes|no|sure|understood|problem|worries|bother|course|enough|obliged|oh|ah|and|perfect|great|lovely|bye|appreciate|appreciated|it|that|so|now|day|listen|look|alright|g'day|gday|again|then|kind|much|know|is|there|mr|mrs|ms|miss)$/
const neverNames =
  /^(?:i|i'm|i'll|i've|i'd|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december|sir|madam|ma'am|mam|miss|please|thanks|thank|god|christmas|easter|ok|okay|mate|love|dear|pal|hi|hello|hey|could|would|can|may|will|is|what|who|when|how|just|no|yes|it|that|the|we|my|she|he|they|do|does|did|are|if|not|of|happy|good|great|perfect|understood|sure|fair|right)$/

/** Whether the word at `at` stands where one addresses somebody: after a greeting or thanks, or set off by commas. */
const isAddressed = (words: readonly SpokenWord[], at: number, cased: boolean): boolean => {
  const [before, word, next] = [words[at - 1], words[at], words[at + 1]]
  if (!word) return false
  if (opensSentence(word))
    return (
      word.after.startsWith(',') ||
      (!cased &&
        next !== undefined &&
        /^(?:i|i'm|could|can|would|is|i'd|thanks|thank|this|it)$/.test(next.text))
    )
  const greeted =
    before !== undefined &&
    salutes.test(before.text) &&
    !(
      /^(?:is|it|that|and|so|now|you)$/.test(before.text) &&
      !word.before.includes(',') &&
      !(before.text === 'you' && words[at - 2]?.text === 'thank')
    )
  const setOff = word.before.includes(',') && (closesSentence(word) || word.after.startsWith(','))
  return (
    (greeted &&
      (closesSentence(word) || word.after !== '' || next === undefined || !cased || !next.capital)) ||
    setOff
  )
}

/** "Thanks, Priti.": whatever stands there with a capital and alone is a name. */
const isThanked = (words: readonly SpokenWord[], at: number): boolean => {
  const [before, word] = [words[at - 1], words[at]]
  return (
    before !== undefined &&
    word !== undefined &&
    /^(?:thanks|you|cheers|ta|hi|hello|morning|afternoon|hiya|hey)$/.test(before.text) &&
    (closesSentence(word) || word.after.startsWith(',')) &&
    !isEverydayWord(word.text)
  )
}

/**
 * Where the rep says the gatekeeper's name: the one that the gatekeeper gave in `line`, else any first name with which
 * somebody is addressed who is neither the prospect nor the rep (`taken`).
 */
export const gatekeeperNames = (
  line: string,
  words: readonly SpokenWord[],
  taken: (word: TextSpan) => boolean
): TextSpan[] => {
  const given = ownNames(line)
  const cased = isCased(words)
  return words
    .filter((word, at) => {
      if (taken(word) || neverNames.test(word.text)) return false
      const same = given.some(
        (name) =>
          name === word.text ||
          areShortForms(word.text, name) ||
          (word.text.length > 3 && sameSound(word.text, name) && word.text[0] === name[0])
      )
      if (same) return !isEverydayWord(word.text) || (cased && word.capital) || isAddressed(words, at, cased)
      if (given.length > 0 || !isAddressed(words, at, cased)) return false
      return cased
        ? word.capital &&
            (isFirstName(word.text) ||
              isThanked(words, at) ||
              /^(?:mr|mrs|ms|miss)$/.test(words[at - 1]?.text ?? ''))
        : isFirstName(word.text) && !isEverydayWord(word.text)
    })
    .map(({ start, end }) => ({ start, end }))
}
