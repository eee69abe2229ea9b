import { gradeTake } from '../../grading/grade.ts'
import type { GradingInput } from '../../grading/input.ts'
import { type Card, unsettled } from '../../shared/prospect.ts'
import { listAnswers } from '../db/answers.ts'
import { deleteGrade, putGrade } from '../db/grades.ts'
import type { WritableDb } from '../db/handles.ts'
import type { TakeRow } from '../db/takes.ts'
import { touchOfTake } from '../db/touches.ts'
import { findTranscript } from '../db/transcripts.ts'
import type { Log } from '../log.ts'
import { rulebookInForce } from '../packs/packs.ts'
import { seriesOf } from './series.ts'

/** Everything that the grade of a stored take depends on. */
const gradingInput = (db: WritableDb, take: TakeRow): GradingInput => {
  const transcript = findTranscript(db, take.seq)
  const own = touchOfTake(db, take.id)
  const left = own === null || own.planned ? null : own
  return {
    transcript: transcript === null ? null : { text: transcript.text, origin: transcript.origin },
    audio: take.measures,
    card: take.card,
    ...seriesOf(db, {
      prospectId: take.prospectId,
      words: transcript?.text ?? '',
      // A rehearsal that was left for real belongs where it was left.
      now: left?.at ?? take.startedLocal,
      ownTouchId: own?.id ?? null
    }),
    answers: listAnswers(db, take.seq)
  }
}

const nobody: Card = {
  firstName: '',
  lastName: '',
  company: '',
  industry: '',
  facts: [],
  repName: '',
  repCompany: '',
  callbackNumber: '',
  calledFrom: null,
  lineReturns: null,
  relationship: 'cold',
  pronunciation: '',
  ...unsettled
}

/**
 * The first message of a run is graded five times slower than the next one, as the language model is read for it: this
 * has it read while nobody waits.
 */
export const readyTheGrader = (): void => {
  gradeTake({
    transcript: { text: 'Hello, this is a first message.', origin: 'typed' },
    audio: null,
    card: nobody,
    earlier: [],
    touches: null,
    now: null
  })
}

/**
 * Grades a take anew. The grade before it goes first: it was given to other words, another card or by another rulebook,
 * and must not stand if this one fails.
 */
export const gradeStoredTake = (db: WritableDb, take: TakeRow, now: Date, log: Log): void => {
  deleteGrade(db, take.seq)
  try {
    putGrade(db, take.seq, gradeTake(gradingInput(db, take), rulebookInForce(db)), now.toISOString())
  } catch (error) {
    log.fault('grading a take', error)
  }
}
