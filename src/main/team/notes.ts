import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { CodedError } from '../../shared/errors.ts'
import type { DroppedFile, NotesReceipt, ReceivedNote } from '../../shared/team.ts'
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

const wantSmall = (size: number): void => {
  if (size > notesMaxBytes)
    throw refused(
      `It has ${Math.ceil(size / 1_000_000)} MB; notes have ${notesMaxBytes / 1_000_000} at most.`
    )
}

const notesIn = (bytes: Buffer): RepNotes => {
  wantSmall(bytes.length)
  const reason = createScan()(bytes)
  if (reason !== null) throw refused(reason)
  const reading = readNotes(bytes.toString('utf8'))
  if (!reading.ok) throw refused(reading.reason)
  return reading.notes
}

const bytesAt = async (path: string): Promise<Buffer> => {
  try {
    wantSmall((await stat(path)).size)
    return await readFile(path)
  } catch (error) {
    if (error instanceof CodedError) throw error
    throw refused(error instanceof Error ? error.message : String(error), error)
  }
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
  const notes = notesIn(await bytesAt(path))
  return { fileName: basename(path), ...storeNotes(db, notes, receivedAt) }
}

/** The same of a file that was dropped on the window. */
export const importDroppedNotes = (
  db: WritableDb,
  { fileName, bytes }: DroppedFile,
  receivedAt: string
): NotesReceipt => ({ fileName, ...storeNotes(db, notesIn(Buffer.from(bytes)), receivedAt) })

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
