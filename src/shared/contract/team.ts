import { takeId } from '../take.ts'
import {
  droppedFile,
  notesReceipt,
  receivedNote,
  teamBundle,
  teamDropLimits,
  teamFilter,
  teamImportState,
  teamNote,
  teamNoteDraft,
  teamRep,
  teamRepId,
  teamTableFormats,
  teamTake,
  teamView
} from '../team.ts'
import { z } from '../zod.ts'
import { byTake, nothing } from './inputs.ts'

const byRep = z.strictObject({ repId: teamRepId })
const byNote = z.strictObject({ noteId: z.uuid() })
const byBundles = z.strictObject({ bundleIds: z.array(z.uuid()).min(1).max(10_000) })
const signature = z.string().trim().max(200)

/** The manager's side: bundles of several reps, and notes that go back to them. */
export const teamChannels = {
  /** Whether there is a team at all, and how its manager signed notes last. */
  'team:summary': {
    input: nothing,
    output: z.strictObject({ reps: z.int(), bundles: z.int(), notesFrom: z.string() })
  },
  'team:view': { input: teamFilter, output: teamView },
  'team:rep': { input: byRep.extend({ filter: teamFilter }), output: teamRep },
  'team:take': { input: byTake.extend({ repId: teamRepId }), output: teamTake },
  /** Every opened file, newest first. */
  'team:bundles': { input: nothing, output: z.array(teamBundle) },
  /** Asks for files, or for a folder with some in it, and begins to open them. */
  'team:importChoose': {
    input: z.strictObject({ from: z.enum(['files', 'folder']) }),
    output: teamImportState
  },
  /** Begins to open files that were dropped on the window; nothing while others are being opened. */
  'team:importDropped': {
    input: z.strictObject({
      files: z
        .array(droppedFile)
        .min(1)
        .max(teamDropLimits.files)
        .refine(
          (files) => files.reduce((sum, { bytes }) => sum + bytes.length, 0) <= teamDropLimits.bytes,
          `more than ${teamDropLimits.bytes} bytes together`
        )
    }),
    output: teamImportState
  },
  'team:importState': { input: nothing, output: teamImportState },
  /** Stops after the files that are in, or puts away how it ended. */
  'team:importCancel': { input: nothing, output: teamImportState },
  /** Takes opened files out again; they are kept until the next start. */
  'team:removeBundles': { input: byBundles, output: nothing },
  'team:restoreBundles': { input: byBundles, output: nothing },
  /** Takes everything of one rep out; `team:restoreBundles` with these brings it back until the next start. */
  'team:forgetRep': { input: byRep, output: z.strictObject({ bundleIds: z.array(z.uuid()) }) },
  /** An empty name = as the newest file has it. */
  'team:renameRep': { input: byRep.extend({ name: z.string().trim().max(200) }), output: nothing },
  /** Two libraries of one person: `repId` becomes part of `into`. */
  'team:joinReps': { input: byRep.extend({ into: teamRepId }), output: nothing },
  /** Takes `repId` out of whom it was joined with. */
  'team:partReps': { input: byRep, output: nothing },
  'team:saveNote': { input: teamNoteDraft, output: teamNote },
  'team:removeNote': { input: byNote, output: nothing },
  'team:restoreNote': { input: byNote, output: teamNote },
  /** Asks where, and writes the notes on one rep's takes there. `path` null = not wanted. */
  'team:exportNotes': {
    input: byRep.extend({ from: signature }),
    output: z.strictObject({ path: z.string().nullable(), notes: z.int() })
  },
  /** Asks for a folder, and writes the team's tables into a new one in it. `path` null = not wanted, or stopped. */
  'team:exportTables': {
    input: z.strictObject({ format: z.enum(teamTableFormats), withMark: z.boolean() }),
    output: z.strictObject({
      path: z.string().nullable(),
      tables: z.array(z.strictObject({ fileName: z.string(), rows: z.int() }))
    })
  },
  /** Ends the writing of tables; nothing of them is left. */
  'team:exportStop': { input: nothing, output: nothing },
  /** At the rep: asks for a manager's file of notes and takes it in; null = not wanted. */
  'notes:importChoose': { input: nothing, output: notesReceipt.nullable() },
  /** Takes in a file of notes that was dropped on the window. */
  'notes:importDropped': { input: droppedFile, output: notesReceipt },
  /** By their place in the recording, those on the whole take first. */
  'notes:ofTake': { input: byTake, output: z.array(receivedNote) },
  /** Takes with notes that were not read yet. */
  'notes:unread': { input: nothing, output: z.array(z.strictObject({ takeId, notes: z.int() })) },
  'notes:markRead': { input: byTake, output: nothing },
  /** A file that brings it again, unchanged, does not bring it back. */
  'notes:remove': { input: byNote, output: nothing },
  /** Until the program ends. */
  'notes:restore': { input: byNote, output: nothing }
} as const
