import { markNotesRead, receivedNotes, unreadNotes } from '../db/notes.ts'
import { inFileName } from '../file-name.ts'
import type { Services } from '../services.ts'
import { bundlesIn } from '../team/imports.ts'
import { createNoteBin, importDroppedNotes, importNotes } from '../team/notes.ts'
import type { HandlersOf } from './answer.ts'

const fileNameFor = (rep: string): string => `Notes for ${inFileName(rep)}.json`

/** The manager's side: bundles of several reps, notes on their takes, and tables of the whole team. */
export const teamHandlers = ({
  library,
  team,
  chooseBundles,
  chooseFolder,
  chooseSavePath
}: Services): HandlersOf<'team'> => ({
  'team:summary': () => team.summary(),
  'team:view': team.view,
  'team:rep': ({ repId, filter }) => team.rep(repId, filter),
  'team:take': ({ takeId, repId }) => team.take(takeId, repId),
  'team:bundles': () => team.bundles(),
  'team:importChoose': async ({ from }) => {
    library.handles()
    if (from === 'files') {
      const paths = await chooseBundles()
      return paths === null ? team.imports.state() : team.imports.begin(paths)
    }
    const folder = await chooseFolder('Choose a folder with reports')
    if (folder === null) return team.imports.state()
    const { paths, leftOut } = await bundlesIn(folder)
    return team.imports.begin(paths, leftOut)
  },
  'team:importDropped': ({ files }) => {
    library.handles()
    return team.imports.beginDropped(files)
  },
  'team:importState': () => team.imports.state(),
  'team:importCancel': () => team.imports.cancel(),
  'team:removeBundles': ({ bundleIds }) => team.removeBundles(bundleIds),
  'team:restoreBundles': ({ bundleIds }) => team.restoreBundles(bundleIds),
  'team:forgetRep': ({ repId }) => team.forgetRep(repId),
  'team:renameRep': ({ repId, name }) => team.renameRep(repId, name),
  'team:joinReps': ({ repId, into }) => team.joinReps(repId, into),
  'team:partReps': ({ repId }) => team.partReps(repId),
  'team:saveNote': (draft) => team.saveNote(draft),
  'team:removeNote': ({ noteId }) => team.removeNote(noteId),
  'team:restoreNote': ({ noteId }) => team.restoreNote(noteId),
  'team:exportNotes': async ({ repId, from }) => {
    const path = await chooseSavePath(fileNameFor(team.notesFor(repId).rep), 'json')
    return path === null ? { path, notes: 0 } : { path, notes: await team.exportNotes(path, repId, from) }
  },
  'team:exportTables': async ({ format, withMark }) => {
    library.handles()
    const folder = await chooseFolder('Choose where the team’s tables go')
    return folder === null ? { path: null, tables: [] } : team.exportTables(folder, format, withMark)
  },
  'team:exportStop': () => team.stopExport()
})

/** At the rep: what a manager wrote on their takes. */
export const noteHandlers = ({ library, chooseNotes, now }: Services): HandlersOf<'notes'> => {
  const bin = createNoteBin(() => library.handles().write, now)
  return {
    'notes:importChoose': async () => {
      const { write } = library.handles()
      const path = await chooseNotes()
      return path === null ? null : importNotes(write, path, now().toISOString())
    },
    'notes:importDropped': (file) => importDroppedNotes(library.handles().write, file, now().toISOString()),
    'notes:ofTake': ({ takeId }) => receivedNotes(library.handles().read, takeId),
    'notes:unread': () => unreadNotes(library.handles().read),
    'notes:markRead': ({ takeId }) => {
      markNotesRead(library.handles().write, takeId, now().toISOString())
      return undefined
    },
    'notes:remove': ({ noteId }) => bin.remove(noteId),
    'notes:restore': ({ noteId }) => bin.restore(noteId)
  }
}
