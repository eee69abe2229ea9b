import { z } from 'zod'
import type { GivenAnswer } from '../../grading/input.ts'
import { flag } from './columns.ts'
import type { ReadableDb, WritableDb } from './handles.ts'

const row = z
  .object({ rule_id: z.string(), question: z.string(), answer: flag })
  .transform(({ rule_id, question, answer }): GivenAnswer => ({ ruleId: rule_id, question, answer }))

/** What the rep answered about a take, also to questions that its words no longer raise. */
export const listAnswers = (db: ReadableDb, takeSeq: number): GivenAnswer[] =>
  db
    .prepare('SELECT rule_id, question, answer FROM answers WHERE take_seq = ? ORDER BY rule_id, question')
    .all(takeSeq)
    .map((stored) => row.parse(stored))

export const putAnswer = (db: WritableDb, takeSeq: number, given: GivenAnswer, answeredAt: string): void => {
  db.prepare(
    `INSERT INTO answers (take_seq, rule_id, question, answer, answered_at)
     VALUES (@takeSeq, @ruleId, @question, @answer, @answeredAt)
     ON CONFLICT (take_seq, rule_id, question) DO UPDATE SET
       answer = excluded.answer, answered_at = excluded.answered_at`
  ).run({ ...given, answer: Number(given.answer), answeredAt, takeSeq })
}

export const deleteAnswer = (db: WritableDb, takeSeq: number, ruleId: string, question: string): void => {
  db.prepare('DELETE FROM answers WHERE take_seq = ? AND rule_id = ? AND question = ?').run(
    takeSeq,
    ruleId,
    question
  )
}
