import type { ReadableDb, WritableDb } from './handles.ts'

export const hasSession = (db: ReadableDb, id: string): boolean =>
  db.prepare('SELECT 1 FROM sessions WHERE id = ?').get(id) !== undefined

export const insertSession = (db: WritableDb, id: string, startedAt: string): void => {
  db.prepare('INSERT INTO sessions (id, started_at) VALUES (?, ?)').run(id, startedAt)
}

export const purgeEmptySessions = (db: WritableDb): void => {
  db.prepare(
    'DELETE FROM sessions WHERE id NOT IN (SELECT session_id FROM takes UNION SELECT id FROM talks)'
  ).run()
}
