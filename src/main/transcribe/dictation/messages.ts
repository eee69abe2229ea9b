import type { ModelLayout } from '../models/layout.ts'
import type { HeardWord } from './heard-words.ts'
import type { Stretch } from './stretches.ts'

/** What dictation is asked for: the words of one WAV file, stretch by stretch. */
export type DictationJob = {
  path: string
  layout: ModelLayout
  stretches: readonly Stretch[]
  /** Names that may be said. */
  hints: readonly string[]
}

export type ToProcess = ({ kind: 'hear'; id: number } & DictationJob) | { kind: 'stop'; id: number }

export type FromProcess = { id: number } & (
  | { kind: 'loaded' }
  | { kind: 'words'; words: HeardWord[] }
  | { kind: 'done' }
  | { kind: 'stopped' }
  /** `step` is where it failed. */
  | { kind: 'failed'; step: 'loading' | 'hearing'; reason: string }
)
