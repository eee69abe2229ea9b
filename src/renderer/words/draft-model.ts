import type { DraftState, DraftWord } from '../../shared/words.ts'

/** A stretch of a draft that is asked about as one: a doubtful word, other speech, or words in a row that were left out. */
export type DraftPart = {
  /** Stays the same while the draft is worked on. */
  id: number
  state: DraftState
  /** What the engine proposes; empty where it does not know. */
  proposed: string
  /** What goes into the words; empty = nothing. */
  text: string
  /** The rep has said yes, no, or typed. */
  isSettled: boolean
  startMs: number | null
  endMs: number | null
}

const partOf = (word: DraftWord, id: number): DraftPart => ({
  id,
  state: word.state,
  proposed: word.text,
  text: word.state === 'skipped' ? '' : word.text,
  isSettled: word.state === 'heard',
  startMs: word.startMs,
  endMs: word.endMs
})

/** The parts of a draft in order; words in a row that are all heard or all left out are one part. */
export const partsOf = (words: readonly DraftWord[]): DraftPart[] => {
  const parts: DraftPart[] = []
  for (const word of words) {
    const last = parts.at(-1)
    const joins = word.state === 'heard' || word.state === 'skipped'
    if (joins && last?.state === word.state) {
      last.proposed = `${last.proposed} ${word.text}`
      if (word.state === 'heard') last.text = last.proposed
      last.endMs = word.endMs ?? last.endMs
    } else parts.push(partOf(word, parts.length))
  }
  return parts
}

/** The draft with one part answered: with these words, or with none. */
export const settled = (parts: readonly DraftPart[], id: number, text: string): DraftPart[] =>
  parts.map((part) => (part.id === id ? { ...part, text, isSettled: true } : part))

/** The next part after this one that is asked about, settled or not; null after the last. */
export const partAfter = (parts: readonly DraftPart[], id: number): DraftPart | null =>
  parts.find((part) => part.id > id && part.state !== 'heard') ?? null

/** How many parts nobody has answered yet. */
export const openCount = (parts: readonly DraftPart[]): number =>
  parts.filter(({ isSettled }) => !isSettled).length

/** The words as they would be saved now: what is doubtful stays, what was left out stays out. */
export const textOf = (parts: readonly DraftPart[]): string =>
  parts
    .map(({ text }) => text.trim())
    .filter((text) => text !== '')
    .join(' ')

/** Whether the rep typed anything of their own. */
export const isRetyped = (parts: readonly DraftPart[]): boolean =>
  parts.some(({ text, proposed }) => text.trim() !== '' && text !== proposed)
