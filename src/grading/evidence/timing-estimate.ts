import { syllablesOf } from './timing.ts'

/** The middle of the range that did best on the phone. */
const syllablesPerSecond = 4.5

/** A start that nobody notices as late. */
export const usualFirstSpeechS = 0.6

/** Seconds from the beep to the last word, for words of which no recording was measured. */
export const estimatedSpokenS = (transcript: string, firstSpeechS: number = usualFirstSpeechS): number => {
  const units = transcript.match(/[\p{L}\p{M}'’]+|\p{N}+/gu) ?? []
  const syllables = units.reduce((sum, unit) => sum + syllablesOf(unit), 0)
  return firstSpeechS + syllables / syllablesPerSecond
}
