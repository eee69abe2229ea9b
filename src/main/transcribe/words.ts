import type { Card } from '../../shared/prospect.ts'
import { fullName } from '../../shared/prospect.ts'
import type { TakeDetail } from '../../shared/take.ts'
import type { TimedWord, WordsDraft } from '../../shared/words.ts'
import type { DataFolder } from '../data-folder.ts'
import { findProspect } from '../db/prospects.ts'
import type { TakeRow } from '../db/takes.ts'
import { findTranscript } from '../db/transcripts.ts'
import type { Library } from '../library.ts'
import type { Log } from '../log.ts'
import { savedTake } from '../takes/detail.ts'
import { storedSound } from '../takes/files.ts'
import type { Takes } from '../takes/takes.ts'
import type { FoundTimes } from '../takes/word-times.ts'
import type { Follower } from './script/follower.ts'
import type { Hint } from './script/pronounce.ts'
import { draftOf, type Reading } from './script/reading.ts'

/** Finds the words of takes and the times of their words. */
export type Words = {
  hear: (takeId: string) => Promise<WordsDraft>
  align: (takeId: string) => Promise<TakeDetail>
}

type WordsContext = {
  folder: DataFolder
  library: Library
  takes: Pick<Takes, 'read' | 'timeWords'>
  follower: Pick<Follower, 'follow'>
  log: Log
}

/** How the rep reads where the words come from. */
const scriptEngineName = 'your script'

/** The name on the card as the rep respelled it, part by part. */
export const hintsOf = (card: Pick<Card, 'firstName' | 'lastName' | 'pronunciation'>): Hint[] => {
  const parts = (text: string): string[] => text.split(/\s+/).filter((part) => part !== '')
  const said = parts(card.pronunciation)
  return parts(fullName(card)).flatMap((written, at) => {
    const part = said[at]
    return part === undefined ? [] : [{ written, said: part.replaceAll('-', ' ') }]
  })
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
    case 'no-speech':
      return { timing: 'none', words: null }
  }
}

/** The words of a take by the best engine at hand; a script is followed, and typed words are timed the same way. */
export const createWords = ({ folder, library, takes, follower, log }: WordsContext): Words => {
  const wavOf = (take: TakeRow): string | null => {
    const sound = storedSound(folder, take)
    return sound?.format === 'wav' ? sound.path : null
  }

  const hear: Words['hear'] = async (takeId) => {
    const { measures } = await takes.read(takeId)
    const { read } = library.handles()
    const take = savedTake(read, takeId)
    const path = wavOf(take)
    if (path === null || measures === null) return { outcome: 'nothing' }
    if (measures.firstSpeechMs === null) return { outcome: 'no-speech' }
    const text = findProspect(read, take.prospectId)?.script ?? ''
    if (text.trim() === '') return { outcome: 'nothing' }
    const reading = await follower.follow({ path, text, hints: hintsOf(take.card) })
    if (reading.outcome !== 'followed') return { outcome: reading.outcome }
    return {
      outcome: 'heard',
      origin: 'script',
      engine: scriptEngineName,
      words: draftOf(text, reading.units, reading.extras)
    }
  }

  const timesOf = async (take: TakeRow, text: string): Promise<FoundTimes> => {
    const path = wavOf(take)
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

  return { hear, align }
}
