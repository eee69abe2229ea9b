import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openReadable, openWritable } from '../db/handles.ts'
import { migrations, newestVersion, versionOf } from '../db/migrate.ts'
import { temporaryFolder } from '../testing/bench.ts'
import { isLongUpgrade, upgradeLibrary } from './upgrade.ts'

/** As large as a library of some thousand takes; SQLite passes over what lies behind its last page. */
const large = 64_000_000

const libraryOf = (version: number, bytes?: number): string => {
  const path = join(temporaryFolder(), 'library.sqlite')
  const db = openWritable(path)
  for (const step of migrations.slice(0, version)) step.up(db)
  db.pragma(`user_version = ${version}`)
  db.close()
  if (bytes !== undefined) truncateSync(path, bytes)
  return path
}

const damaged = (bytes?: number): string => {
  const path = join(temporaryFolder(), 'library.sqlite')
  writeFileSync(path, 'This was a library once.'.repeat(500))
  if (bytes !== undefined) truncateSync(path, bytes)
  return path
}

it.each([
  ['an older large library', () => libraryOf(newestVersion - 1, large), true],
  ['an older one that is nearly as large', () => libraryOf(newestVersion - 1, large - 1), false],
  ['a large one of today', () => libraryOf(newestVersion, large), false],
  ['a large file that no program has filled', () => libraryOf(0, large), false],
  ['a large file that is no library', () => damaged(large), false],
  ['no library', () => join(temporaryFolder(), 'library.sqlite'), false]
])('takes %s for what it is', (_, made, isLong) => {
  expect(isLongUpgrade(made())).toBe(isLong)
})

it('brings an older library to today’s version and keeps a copy', () => {
  const library = libraryOf(newestVersion - 1)
  const backups = temporaryFolder()
  upgradeLibrary({ library, backups, now: new Date('2026-03-01T12:00:00Z') })
  const db = openReadable(library)
  expect(versionOf(db)).toBe(newestVersion)
  db.close()
  expect(readdirSync(backups)).toEqual([expect.stringContaining(`library-v${newestVersion - 1}-`)])
})

const ofTheFuture = (): string => {
  const path = libraryOf(newestVersion)
  const db = openWritable(path)
  db.pragma('user_version = 9999')
  db.close()
  return path
}

it.each([
  ['a damaged library', () => damaged()],
  ['a newer Ringback’s', ofTheFuture]
])('leaves %s as it is', (_, made) => {
  const library = made()
  const before = readFileSync(library)
  const backups = temporaryFolder()
  upgradeLibrary({ library, backups, now: new Date('2026-03-01T12:00:00Z') })
  expect(readFileSync(library).equals(before)).toBe(true)
  expect(readdirSync(backups)).toEqual([])
})
