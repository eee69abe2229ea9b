import type { TakeDetail } from '../../shared/take.ts'
import type { TimedWord, WordsDraft, WordsProgress } from '../../shared/words.ts'
import type { DataFolder } from '../data-folder.ts'
import { findProspect } from '../db/prospects.ts'
import { readSettings } from '../db/settings.ts'
import type { TakeRow } from '../db/takes.ts'
import { findTranscript } from '../db/transcripts.ts'
import type { Library } from '../library.ts'
import type { Log } from '../log.ts'
import { savedTake } from '../takes/detail.ts'
import { storedSound } from '../takes/files.ts'
import type { Takes } from '../takes/takes.ts'
import type { FoundTimes } from '../takes/word-times.ts'
import type { Dictation } from './dictation/dictation.ts'
import { createDictationTranscriber } from './dictation/dictation-transcriber.ts'
import type { Follower } from './script/follower.ts'
import { hintsOf } from './script/hints.ts'
import type { Reading } from './script/reading.ts'
import { createScriptTranscriber } from './script/script-transcriber.ts'
import type { HeardTake, Transcriber } from './transcriber.ts'

/** Finds the words of takes and the times of their words. */
export type Words = {
  hear: (takeId: string) => Promise<WordsDraft>
  /** How far the hearing of a take has come; null when none is going on. */
  progress: (takeId: string) => WordsProgress | null
  /** Ends the hearing of a take, which then answers `cancelled`. */
  cancel: (takeId: string) => void
  align: (takeId: string) => Promise<TakeDetail>
}

type WordsContext = {
  folder: DataFolder
  library: Library
  takes: Pick<Takes, 'read' | 'timeWords'>
  follower: Pick<Follower, 'follow'>
  dictation: Pick<Dictation, 'hear'>
  log: Log
}

const timedWords = ({ units }: Extract<Reading, { outcome: 'followed' }>): TimedWord[] =>
  units.flatMap(({ start, end, startMs, endMs }) =>
    startMs === null || endMs === null ? [] : [{ start, end, startMs, endMs }]
  )

const timesIn = (reading: Reading): FoundTimes => {
  switch (reading.outcome) {
    case 'followed':
      return { timing: 'timed', words: timedWords(reading) }
    case 'other-words':
      return { timing: 'other-words', words: null }
    case 'too-noisy':
    case 'no-speech':
      return { timing: 'none', words: null }
  }
}

type Hearing = { controller: AbortController; progress: WordsProgress }

const ofSignal = <T>(signal: AbortSignal, whenAborted: T): Promise<T> =>
  new Promise((resolve) => signal.addEventListener('abort', () => resolve(whenAborted), { once: true }))

/**
 * The first engine that hears something has it: what was prepared is followed, and where that does not fit, or nothing
 * was prepared, dictation is asked if the rep has set it up.
 */
const bestDraft = async (
  transcribers: readonly Transcriber[],
  take: HeardTake,
  { controller: { signal }, progress }: Hearing
): Promise<WordsDraft> => {
  let best: WordsDraft = { outcome: 'no-engine' }
  for (const { step, hear } of transcribers) {
    Object.assign(progress, { step, fraction: null, words: '' })
    const draft = await hear(take, {
      signal,
      onProgress: (fraction, words) => Object.assign(progress, { fraction, words })
    })
    if (draft === null) continue
    if (draft.outcome !== 'other-words' && draft.outcome !== 'too-noisy') return draft
    best = draft
  }
  return best
}

/** The words of a take by the best engine at hand; typed words are timed along their text. */
export const createWords = ({ folder, library, takes, follower, dictation, log }: WordsContext): Words => {
  const hearings = new Map<string, Hearing>()
  const transcribers = [
    createScriptTranscriber(follower),
    createDictationTranscriber({
      dictation,
      modelsFolder: folder.models,
      modelInUse: () => readSettings(library.handles().read).dictationModel
    })
  ]
  const soundOf = (take: TakeRow): string | null => storedSound(folder, take)?.path ?? null

  const hear: Words['hear'] = async (takeId) => {
    const { measures } = await takes.read(takeId)
    const { read } = library.handles()
    const take = savedTake(read, takeId)
    const path = soundOf(take)
    if (path === null || measures === null) return { outcome: 'nothing' }
    if (measures.firstSpeechMs === null) return { outcome: 'no-speech' }
    const script = findProspect(read, take.prospectId)?.script ?? ''
    cancel(takeId)
    const hearing: Hearing = {
      controller: new AbortController(),
      progress: { step: 'script', fraction: null, words: '' }
    }
    hearings.set(takeId, hearing)
    const { signal } = hearing.controller
    const cancelled = ofSignal<WordsDraft>(signal, { outcome: 'cancelled' })
    try {
      const draft = bestDraft(transcribers, { take, path, measures, script }, hearing)
      return await Promise.race([cancelled, draft])
    } finally {
      if (hearings.get(takeId) === hearing) hearings.delete(takeId)
    }
  }

  const cancel: Words['cancel'] = (takeId) => hearings.get(takeId)?.controller.abort()

  const timesOf = async (take: TakeRow, text: string): Promise<FoundTimes> => {
    const path = soundOf(take)
    if (path === null) return { timing: 'none', words: null }
    try {
      return timesIn(await follower.follow({ path, text, hints: hintsOf(take.card) }))
    } catch (error) {
      log.fault('timing the words of a take', error)
      return { timing: 'none', words: null }
    }
  }

  const align: Words['align'] = async (takeId) => {
    const { read } = library.handles()
    const take = savedTake(read, takeId)
    const transcript = findTranscript(read, take.seq)
    if (transcript?.timing !== 'open') return takes.read(takeId)
    return takes.timeWords(takeId, transcript, await timesOf(take, transcript.text))
  }

  return { hear, progress: (takeId) => hearings.get(takeId)?.progress ?? null, cancel, align }
}
