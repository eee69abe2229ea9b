import { z } from 'zod'
import { type Transcript, transcriptOrigins, type WordTiming, wordTimings } from '../../shared/take.ts'
import { type TimedWord, timedWord } from '../../shared/words.ts'
import type { ReadableDb, WritableDb } from './handles.ts'

const row = z
  .object({
    text: z.string(),
    origin: z.enum(transcriptOrigins),
    updated_at: z.string(),
    engine: z.string().nullable(),
    timing: z.enum(wordTimings)
  })
  .transform(({ updated_at, ...rest }): Transcript => ({ ...rest, updatedAt: updated_at }))

export const findTranscript = (db: ReadableDb, takeSeq: number): Transcript | null => {
  const stored = db
    .prepare('SELECT text, origin, updated_at, engine, timing FROM transcripts WHERE take_seq = ?')
    .get(takeSeq)
  return stored === undefined ? null : row.parse(stored)
}

/** When each word was said; null while that is not known. */
export const findWordTimes = (db: ReadableDb, takeSeq: number): TimedWord[] | null => {
  const stored = db.prepare('SELECT words FROM transcripts WHERE take_seq = ?').pluck().get(takeSeq)
  return typeof stored === 'string' ? z.array(timedWord).parse(JSON.parse(stored)) : null
}

/**
 * Words that are not valid Unicode are stored with replacement characters, which keeps every offset. New words have no
 * times yet.
 */
export const putTranscript = (
  db: WritableDb,
  takeSeq: number,
  { text, origin, updatedAt, engine = null }: Transcript
): void => {
  db.prepare(
    `INSERT INTO transcripts (take_seq, text, origin, updated_at, engine, timing, words)
     VALUES (@takeSeq, @text, @origin, @updatedAt, @engine, 'open', NULL)
     ON CONFLICT (take_seq) DO UPDATE SET
       text = excluded.text, origin = excluded.origin, updated_at = excluded.updated_at, engine = excluded.engine,
       timing = 'open', words = NULL`
  ).run({ takeSeq, text: text.toWellFormed(), origin, updatedAt, engine })
}

/** Keeps what was found out about the times of these very words; words that were changed meanwhile stay open. */
export const putWordTimes = (
  db: WritableDb,
  takeSeq: number,
  of: Pick<Transcript, 'text' | 'updatedAt'>,
  found: { timing: Exclude<WordTiming, 'open'>; words: readonly TimedWord[] | null }
): boolean =>
  db
    .prepare(
      `UPDATE transcripts SET timing = @timing, words = @words
       WHERE take_seq = @takeSeq AND text = @text AND updated_at = @updatedAt`
    )
    .run({
      takeSeq,
      text: of.text,
      updatedAt: of.updatedAt,
      timing: found.timing,
      words: found.words === null ? null : JSON.stringify(found.words)
    }).changes > 0

export const deleteTranscript = (db: WritableDb, takeSeq: number): void => {
  db.prepare('DELETE FROM transcripts WHERE take_seq = ?').run(takeSeq)
}
