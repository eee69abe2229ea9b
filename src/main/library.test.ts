import { existsSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { type DataFolder, dataFolder } from './data-folder.ts'
import { newestVersion } from './db/migrate.ts'
import { listProspects, markProspectRemoved, purgeRemovedProspects } from './db/prospects.ts'
import { readSetting, writeSetting } from './db/settings.ts'
import { type Library, openLibrary } from './library.ts'
import { keptLog, temporaryDataFolder, temporaryFolder } from './testing/bench.ts'

const noon = (): Date => new Date('2026-03-01T12:00:00Z')
const open = (folder: DataFolder): Library => openLibrary(folder, keptLog(), noon)
const damagedName = 'library-damaged-20260301T120000Z.sqlite'

/** A library with a setting in it, closed again. */
const made = (): DataFolder => {
  const folder = temporaryDataFolder()
  const library = open(folder)
  for (let index = 0; index < 500; index += 1)
    writeSetting(library.handles().write, `filler-${index}`, 'x'.repeat(200))
  library.close()
  return folder
}

describe('a first start', () => {
  it('makes a library with three sample cards', () => {
    const library = open(temporaryDataFolder())
    expect(library.state()).toEqual({ state: 'ready' })
    const prospects = listProspects(library.handles().read)
    expect(prospects.map(({ isSample }) => isSample)).toEqual([true, true, true])
    expect(new Set(prospects.map(({ industry }) => industry)).size).toBe(3)
    expect(prospects.map(({ relationship }) => relationship)).toContain('warm')
    library.close()
  })

  it('does not bring back a sample that was deleted', () => {
    const folder = temporaryDataFolder()
    const first = open(folder)
    const { write } = first.handles()
    for (const { id } of listProspects(write)) markProspectRemoved(write, id, 'now')
    purgeRemovedProspects(write)
    first.close()
    const second = open(folder)
    expect(listProspects(second.handles().read)).toEqual([])
    second.close()
  })

  it('takes a file of no bytes for no library yet', () => {
    const folder = temporaryDataFolder()
    writeFileSync(folder.library, '')
    const library = open(folder)
    expect(library.state()).toEqual({ state: 'ready' })
    library.close()
  })

  it('writes through its write handle only', () => {
    const library = open(temporaryDataFolder())
    expect(() => library.handles().read.exec('DELETE FROM prospects')).toThrow(/readonly/)
    library.close()
  })
})

describe('a damaged library', () => {
  const damages: [name: string, damage: (path: string) => void][] = [
    ['is no database', (path) => writeFileSync(path, 'This was a library once. '.repeat(400))],
    ['lost its end', (path) => truncateSync(path, 40_960)],
    [
      'has a page of rubbish',
      (path) => {
        const bytes = readFileSync(path)
        bytes.fill(0xa5, 4_096, bytes.length)
        writeFileSync(path, bytes)
      }
    ]
  ]

  it.each(damages)('is set aside and kept when it %s', (_name, damage) => {
    const folder = made()
    damage(folder.library)
    const bytes = readFileSync(folder.library)
    const library = open(folder)
    expect(library.state()).toMatchObject({
      state: 'failed',
      failure: { code: 'database-corrupt' },
      setAsidePath: join(folder.root, damagedName)
    })
    expect(readFileSync(join(folder.root, damagedName)).equals(bytes)).toBe(true)
    expect(existsSync(folder.library)).toBe(false)
    expect(() => library.handles()).toThrowError(expect.objectContaining({ code: 'database-corrupt' }))
    library.close()
  })

  it('takes its WAL along', () => {
    const folder = made()
    writeFileSync(folder.library, 'rubbish '.repeat(600))
    writeFileSync(`${folder.library}-wal`, 'the rest of it')
    open(folder).close()
    expect(readFileSync(join(folder.root, `${damagedName}-wal`), 'utf8')).toBe('the rest of it')
    expect(existsSync(`${folder.library}-wal`)).toBe(false)
  })

  it('is offered again at the next start, until a fresh one is wanted', () => {
    const folder = made()
    writeFileSync(folder.library, 'rubbish '.repeat(600))
    open(folder).close()
    const second = open(folder)
    expect(second.state()).toMatchObject({ state: 'failed', setAsidePath: join(folder.root, damagedName) })
    expect(second.startFresh()).toEqual({ state: 'ready' })
    expect(listProspects(second.handles().read)).toHaveLength(3)
    second.close()
    const third = open(folder)
    expect(third.state()).toEqual({ state: 'ready' })
    third.close()
    expect(existsSync(join(folder.root, damagedName))).toBe(true)
  })

  it('never takes the name of one that was set aside before', () => {
    const folder = made()
    for (const content of ['first ', 'second ']) {
      writeFileSync(folder.library, content.repeat(600))
      open(folder).close()
    }
    const names = readdirSync(folder.root).filter((name) => name.startsWith('library-damaged'))
    expect(names).toHaveLength(2)
  })

  it('counts a database of another program as one', () => {
    const folder = temporaryDataFolder()
    mkdirSync(folder.root, { recursive: true })
    const other = new Database(folder.library)
    other.exec('CREATE TABLE songs (title TEXT)')
    other.close()
    const library = open(folder)
    expect(library.state()).toMatchObject({ state: 'failed', failure: { code: 'database-corrupt' } })
    library.close()
  })

  it('leaves recordings alone that a fresh library has no row for', () => {
    const folder = made()
    const orphan = join(folder.recordings, 'orphan.wav')
    writeFileSync(orphan, 'sound')
    writeFileSync(folder.library, 'rubbish '.repeat(600))
    const library = open(folder)
    library.startFresh()
    library.close()
    expect(readFileSync(orphan, 'utf8')).toBe('sound')
  })
})

describe('a library that cannot be opened now', () => {
  it('of a newer Ringback is refused and keeps every byte', () => {
    const folder = made()
    const future = new Database(folder.library)
    future.pragma(`user_version = ${newestVersion + 1}`)
    future.close()
    const bytes = readFileSync(folder.library)
    const library = open(folder)
    expect(library.state()).toMatchObject({
      state: 'failed',
      failure: { code: 'database-newer' },
      setAsidePath: null
    })
    expect(() => library.startFresh()).toThrowError(expect.objectContaining({ code: 'database-newer' }))
    library.close()
    expect(readFileSync(folder.library).equals(bytes)).toBe(true)
    expect(readdirSync(folder.root).some((name) => name.startsWith('library-damaged'))).toBe(false)
  })

  it('is busy while another program holds it', () => {
    const folder = made()
    const other = new Database(folder.library)
    other.pragma('locking_mode = EXCLUSIVE')
    other.exec('BEGIN EXCLUSIVE')
    const library = open(folder)
    expect(library.state()).toMatchObject({ state: 'failed', failure: { code: 'database-busy' } })
    library.close()
    other.close()
    expect(existsSync(folder.library)).toBe(true)
  })

  it('lies in a folder that cannot be made', () => {
    const file = join(temporaryFolder(), 'file')
    writeFileSync(file, '')
    const library = open(dataFolder(join(file, 'data'), ''))
    expect(library.state()).toMatchObject({ state: 'failed', failure: { code: 'folder-read-only' } })
    library.close()
  })
})

it('keeps what was written when it is opened again', () => {
  const folder = made()
  const library = open(folder)
  expect(readSetting(library.handles().read, 'filler-3')).toBe('x'.repeat(200))
  library.close()
})
