import type { TakeDetail, Transcript, WordTiming } from '../../shared/take.ts'
import type { TimedWord } from '../../shared/words.ts'
import { isGivenByOther } from '../db/grades.ts'
import { putWordTimes } from '../db/transcripts.ts'
import type { TakesContext } from './context.ts'
import { savedTake, takeDetailOf } from './detail.ts'
import { gradeStoredTake, inForceOf, retireGrade } from './grading.ts'

/** What was found out about the times of a transcript's words. */
export type FoundTimes = { timing: Exclude<WordTiming, 'open'>; words: readonly TimedWord[] | null }

/**
 * Keeps the times of these very words and grades with them; a grade that another rulebook gave stays until the rep asks
 * for a new one.
 */
export const storeWordTimes = async (
  context: TakesContext,
  takeId: string,
  of: Transcript,
  found: FoundTimes
): Promise<TakeDetail> => {
  const { library, log, now } = context
  const { write } = library.handles()
  const take = savedTake(write, takeId)
  const isKept = putWordTimes(write, take.seq, of, found)
  if (isKept && found.words !== null && !isGivenByOther(write, take.seq, inForceOf(write))) {
    retireGrade(write, take, now())
    gradeStoredTake(write, take, now(), log)
  }
  return takeDetailOf(context, takeId)
}
