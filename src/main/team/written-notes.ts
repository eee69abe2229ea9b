import { randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { z } from 'zod'
import { CodedError } from '../../shared/errors.ts'
import type { TeamNote, TeamNoteDraft } from '../../shared/team.ts'
import type { ReadableDb, WritableDb } from '../db/handles.ts'
import { readSetting, writeSetting } from '../db/settings.ts'
import { findTeamNote, markTeamNoteRemoved, notesForRep, putTeamNote } from '../db/team-notes.ts'
import { findTeamTake } from '../db/team-takes.ts'
import { writeChosen } from '../kept-files.ts'
import type { Library } from '../library.ts'
import { knownRepName, teamMissing } from './known.ts'
import { writeNotes } from './notes-file.ts'

/** What a manager writes on the takes of others, and the files in which it goes back to them. */
export type WrittenNotes = {
  saveNote: (draft: TeamNoteDraft) => TeamNote
  removeNote: (noteId: string) => undefined
  restoreNote: (noteId: string) => TeamNote
  /** What a file of notes for somebody is proposed to be called, and how many there are. */
  notesFor: (repId: string) => { rep: string; notes: number }
  exportNotes: (path: string, repId: string, from: string) => Promise<number>
  /** Who the last file said that its notes are from; empty = nobody yet. */
  notesFrom: () => string
}

const fromKey = 'team.notesFrom'

export const createWrittenNotes = ({ library, now }: { library: Library; now: () => Date }): WrittenNotes => {
  const read = (): ReadableDb => library.handles().read
  const write = (): WritableDb => library.handles().write

  return {
    saveNote: ({ id, ...draft }) => {
      if (findTeamTake(read(), draft.takeId) === null) throw teamMissing(draft.takeId)
      const note = { ...draft, id: id ?? randomUUID(), writtenAt: now().toISOString() }
      putTeamNote(write(), note)
      return note
    },
    removeNote: (noteId) => {
      if (!markTeamNoteRemoved(write(), noteId, now().toISOString())) throw teamMissing(noteId)
      return undefined
    },
    restoreNote: (noteId) => {
      const note = findTeamNote(read(), noteId)
      if (note === null) throw teamMissing(noteId)
      markTeamNoteRemoved(write(), noteId, null)
      return note
    },
    notesFor: (repId) => {
      const rep = knownRepName(read(), repId)
      const { notes } = notesForRep(read(), repId)
      if (notes.length === 0) throw new CodedError('input-invalid', 'There are no notes on their takes yet.')
      return { rep, notes: notes.length }
    },
    exportNotes: async (path, repId, from) => {
      const rep = knownRepName(read(), repId)
      const { notes, repIds } = notesForRep(read(), repId)
      writeSetting(write(), fromKey, from)
      const content = writeNotes({ rep, repIds, from, madeAt: now().toISOString(), notes })
      await writeChosen(path, 'team-not-written', (part) => writeFile(part, content))
      return notes.length
    },
    notesFrom: () => z.string().catch('').parse(readSetting(read(), fromKey))
  }
}
