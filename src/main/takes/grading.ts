import { gradeTake } from '../../grading/grade.ts'
import type { GradingInput } from '../../grading/input.ts'
import { deleteGrade, putGrade } from '../db/grades.ts'
import type { WritableDb } from '../db/handles.ts'
import { earlierMessages, type TakeRow } from '../db/takes.ts'
import { findTranscript } from '../db/transcripts.ts'
import type { Log } from '../log.ts'

/** Everything that the grade of a stored take depends on. */
const gradingInput = (db: WritableDb, take: TakeRow): GradingInput => {
  const transcript = findTranscript(db, take.seq)
  return {
    transcript: transcript === null ? null : { text: transcript.text, origin: transcript.origin },
    audio: take.measures,
    card: take.card,
    earlier: earlierMessages(db, take).map(({ at, text }) => ({
      at,
      channel: 'voicemail',
      transcript: text
    })),
    // Ringback keeps no log of contacts yet.
    touches: null,
    now: take.startedLocal
  }
}

/**
 * Grades a take anew. The grade before it goes first: it was given to other words, another card or by another rulebook,
 * and must not stand if this one fails.
 */
export const gradeStoredTake = (db: WritableDb, take: TakeRow, now: Date, log: Log): void => {
  deleteGrade(db, take.seq)
  try {
    putGrade(db, take.seq, gradeTake(gradingInput(db, take)), now.toISOString())
  } catch (error) {
    log.fault('grading a take', error)
  }
}
