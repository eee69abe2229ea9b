import type { Stretch } from './stretches.ts'

/** A word as the engine put it out. */
export type HeardWord = {
  text: string
  startMs: number
  endMs: number
  /** False where the model tells no times: they are then those of the stretch that the word lies in. */
  isTimed: boolean
  /** The model's own probability, 0..1; null = it tells none. */
  sureness: number | null
}

/** What sherpa-onnx answers about one stretch; times in seconds from its start. */
export type Decoded = {
  text: string
  tokens?: readonly string[]
  timestamps?: readonly number[]
  durations?: readonly number[]
  ys_log_probs?: readonly number[]
}

/** A token says when it starts; this is how long the last sound of a word goes on at most. */
const lastTokenMs = 240

type Piece = { text: string; startMs: number; endMs: number | null; logProb: number | null }

/** "▁" and a space mark the token that a word begins with; special tokens say nothing. */
const piecesOf = ({ tokens = [], timestamps = [], durations = [], ys_log_probs = [] }: Decoded): Piece[] =>
  tokens.flatMap((token, at) => {
    const startMs = (timestamps[at] ?? 0) * 1_000
    const duration = durations[at]
    const text = token.replaceAll('▁', ' ')
    if (/^<.*>$/.test(text)) return []
    return [
      {
        text,
        startMs,
        endMs: duration === undefined ? null : startMs + duration * 1_000,
        logProb: ys_log_probs[at] ?? null
      }
    ]
  })

const wordsOf = (pieces: readonly Piece[]): Piece[][] => {
  const words: Piece[][] = []
  let isOpen = false
  for (const piece of pieces) {
    if (piece.text.startsWith(' ') || !isOpen) words.push([])
    isOpen = !piece.text.endsWith(' ') || piece.text.trim() === ''
    words.at(-1)?.push(piece)
  }
  return words.filter((word) => word.some(({ text }) => text.trim() !== ''))
}

const textOf = (word: readonly Piece[]): string =>
  word
    .map(({ text }) => text)
    .join('')
    .trim()

const surenessOf = (word: readonly Piece[]): number | null => {
  const known = word.flatMap(({ logProb }) => (logProb === null ? [] : [logProb]))
  return known.length === 0 ? null : Math.exp(known.reduce((sum, one) => sum + one, 0) / known.length)
}

/** Times of the words out of those of their tokens, or null when the tokens do not tell them. */
const timedWords = (
  decoded: Decoded,
  texts: readonly string[],
  { startMs, endMs }: Stretch
): HeardWord[] | null => {
  const { tokens = [], timestamps = [] } = decoded
  if (tokens.length === 0 || timestamps.length !== tokens.length) return null
  const words = wordsOf(piecesOf(decoded))
  if (words.length !== texts.length || words.some((word, at) => textOf(word) !== texts[at])) return null
  return words.map((word, at): HeardWord => {
    const last = word.at(-1)
    const fromMs = startMs + (word.find(({ text }) => text.trim() !== '')?.startMs ?? 0)
    const limitMs = Math.min(endMs, startMs + (words[at + 1]?.[0]?.startMs ?? Number.POSITIVE_INFINITY))
    const untilMs = startMs + (last?.endMs ?? (last?.startMs ?? 0) + lastTokenMs)
    return {
      text: texts[at] ?? '',
      startMs: fromMs,
      endMs: Math.max(fromMs, Math.min(limitMs, untilMs)),
      isTimed: true,
      sureness: surenessOf(word)
    }
  })
}

/** The words of one decoded stretch, with times from the recording's first sample. */
export const heardWords = (decoded: Decoded, stretch: Stretch): HeardWord[] => {
  const texts = decoded.text.split(/\s+/).filter((text) => /[\p{L}\p{N}]/u.test(text))
  return (
    timedWords(decoded, texts, stretch) ??
    texts.map((text) => ({ text, ...stretch, isTimed: false, sureness: null }))
  )
}
