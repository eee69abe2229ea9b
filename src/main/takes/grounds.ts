import type { Input } from '../../shared/contract.ts'
import { cardOf } from '../../shared/prospect.ts'
import type { TakeDetail, TranscriptOrigin } from '../../shared/take.ts'
import { deleteAnswer, putAnswer } from '../db/answers.ts'
import { findProspect } from '../db/prospects.ts'
import { storeCard, type TakeRow } from '../db/takes.ts'
import { deleteTranscript, putTranscript } from '../db/transcripts.ts'
import type { TakesContext } from './context.ts'
import { savedTake, takeDetailOf } from './detail.ts'
import { gradeStoredTake, replaceGrade, retireGrade } from './grading.ts'

/** The words that a take is given, and who made them out; `engine` null = nobody but the rep. */
export type GivenWords = { text: string; origin: TranscriptOrigin; engine: string | null }

/** Stores what a grade rests on, retires the grade that stood, and grades anew. */
const gradeBy = async (
  context: TakesContext,
  takeId: string,
  store: (take: TakeRow) => void
): Promise<TakeDetail> => {
  const { library, log, now } = context
  // The grade reads the measures, which a take just recovered may still lack.
  await takeDetailOf(context, takeId)
  const { write } = library.handles()
  const take = savedTake(write, takeId)
  // Committed before the grading starts: what was given survives whatever happens there.
  write
    .transaction(() => {
      store(take)
      retireGrade(write, take, now())
    })
    .immediate()
  gradeStoredTake(write, take, now(), log)
  return takeDetailOf(context, takeId)
}

/** Gives a take its words; empty ones take them away. */
export const storeWords = (
  context: TakesContext,
  takeId: string,
  { text, origin, engine }: GivenWords
): Promise<TakeDetail> =>
  gradeBy(context, takeId, ({ seq }) => {
    const { write } = context.library.handles()
    const updatedAt = context.now().toISOString()
    if (text.trim() === '') deleteTranscript(write, seq)
    else putTranscript(write, seq, { text, origin, engine, updatedAt })
  })

/** Keeps the rep's answer to a finding's question; null takes it back. */
export const storeAnswer = (
  context: TakesContext,
  takeId: string,
  { ruleId, question, answer }: Omit<Input<'takes:answer'>, 'takeId'>
): Promise<TakeDetail> =>
  gradeBy(context, takeId, ({ seq }) => {
    const { write } = context.library.handles()
    if (answer === null) deleteAnswer(write, seq, ruleId, question)
    else putAnswer(write, seq, { ruleId, question, answer }, context.now().toISOString())
  })

/** Grades a take by the prospect's card as it is now. */
export const gradeAgain = async (context: TakesContext, takeId: string): Promise<TakeDetail> => {
  await takeDetailOf(context, takeId)
  const { write } = context.library.handles()
  write
    .transaction(() => {
      const take = savedTake(write, takeId)
      const prospect = findProspect(write, take.prospectId)
      if (prospect !== null) storeCard(write, take.seq, cardOf(prospect))
      replaceGrade(write, savedTake(write, takeId), context.now())
    })
    .immediate()
  return takeDetailOf(context, takeId)
}
