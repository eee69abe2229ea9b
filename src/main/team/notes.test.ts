import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import type { NotesReceipt } from '../../shared/team.ts'
import type { DataFolder } from '../data-folder.ts'
import { markNotesRead, receivedNotes, unreadNotes } from '../db/notes.ts'
import { readRepId } from '../db/rep-id.ts'
import type { Library } from '../library.ts'
import { checksumOf, writeBundle } from '../reports/bundle.ts'
import { keptLog, temporaryDataFolder } from '../testing/bench.ts'
import { createNoteBin, importDroppedNotes, importNotes } from './notes.ts'
import { type RepNotes, readNotes, writeNotes } from './notes-file.ts'
import {
  everything,
  managerNow,
  openTeamLibrary,
  repIdOf,
  repReport,
  store,
  takesOf
} from './team.fixture.ts'
import { createTeam, type Team } from './team.ts'

const takes = takesOf('a', 6)
const [takeId = '', otherId = ''] = takes.map(({ id }) => id)
const later = '2026-07-03T10:00:00.000Z'

let folder: DataFolder
let manager: Library
let team: Team
let rep: Library
let clock: Date

const put = (name: string, text: string): string => {
  const path = join(folder.root, name)
  writeFileSync(path, text)
  return path
}
/** A library with the reported takes in it. */
const repLibrary = (): Library => {
  const library = openTeamLibrary(temporaryDataFolder())
  const { write } = library.handles()
  write.exec(`INSERT INTO sessions (id, started_at) VALUES ('s', '2026-01-01T00:00:00Z')`)
  const insert = write.prepare(
    `INSERT INTO takes (id, session_id, prospect_id, prospect_name, company, card, scenario_id, scenario_name,
       clock_mode, intent, sample_rate, started_at, started_local, status, end_reason)
     VALUES (?, 's', 'p', 'Priya', '', '{}', 'c', 'C', 'limit', '', 16000, ?, ?, 'saved', 'stopped')`
  )
  for (const { id, startedLocal } of takes) insert.run(id, `${startedLocal}Z`, startedLocal)
  return library
}
const take = (text: string): Promise<NotesReceipt> =>
  importNotes(rep.handles().write, put('notes.json', text), later)
const drop = (text: string): NotesReceipt =>
  importDroppedNotes(
    rep.handles().write,
    { fileName: 'dropped.json', bytes: new TextEncoder().encode(text) },
    later
  )

beforeEach(async () => {
  folder = temporaryDataFolder()
  manager = openTeamLibrary(folder)
  clock = managerNow
  team = createTeam({
    library: manager,
    databasePath: folder.library,
    folder: folder.team,
    workerPath: new URL('team-worker.ts', import.meta.url),
    now: () => clock,
    log: keptLog()
  })
  rep = repLibrary()
  onTestFinished(() => {
    team.close()
    manager.close()
    rep.close()
  })
  const report = { ...repReport({ takes, includeTakes: true }), repId: readRepId(rep.handles().read) }
  await store(manager, folder, writeBundle(report))
})

const repId = (): string => readRepId(rep.handles().read)
const noted = (words: string, on = takeId) => team.saveNote({ takeId: on, atMs: null, words, ruleId: null })
const exported = async (): Promise<{ path: string; text: RepNotes }> => {
  const path = join(folder.root, 'out.json')
  await team.exportNotes(path, repId(), 'Ann')
  const reading = readNotes(readFileSync(path, 'utf8'))
  if (!reading.ok) throw new Error(reading.reason)
  return { path, text: reading.notes }
}

describe('notes on a take', () => {
  it('travel to the rep, who sees them once and has read them once', async () => {
    team.saveNote({ takeId, atMs: 12_500, words: 'Your hook is here.', ruleId: 'hook-in-10s' })
    noted('Much calmer.')
    noted('This one, too.', otherId)
    expect(team.take(takeId).written.map(({ words }) => words)).toEqual([
      'Much calmer.',
      'Your hook is here.'
    ])
    expect(team.view(everything).reps).toMatchObject([{ notes: 3, takes: 6 }])
    const { path } = await exported()
    expect(team.summary().notesFrom).toBe('Ann')
    const { write, read } = rep.handles()
    const receipt = await importNotes(write, path, later)
    expect(receipt).toMatchObject({ from: 'Ann', added: 3, changed: 0, known: 0, unknownTakes: [] })
    expect(receipt.takeIds.toSorted()).toEqual([takeId, otherId].toSorted())
    expect(receivedNotes(read, takeId)).toMatchObject([
      { words: 'Much calmer.', from: 'Ann', isRead: false },
      { words: 'Your hook is here.', atMs: 12_500, ruleId: 'hook-in-10s' }
    ])
    expect(unreadNotes(read)).toEqual(
      expect.arrayContaining([
        { takeId, notes: 2 },
        { takeId: otherId, notes: 1 }
      ])
    )
    markNotesRead(write, takeId, later)
    expect(unreadNotes(read)).toEqual([{ takeId: otherId, notes: 1 }])
    expect(await importNotes(write, path, later)).toMatchObject({
      added: 0,
      changed: 0,
      known: 3,
      takeIds: []
    })
    expect(unreadNotes(read)).toEqual([{ takeId: otherId, notes: 1 }])
  })

  it('are to be read again when they were changed, and an older file changes nothing back', async () => {
    const note = noted('First thought.')
    const first = writeNotes((await exported()).text)
    await take(first)
    markNotesRead(rep.handles().write, takeId, later)
    clock = new Date('2026-07-02T09:00:00Z')
    team.saveNote({ ...note, words: 'Second thought.' })
    expect(await take(writeNotes((await exported()).text))).toMatchObject({ added: 0, changed: 1 })
    expect(receivedNotes(rep.handles().read, takeId)).toMatchObject([
      { words: 'Second thought.', isRead: false }
    ])
    expect(await take(first)).toMatchObject({ known: 1, changed: 0 })
    expect(receivedNotes(rep.handles().read, takeId)).toMatchObject([{ words: 'Second thought.' }])
  })

  it('on takes that are gone are told, and go with their take', async () => {
    noted('Kept.')
    noted('Of a take that is gone.', otherId)
    const { path } = await exported()
    const { write, read } = rep.handles()
    write.prepare('DELETE FROM takes WHERE id = ?').run(otherId)
    expect(await importNotes(write, path, later)).toMatchObject({
      added: 1,
      unknownTakes: [{ takeId: otherId, words: 'Of a take that is gone.' }]
    })
    write.prepare('DELETE FROM takes WHERE id = ?').run(takeId)
    expect(unreadNotes(read)).toEqual([])
  })

  it('for another rep are refused, with whom they are for', async () => {
    noted('For the other one.')
    const { text } = await exported()
    await expect(take(writeNotes({ ...text, rep: 'Zoë', repIds: [repIdOf('b')] }))).rejects.toMatchObject({
      code: 'notes-for-another',
      message: 'They are for Zoë.'
    })
    const strange = {
      ...text,
      repIds: [],
      notes: text.notes.map((note) => ({ ...note, takeId: repIdOf('f') }))
    }
    await expect(take(writeNotes(strange))).rejects.toMatchObject({ code: 'notes-for-another' })
    expect(await take(writeNotes({ ...text, repIds: [] }))).toMatchObject({ added: 1 })
  })

  it('that were forged, cut off, of another kind or too many are refused whole', async () => {
    noted('True words.')
    const { text } = await exported()
    const file = writeNotes(text)
    const [note] = text.notes
    const signed = (notes: unknown, change: object = {}): string =>
      JSON.stringify({ format: 'ringback-notes', version: 1, sha256: checksumOf(notes), notes, ...change })
    const wrong: [string, RegExp][] = [
      [file.replace('True words.', 'Forged words.'), /checksum/],
      [file.slice(0, -40), /cut off/],
      ['', /cut off/],
      [writeBundle(repReport()), /report/],
      ['{"format":"x"}', /no file of notes/],
      ['['.repeat(1_000_000), /nested/],
      [signed(text, { version: 2 }), /newer/],
      [signed({ ...text, notes: [{ ...note, words: '' }] }), /notes\.0\.words/],
      [signed({ ...text, notes: [{ ...note, words: 'x'.repeat(2_001) }] }), /notes\.0\.words/],
      [signed({ ...text, notes: [{ ...note, atMs: -1 }] }), /atMs/],
      [signed({ ...text, notes: [{ ...note, takeId: '../x' }] }), /takeId/],
      [signed({ ...text, notes: [note, note] }), /twice/],
      [signed({ ...text, notes: [] }), /notes/]
    ]
    for (const [content, reason] of wrong) {
      const refusal = { code: 'notes-refused', message: expect.stringMatching(reason) }
      await expect(take(content)).rejects.toMatchObject(refusal)
      expect(() => drop(content)).toThrow(expect.objectContaining(refusal))
    }
    expect(drop(file)).toMatchObject({ fileName: 'dropped.json', added: 1 })
    expect(drop(file)).toMatchObject({ added: 0, known: 1 })
    rep.handles().write.exec('DELETE FROM notes')
    expect(unreadNotes(rep.handles().read)).toEqual([])
  })

  it('are deleted by the rep, come back as they were, and do not come in again unless they were changed', async () => {
    const note = noted('Not for me.')
    noted('For me.')
    const first = writeNotes((await exported()).text)
    await take(first)
    const { read, write } = rep.handles()
    markNotesRead(write, takeId, later)
    const before = receivedNotes(read, takeId)
    const bin = createNoteBin(
      () => write,
      () => clock
    )
    bin.remove(note.id)
    expect(receivedNotes(read, takeId)).toMatchObject([{ words: 'For me.' }])
    bin.restore(note.id)
    expect(receivedNotes(read, takeId)).toEqual(before)
    bin.remove(note.id)
    expect(await take(first)).toMatchObject({ added: 0, known: 1, deleted: 1, takeIds: [] })
    expect(unreadNotes(read)).toEqual([])
    clock = new Date('2026-07-02T09:00:00Z')
    team.saveNote({ ...note, words: 'Better said.' })
    expect(await take(writeNotes((await exported()).text))).toMatchObject({ added: 1, known: 1, deleted: 0 })
    bin.remove(note.id)
    expect(() => bin.remove(note.id)).toThrow(expect.objectContaining({ code: 'note-missing' }))
    write.prepare('DELETE FROM takes WHERE id = ?').run(takeId)
    expect(() => bin.restore(note.id)).toThrow(expect.objectContaining({ code: 'note-missing' }))
    expect(() => bin.restore(repIdOf('f'))).toThrow(expect.objectContaining({ code: 'note-missing' }))
  })

  it('can be changed, removed and brought back, and are written on takes of the team alone', async () => {
    const note = noted('Here.')
    team.removeNote(note.id)
    expect(team.take(takeId)).toMatchObject({ written: [], notes: 0 })
    expect(() => team.notesFor(repId())).toThrow(expect.objectContaining({ code: 'input-invalid' }))
    expect(team.restoreNote(note.id)).toEqual(note)
    expect(team.notesFor(repId())).toEqual({ rep: 'Rep a', notes: 1 })
    expect(() => noted('Where?', repIdOf('f'))).toThrow(expect.objectContaining({ code: 'team-missing' }))
    expect(() => team.removeNote(repIdOf('f'))).toThrow(expect.objectContaining({ code: 'team-missing' }))
  })
})
