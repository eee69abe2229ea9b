import { syllable } from 'syllable'

/** The middle of the pace that passes, in syllables a second of talk. */
const syllablesPerS = 4.5
/** A breath between two sentences. */
const pauseS = 0.5

/** How long a prepared message is: its words, and about how many seconds it takes to say. */
export const scriptLength = (script: string): { words: number; seconds: number } => {
  const words = script.match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu) ?? []
  if (words.length === 0) return { words: 0, seconds: 0 }
  const sentences = script.split(/[.?!;]+(?:\s|$)/).filter((part) => /[\p{L}\p{N}]/u.test(part)).length
  const syllables = words.reduce((sum, word) => sum + spokenSyllables(word), 0)
  return { words: words.length, seconds: Math.round(syllables / syllablesPerS + pauseS * (sentences - 1)) }
}

/** Digits are said one by one; a word that the counter does not know has at least one. */
const spokenSyllables = (word: string): number => {
  const digits = word.replace(/\D/g, '').length
  const letters = word.replace(/[\d.-]/g, '')
  return digits + (letters === '' ? 0 : Math.max(1, syllable(letters)))
}

/** The length in the words beside the script, and how it sits in the target of 15 to 25 seconds. */
export const scriptLengthText = (script: string): string => {
  const { words, seconds } = scriptLength(script)
  if (words === 0) return 'Aim for 15 to 25 seconds, about 50 to 80 words.'
  const counted = `About ${seconds} s, ${words} ${words === 1 ? 'word' : 'words'}.`
  if (seconds > 40) return `${counted} The target is 15 to 25 s; past 40 s few keep listening.`
  if (seconds > 30) return `${counted} A little long: the target is 15 to 25 s.`
  if (seconds > 25) return `${counted} Just over the target of 15 to 25 s.`
  if (seconds < 15) return `${counted} The target is 15 to 25 s.`
  return `${counted} Inside the target of 15 to 25 s.`
}
