import { z } from 'zod'
import { type Transcript, transcriptOrigins } from '../../shared/take.ts'
import type { ReadableDb, WritableDb } from './handles.ts'

const row = z
  .object({ text: z.string(), origin: z.enum(transcriptOrigins), updated_at: z.string() })
  .transform(({ text, origin, updated_at }): Transcript => ({ text, origin, updatedAt: updated_at }))

export const findTranscript = (db: ReadableDb, takeSeq: number): Transcript | null => {
  const stored = db
    .prepare('SELECT text, origin, updated_at FROM transcripts WHERE take_seq = ?')
    .get(takeSeq)
  return stored === undefined ? null : row.parse(stored)
}

/** Words that are not valid Unicode are stored with replacement characters, which keeps every offset. */
export const putTranscript = (db: WritableDb, takeSeq: number, given: Transcript): void => {
  db.prepare(
    `INSERT INTO transcripts (take_seq, text, origin, updated_at) VALUES (@takeSeq, @text, @origin, @updatedAt)
     ON CONFLICT (take_seq) DO UPDATE SET
       text = excluded.text, origin = excluded.origin, updated_at = excluded.updated_at`
  ).run({ ...given, text: given.text.toWellFormed(), takeSeq })
}

export const deleteTranscript = (db: WritableDb, takeSeq: number): void => {
  db.prepare('DELETE FROM transcripts WHERE take_seq = ?').run(takeSeq)
}
