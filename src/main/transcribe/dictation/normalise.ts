import { digitRuns } from '../../../grading/evidence/digits.ts'
import type { DraftWord } from '../../../shared/words.ts'
import { type NamedCard, withNames } from './card-names.ts'
import type { IsListed } from './english-words.ts'
import type { HeardWord } from './heard-words.ts'

const limits = {
  /** Where an engine writes no full stops, a pause as long as this ends a sentence. */
  sentencePauseMs: 600,
  /** Fewer digits in a row are a count, a date or a price, and stay as they were said. */
  phoneDigits: 7,
  /** Digits that lie further apart are written apart. */
  groupPauseMs: 250,
  /** A word that the model itself gives less than this is asked about. */
  sure: 0.5
}

/** Models that write capitals alone or small letters alone know no sentences. */
const isBare = (words: readonly HeardWord[]): boolean => {
  const text = words.map((word) => word.text).join(' ')
  return text === text.toUpperCase() || text === text.toLowerCase()
}

const digitWord =
  /^(?:zero|oh|o|nought|one|two|three|four|five|six|seven|eight|nine|double|triple|treble|\d+)$/i
/** Written with a capital wherever they stand. */
const capitals =
  /^(?:mr|mrs|ms|dr|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|april|june|july|august|september|october|november|december)(?=$|'s$|s$|[.,?!])/
const first = /^i(?=$|['’])/

const capital = (word: string): string => word.replace(/\p{L}/u, (letter) => letter.toUpperCase())

const draftWord = ({ text, startMs, endMs, sureness }: HeardWord): DraftWord => ({
  text,
  startMs,
  endMs,
  state: sureness !== null && sureness < limits.sure ? 'doubtful' : 'heard'
})

const endsSentence = (word: HeardWord, next: HeardWord | undefined): boolean => {
  if (next === undefined) return true
  if (digitWord.test(word.text) && digitWord.test(next.text)) return false
  return next.startMs - word.endMs >= limits.sentencePauseMs
}

/** Sentences out of pauses, with the capitals that English writes. */
const inSentences = (words: readonly HeardWord[]): DraftWord[] => {
  let isStart = true
  return words.map((word, at) => {
    const small = word.text.toLowerCase()
    const text = isStart || first.test(small) || capitals.test(small) ? capital(small) : small
    isStart = endsSentence(word, words[at + 1])
    return { ...draftWord(word), text: isStart ? `${text}.` : text }
  })
}

type Place = { start: number; end: number }
const placesOf = (words: readonly DraftWord[]): Place[] => {
  let at = 0
  return words.map(({ text }) => {
    const start = at
    at += text.length + 1
    return { start, end: start + text.length }
  })
}

/** The digits of these words as a rep would type them: a gap where the speaker made one. */
const figures = (words: readonly DraftWord[], digits: readonly string[]): DraftWord[] => {
  const groups: DraftWord[] = []
  words.forEach((word, at) => {
    const last = groups.at(-1)
    const near =
      last !== undefined &&
      last.endMs !== null &&
      word.startMs !== null &&
      word.startMs - last.endMs < limits.groupPauseMs
    if (last !== undefined && near) {
      last.text += digits[at] ?? ''
      last.endMs = word.endMs
      if (word.state === 'doubtful') last.state = 'doubtful'
    } else groups.push({ ...word, text: digits[at] ?? '' })
  })
  const tail = /[.,?!]+$/.exec(words.at(-1)?.text ?? '')?.[0] ?? ''
  return groups.map((group, at) => (at === groups.length - 1 ? { ...group, text: group.text + tail } : group))
}

/** Telephone numbers that were written as words become figures; what is counted stays in words. */
const withFigures = (words: readonly DraftWord[]): DraftWord[] => {
  const places = placesOf(words)
  const text = words.map((word) => word.text.toLowerCase()).join(' ')
  const written = new Map<number, DraftWord[]>()
  const gone = new Set<number>()
  for (const { chunks } of digitRuns(text)) {
    const total = chunks.reduce((sum, { digits }) => sum + digits.length, 0)
    const from = places.findIndex(({ end }) => end > (chunks[0]?.start ?? 0))
    const to = places.findIndex(({ end }) => end >= (chunks.at(-1)?.end ?? 0))
    const within = words.slice(from, to + 1)
    if (total < limits.phoneDigits || from < 0 || to < from || within.every((word) => /\d/.test(word.text)))
      continue
    const digits = within.map((_, at) =>
      chunks
        .filter(
          ({ start }) => start >= (places[from + at]?.start ?? 0) && start < (places[from + at]?.end ?? 0)
        )
        .map((chunk) => chunk.digits)
        .join('')
    )
    written.set(from, figures(within, digits))
    for (let at = from; at <= to; at += 1) gone.add(at)
  }
  return words.flatMap((word, at) => written.get(at) ?? (gone.has(at) ? [] : [word]))
}

/** What an engine heard, as a rep would have typed it. */
export const normalised = (heard: readonly HeardWord[], card: NamedCard, isListed: IsListed): DraftWord[] => {
  const words = isBare(heard) ? inSentences(heard) : heard.map(draftWord)
  return withFigures(withNames(words, card, isListed))
}
