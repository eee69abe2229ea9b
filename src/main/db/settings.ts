import { type Settings, type SettingsChange, settings } from '../../shared/settings.ts'
import type { ReadableDb, WritableDb } from './handles.ts'

/** What one key holds; undefined when it was never written. */
export const readSetting = (db: ReadableDb, key: string): unknown => {
  const stored = db.prepare('SELECT value FROM settings WHERE key = ?').pluck().get(key)
  return typeof stored === 'string' ? JSON.parse(stored) : undefined
}

export const writeSetting = (db: WritableDb, key: string, value: unknown): void => {
  db.prepare(
    'INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value'
  ).run(key, JSON.stringify(value))
}

export const deleteSetting = (db: WritableDb, key: string): void => {
  db.prepare('DELETE FROM settings WHERE key = ?').run(key)
}

const prefix = 'rep.'

/** The rep's settings; a value that no longer fits its field reads as the default. */
export const readSettings = (db: ReadableDb): Settings => {
  const kept: Record<string, unknown> = {}
  for (const [name, field] of Object.entries(settings.shape)) {
    const parsed = field.safeParse(readSetting(db, `${prefix}${name}`))
    if (parsed.success) kept[name] = parsed.data
  }
  return settings.parse(kept)
}

export const changeSettings = (db: WritableDb, change: SettingsChange): void => {
  db.transaction(() => {
    for (const [name, value] of Object.entries(change))
      if (value !== undefined) writeSetting(db, `${prefix}${name}`, value)
  }).immediate()
}
