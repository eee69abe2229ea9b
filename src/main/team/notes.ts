import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { CodedError } from '../../shared/errors.ts'
import type { NotesReceipt, ReceivedNote } from '../../shared/team.ts'
import type { WritableDb } from '../db/handles.ts'
import {
  deleteReceivedNote,
  findReceivedNote,
  knownTakes,
  putReceivedNote,
  readDeletedNotes,
  undeleteReceivedNote
} from '../db/notes.ts'
import { readRepId } from '../db/rep-id.ts'
import { notesMaxBytes, type RepNotes, readNotes } from './notes-file.ts'
import { createScan } from './scan-json.ts'

const refused = (reason: string, cause?: unknown): CodedError =>
  new CodedError('notes-refused', reason, cause)

const read = async (path: string): Promise<RepNotes> => {
  let text: string
  try {
    const { size } = await stat(path)
    if (size > notesMaxBytes)
      throw refused(
        `It has ${Math.ceil(size / 1_000_000)} MB; notes have ${notesMaxBytes / 1_000_000} at most.`
      )
    const bytes = await readFile(path)
    const reason = createScan()(bytes)
    if (reason !== null) throw refused(reason)
    text = bytes.toString('utf8')
  } catch (error) {
    if (error instanceof CodedError) throw error
    throw refused(error instanceof Error ? error.message : String(error), error)
  }
  const reading = readNotes(text)
  if (!reading.ok) throw refused(reading.reason)
  return reading.notes
}

/** Takes notes in, all of them or none; throws `notes-for-another` where they are for another library. */
const storeNotes = (db: WritableDb, given: RepNotes, receivedAt: string): Omit<NotesReceipt, 'fileName'> => {
  const { rep, repIds, from, notes } = given
  const known = knownTakes(
    db,
    notes.map(({ takeId }) => takeId)
  )
  const isOther = repIds.length > 0 ? !repIds.includes(readRepId(db)) : known.size === 0
  if (isOther) throw new CodedError('notes-for-another', rep === '' ? '' : `They are for ${rep}.`)
  const deleted = readDeletedNotes(db)
  const receipt = { from, added: 0, changed: 0, known: 0, deleted: 0 }
  const unknownTakes: NotesReceipt['unknownTakes'] = []
  const takeIds = new Set<string>()
  db.transaction(() => {
    for (const note of notes) {
      if (!known.has(note.takeId)) {
        unknownTakes.push({ takeId: note.takeId, words: note.words })
        continue
      }
      if ((deleted[note.id] ?? '') >= note.writtenAt) {
        receipt.deleted += 1
        continue
      }
      const before = findReceivedNote(db, note.id)
      // An older file that comes in late changes nothing back.
      if (before !== null && before.writtenAt >= note.writtenAt) {
        receipt.known += 1
        continue
      }
      if (before === null) receipt.added += 1
      else receipt.changed += 1
      putReceivedNote(db, { ...note, from, receivedAt })
      takeIds.add(note.takeId)
    }
  })()
  return { ...receipt, unknownTakes, takeIds: [...takeIds] }
}

/** Reads a manager's file of notes and takes it in. */
export const importNotes = async (
  db: WritableDb,
  path: string,
  receivedAt: string
): Promise<NotesReceipt> => {
  const notes = await read(path)
  return { fileName: basename(path), ...storeNotes(db, notes, receivedAt) }
}

/** Notes that the rep deleted can come back until the program ends. */
export const createNoteBin = (write: () => WritableDb, now: () => Date) => {
  const bin = new Map<string, ReceivedNote>()
  const take = (note: ReceivedNote | null | undefined): ReceivedNote => {
    if (note === null || note === undefined) throw new CodedError('note-missing')
    return note
  }
  return {
    remove: (noteId: string): undefined => {
      const note = take(findReceivedNote(write(), noteId))
      deleteReceivedNote(write(), note)
      bin.set(noteId, note)
      return undefined
    },
    restore: (noteId: string): undefined => {
      if (!undeleteReceivedNote(write(), take(bin.get(noteId)), now().toISOString()))
        throw new CodedError('note-missing')
      bin.delete(noteId)
      return undefined
    }
  }
}
