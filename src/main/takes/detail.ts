import { weighMost } from '../../grading/packs/with-weights.ts'
import { ruleSummaries } from '../../grading/rulebook.ts'
import { CodedError } from '../../shared/errors.ts'
import type { TakeDetail } from '../../shared/take.ts'
import { findGrade } from '../db/grades.ts'
import type { ReadableDb } from '../db/handles.ts'
import { findSummary } from '../db/take-list.ts'
import { findTake, previousTakeId, type TakeRow } from '../db/takes.ts'
import { findTranscript } from '../db/transcripts.ts'
import type { TakesContext } from './context.ts'
import { type StoredSound, storedSound } from './files.ts'
import { rulebookOf } from './grading.ts'
import { ensureMeasured } from './measuring.ts'

/** A take in the library that is not removed. */
export const presentTake = (db: ReadableDb, takeId: string): TakeRow => {
  const take = findTake(db, takeId)
  if (take === null || take.removedAt !== null) throw new CodedError('take-missing', takeId)
  return take
}

/** A take whose recording has ended. */
export const savedTake = (db: ReadableDb, takeId: string): TakeRow => {
  const take = presentTake(db, takeId)
  if (take.status !== 'saved') throw new CodedError('take-missing', 'This take was not finished.')
  return take
}

/** The recording's path on the app's scheme, relative to the page. */
export const audioUrlOf = (takeId: string, format: StoredSound['format']): string =>
  `takes/${takeId}.${format}`

/** Titles of the rules that the take's scenario makes weigh more than usual. */
const weighsMost = (db: ReadableDb, take: TakeRow): string[] => {
  const book = rulebookOf(db, take)
  const titles = new Map(ruleSummaries(book).map(({ id, title }) => [id, title]))
  return weighMost(book, take.weights).flatMap((id) => titles.get(id) ?? [])
}

/** Everything Review shows; measures the recording first where that was never done. */
export const takeDetailOf = async (context: TakesContext, takeId: string): Promise<TakeDetail> => {
  const { read } = context.library.handles()
  await ensureMeasured(context, savedTake(read, takeId))
  const take = savedTake(read, takeId)
  const summary = findSummary(read, take.seq)
  if (summary === null) throw new CodedError('take-missing', takeId)
  const stored = storedSound(context.folder, take)
  return {
    ...summary,
    card: take.card,
    intent: take.intent,
    sampleRate: take.sampleRate,
    audioUrl: stored === null ? null : audioUrlOf(takeId, stored.format),
    sound: stored?.format ?? take.sound,
    peaks: take.peaks ?? [],
    measures: take.measures,
    transcript: findTranscript(read, take.seq),
    grade: findGrade(read, take.seq),
    weighsMost: weighsMost(read, take),
    previousTakeId: previousTakeId(read, take)
  }
}
