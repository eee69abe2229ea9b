import type { AudioMeasures } from '../../shared/take.ts'
import type { WordsDraft } from '../../shared/words.ts'
import type { TakeRow } from '../db/takes.ts'

/** A take whose words are looked for: its WAV file, in which somebody speaks, and the script that was prepared for it. */
export type HeardTake = { take: TakeRow; path: string; measures: AudioMeasures; script: string }

/** `onProgress` is told how much is done, 0..1, and the words so far. */
export type Watch = { signal: AbortSignal; onProgress: (fraction: number, words: string) => void }

/** An engine that finds the words of takes. */
export type Transcriber = {
  step: 'script' | 'dictation'
  /** Null when it cannot help with this take; rejects with a `CodedError` when it fails. */
  hear: (take: HeardTake, watch: Watch) => Promise<WordsDraft | null>
}
