import { setTimeout } from 'node:timers/promises'
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
import { recordingPath, type StoredSound, storedSound } from './files.ts'
import { rulebookOf } from './grading.ts'
import { peakCount } from './measure-file.ts'
import { ensureMeasured } from './measuring.ts'
import { wavePeaks } from './wave.ts'

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

/** A take that was just stored is not waited for longer than this: its measures then come with the next reading. */
const measuringMs = 700

/** Everything Review shows; measures the recording first where that was never done. */
export const takeDetailOf = async (context: TakesContext, takeId: string): Promise<TakeDetail> => {
  const { read } = context.library.handles()
  await ensureMeasured(context, savedTake(read, takeId))
  return detailNow(context, savedTake(read, takeId))
}

/** The same right after the stop: of a long take, whose measuring goes on, it has the wave and no measures yet. */
export const newTakeDetailOf = async (context: TakesContext, takeId: string): Promise<TakeDetail> => {
  const { folder, library, log } = context
  const { read } = library.handles()
  const measuring = ensureMeasured(context, savedTake(read, takeId))
  await Promise.race([measuring, setTimeout(measuringMs, undefined, { ref: false })])
  const take = savedTake(read, takeId)
  const detail = detailNow(context, take)
  if (take.peaks !== null || detail.sound !== 'wav') return detail
  try {
    return { ...detail, peaks: [...(await wavePeaks(recordingPath(folder, takeId), peakCount))] }
  } catch (error) {
    log.fault('drawing a new take', error)
    return detail
  }
}

const detailNow = (context: TakesContext, take: TakeRow): TakeDetail => {
  const { read } = context.library.handles()
  const takeId = take.id
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
