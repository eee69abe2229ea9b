import { syllable } from 'syllable'
import type { AudioMeasures } from '../../shared/take.ts'
import type { GradingInput, TimedWord } from '../input.ts'
import type { TextSpan, TimingEvidence } from './evidence.ts'
import { kept } from './kept.ts'

/** Digits of a figure are read as words ("140" = four or five syllables); of a phone number one by one. */
const syllablesPerFigureDigit = 1.5
const phoneDigitsFrom = 5

const spokenUnit = /\p{L}[\p{L}\p{M}'’]*|\p{N}+/gu

/** Syllables that one written unit takes when it is said aloud; never zero. */
export const syllablesOf = kept((unit) => {
  if (/^\p{N}/u.test(unit)) {
    const asPhone = unit.length >= phoneDigitsFrom || unit.startsWith('0')
    return Math.max(1, Math.round(unit.length * (asPhone ? 1 : syllablesPerFigureDigit)))
  }
  if (/^\p{Lu}{2,4}$/u.test(unit) && !/[AEIOUY]/.test(unit)) return unit.length
  return Math.max(1, syllable(unit))
})

/** Where each unit begins, with the syllables said before it; `total` closes the list. */
const syllableTrack = (
  text: string
): { starts: number[]; ends: number[]; before: number[]; total: number } => {
  const starts: number[] = []
  const ends: number[] = []
  const before: number[] = []
  let total = 0
  for (const match of text.matchAll(spokenUnit)) {
    starts.push(match.index)
    ends.push(match.index + match[0].length)
    before.push(total)
    total += syllablesOf(match[0])
  }
  return { starts, ends, before, total }
}

/** First index whose value exceeds `wanted`, in an ascending list. */
const firstAbove = (ascending: readonly number[], wanted: number): number => {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ascending[middle] ?? Number.POSITIVE_INFINITY) > wanted) high = middle
    else low = middle + 1
  }
  return low
}

/** Maps a share of the spoken time (0..1) to milliseconds; a word starts after a pause and ends before one. */
const speechClock = (
  audio: AudioMeasures,
  fromMs: number,
  toMs: number
): ((share: number, edge: 'start' | 'end') => number) => {
  const pauses = audio.pauses
    .map(([start, end]): [number, number] => [Math.max(start, fromMs), Math.min(end, toMs)])
    .filter(([start, end]) => end > start)
    .sort((a, b) => a[0] - b[0])
  const silentMs = pauses.reduce((sum, [start, end]) => sum + end - start, 0)
  const spokenMs = Math.max(0, toMs - fromMs - silentMs)
  return (share, edge) => {
    let at = fromMs + Math.min(1, Math.max(0, share)) * spokenMs
    for (const [start, end] of pauses) {
      if (edge === 'start' ? start > at : start >= at) break
      at += end - start
    }
    return Math.min(toMs, at)
  }
}

const interpolated = (
  text: string,
  audio: AudioMeasures,
  firstMs: number,
  lastMs: number
): TimingEvidence['at'] => {
  const track = syllableTrack(text)
  if (track.total === 0) return () => null
  const clock = speechClock(audio, firstMs, lastMs)
  return ({ start, end }) => {
    const from = Math.min(firstAbove(track.ends, start), track.starts.length - 1)
    const to = Math.max(from, firstAbove(track.starts, end - 1) - 1)
    const before = track.before[from] ?? 0
    const after = track.before[to + 1] ?? track.total
    return {
      startMs: Math.round(clock(before / track.total, 'start')),
      endMs: Math.round(clock(after / track.total, 'end'))
    }
  }
}

const fromWords = (words: readonly TimedWord[]): TimingEvidence['at'] => {
  const starts = words.map((word) => word.start)
  const ends = words.map((word) => word.end)
  return ({ start, end }: TextSpan) => {
    const from = Math.min(firstAbove(ends, start), words.length - 1)
    const to = Math.max(from, firstAbove(starts, end - 1) - 1)
    const first = words[from]
    const last = words[to]
    return first && last ? { startMs: first.startMs, endMs: Math.max(first.startMs, last.endMs) } : null
  }
}

const gapsBetween = (words: readonly TimedWord[]): TimingEvidence['gapsIn'] => {
  const starts = words.map((word) => word.start)
  const ends = words.map((word) => word.end)
  return ({ start, end }) =>
    words.slice(firstAbove(ends, start), firstAbove(starts, end - 1)).flatMap((word, at, inside) => {
      const next = inside[at + 1]
      return next ? [Math.max(0, next.startMs - word.endMs)] : []
    })
}

const usableWords = (words: readonly TimedWord[] | undefined): readonly TimedWord[] =>
  (words ?? [])
    .filter((word) => [word.start, word.end, word.startMs, word.endMs].every(Number.isFinite))
    .toSorted((a, b) => a.start - b.start)

/** When words were said: an engine's times, else syllables spread between the first and the last speech. */
export const deriveTiming = (input: GradingInput): TimingEvidence => {
  const { audio, transcript } = input
  const words = usableWords(transcript?.words)
  const firstSpeechMs = audio?.firstSpeechMs ?? words[0]?.startMs ?? null
  const spokenMs = audio?.lastSpeechMs ?? words.at(-1)?.endMs ?? null
  const wordCount = transcript?.text.match(spokenUnit)?.length ?? 0
  const known = { firstSpeechMs, spokenMs, wordCount }
  if (words.length > 0)
    return { ...known, source: 'engine', at: fromWords(words), gapsIn: gapsBetween(words) }
  // Without a first word the message is taken to begin with the beep.
  const beginMs = firstSpeechMs ?? 0
  if (!audio || !transcript || spokenMs === null || spokenMs < beginMs) {
    return { ...known, source: 'none', at: () => null, gapsIn: () => null }
  }
  return {
    ...known,
    source: 'interpolated',
    at: interpolated(transcript.text, audio, beginMs, spokenMs),
    gapsIn: () => null
  }
}
