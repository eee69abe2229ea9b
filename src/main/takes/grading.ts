import { gradeTake } from '../../grading/grade.ts'
import type { GradingInput } from '../../grading/input.ts'
import { withWeights } from '../../grading/packs/with-weights.ts'
import type { Rulebook } from '../../grading/rulebook.ts'
import { type Grade, grade } from '../../shared/grade.ts'
import { type Card, unsettled } from '../../shared/prospect.ts'
import type { GivenBy } from '../../shared/regrade.ts'
import { listAnswers } from '../db/answers.ts'
import { deleteGrade, findGrade, isGivenByOther, keepEarlierGrade, putGrade } from '../db/grades.ts'
import type { ReadableDb, WritableDb } from '../db/handles.ts'
import type { TakeRow } from '../db/takes.ts'
import { touchOfTake } from '../db/touches.ts'
import { findTranscript, findWordTimes } from '../db/transcripts.ts'
import type { Log } from '../log.ts'
import { rulebookInForce } from '../packs/packs.ts'
import { seriesOf } from './series.ts'

/** Everything that the grade of a stored take depends on. */
export const gradingInput = (db: ReadableDb, take: TakeRow): GradingInput => {
  const transcript = findTranscript(db, take.seq)
  const words = findWordTimes(db, take.seq)
  const own = touchOfTake(db, take.id)
  const left = own === null || own.planned ? null : own
  return {
    transcript:
      transcript === null
        ? null
        : { text: transcript.text, origin: transcript.origin, ...(words === null ? {} : { words }) },
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

/** By what new grades are given. */
export const inForceOf = (db: ReadableDb): GivenBy => {
  const { version, pack } = rulebookInForce(db)
  return { rulebookVersion: version, pack }
}

/** The rulebook in force with the weights of a take's scenario, as they were when it was recorded. */
export const rulebookOf = (db: ReadableDb, { weights }: TakeRow): Rulebook =>
  withWeights(rulebookInForce(db), weights)

/** What a take's grade would be now, by the card and the scenario's weights that are stored with it. */
export const gradeOf = (db: ReadableDb, take: TakeRow): Grade =>
  gradeTake(gradingInput(db, take), rulebookOf(db, take))

/**
 * Takes a take's grade away before its words or answers change: it must not stand if the next one fails. One that
 * another rulebook gave can never be given again, so it is kept among the earlier ones.
 */
export const retireGrade = (db: WritableDb, take: TakeRow, now: Date): void => {
  if (isGivenByOther(db, take.seq, inForceOf(db))) keepEarlierGrade(db, take.seq, now.toISOString())
  deleteGrade(db, take.seq)
}

/** Grades a take whose grade was retired. */
export const gradeStoredTake = (db: WritableDb, take: TakeRow, now: Date, log: Log): void => {
  try {
    putGrade(db, take.seq, gradeOf(db, take), now.toISOString())
  } catch (error) {
    log.fault('grading a take', error)
  }
}

/** Puts a new grade in the place of the one that stands, which is kept where it differs; only when the rep asks. */
export const replaceGrade = (db: WritableDb, take: TakeRow, now: Date): void => {
  const after = gradeOf(db, take)
  const isSame = JSON.stringify(findGrade(db, take.seq)) === JSON.stringify(grade.parse(after))
  if (!isSame) keepEarlierGrade(db, take.seq, now.toISOString())
  putGrade(db, take.seq, after, now.toISOString())
}
