import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../testing/bench.ts'
import { openWritable, type WritableDb } from './handles.ts'
import { migrate, migrations, newestVersion, versionOf } from './migrate.ts'
import type { Migration } from './migrations/migration.ts'

const noon = new Date('2026-03-01T12:00:00Z')
const opened = (): { db: WritableDb; backups: string } => {
  const folder = temporaryFolder()
  return { db: openWritable(join(folder, 'library.sqlite')), backups: folder }
}
const copies = (folder: string): string[] =>
  readdirSync(folder).filter((name) => name.startsWith('library-v'))

const addColour: Migration = {
  version: newestVersion + 1,
  up: (db) => {
    db.exec(`ALTER TABLE prospects ADD COLUMN colour TEXT NOT NULL DEFAULT 'none'`)
  }
}
const failHalfWay: Migration = {
  version: newestVersion + 1,
  up: (db) => {
    db.exec('DROP TABLE settings')
    throw new Error('half-way')
  }
}

describe('the migrations', () => {
  it('are numbered without a gap', () => {
    expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1))
  })

  it('make only STRICT tables', () => {
    const { db, backups } = opened()
    migrate(db, backups, noon)
    const lax = db
      .prepare(`SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0`)
      .pluck()
      .all()
      .filter((name) => !String(name).startsWith('sqlite_'))
    expect(lax).toEqual([])
    db.close()
  })
})

describe('migrating', () => {
  it('brings an empty file to the newest version without a copy', () => {
    const { db, backups } = opened()
    migrate(db, backups, noon)
    expect(versionOf(db)).toBe(newestVersion)
    expect(copies(backups)).toEqual([])
    db.close()
  })

  it('does nothing to a library that is new enough', () => {
    const { db, backups } = opened()
    migrate(db, backups, noon)
    const before = db.pragma('schema_version', { simple: true })
    migrate(db, backups, noon)
    expect(db.pragma('schema_version', { simple: true })).toBe(before)
    expect(copies(backups)).toEqual([])
    db.close()
  })

  it('copies the library with what is still in its WAL before it changes anything', () => {
    const { db, backups } = opened()
    migrate(db, backups, noon)
    db.pragma('wal_autocheckpoint = 0')
    db.prepare(`INSERT INTO settings (key, value) VALUES ('kept', '"in the WAL"')`).run()
    migrate(db, backups, noon, [...migrations, addColour])
    expect(versionOf(db)).toBe(newestVersion + 1)
    expect(copies(backups)).toEqual([`library-v${newestVersion}-20260301T120000Z.sqlite`])
    const copy = new Database(join(backups, copies(backups)[0] ?? ''), { readonly: true })
    expect(copy.prepare(`SELECT value FROM settings WHERE key = 'kept'`).pluck().get()).toBe('"in the WAL"')
    expect(copy.pragma('user_version', { simple: true })).toBe(newestVersion)
    copy.close()
    db.close()
  })

  it('takes a step back whole when it fails', () => {
    const { db, backups } = opened()
    migrate(db, backups, noon)
    expect(() => migrate(db, backups, noon, [...migrations, failHalfWay])).toThrow('half-way')
    expect(versionOf(db)).toBe(newestVersion)
    expect(db.prepare('SELECT count(*) FROM settings').pluck().get()).toBe(1)
    db.close()
  })

  it('keeps the three newest copies', () => {
    const { db, backups } = opened()
    migrate(db, backups, noon)
    for (let step = 1; step <= 5; step += 1) {
      const nothing: Migration = { version: newestVersion + step, up: () => {} }
      migrate(db, backups, new Date(noon.getTime() + step * 1_000), [...migrations, nothing])
    }
    expect(
      copies(backups)
        .map((name) => name.slice(-9))
        .toSorted()
    ).toEqual(['03Z', '04Z', '05Z'].map((s) => `${s}.sqlite`.slice(-9)))
    db.close()
  })

  it('keeps the copy that it just made though the clock was set back, and nothing half-made', () => {
    const { db, backups } = opened()
    migrate(db, backups, noon)
    const later = ['01', '02', '03'].map((s) => `library-v1-20270101T0000${s}Z.sqlite`)
    for (const name of [...later, 'library-v1-20260101T000000Z.sqlite.part'])
      writeFileSync(join(backups, name), '')
    migrate(db, backups, noon, [...migrations, addColour])
    const made = `library-v${newestVersion}-20260301T120000Z.sqlite`
    expect(copies(backups).toSorted()).toEqual([made, ...later.slice(1)].toSorted())
    db.close()
  })
})
