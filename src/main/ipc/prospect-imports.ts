import { listImports } from '../db/imports.ts'
import { undoImport } from '../prospects/store-import.ts'
import type { Services } from '../services.ts'
import type { Handlers } from './answer.ts'

type ImportChannels = Extract<keyof Handlers, `prospects:import${string}` | 'prospects:export'>

const withoutEnding = (fileName: string): string => fileName.replace(/\.[^.]*$/, '')

/** Prospects from a file and into one. */
export const importHandlers = ({
  library,
  imports,
  chooseTable,
  chooseSavePath,
  now
}: Services): Pick<Handlers, ImportChannels> => ({
  'prospects:importChoose': async () => {
    library.handles()
    const path = await chooseTable()
    return path === null ? imports.state() : imports.begin(path)
  },
  'prospects:importState': () => imports.state(),
  'prospects:importReadAgain': (reading) => imports.readAgain(reading),
  'prospects:importPreview': ({ targets }) => imports.preview(targets),
  'prospects:importCheck': ({ targets }) => imports.check(targets),
  'prospects:importBack': () => imports.back(),
  'prospects:importDuplicates': ({ offset, limit }) => imports.duplicates(offset, limit),
  'prospects:importFailed': ({ offset, limit }) => imports.failed(offset, limit),
  'prospects:importSaveFailed': async () => {
    const state = imports.state()
    const name = 'fileName' in state ? withoutEnding(state.fileName) : 'Import'
    const path = await chooseSavePath(`${name}, left out.csv`, 'csv')
    if (path !== null) await imports.saveFailed(path)
    return { path }
  },
  'prospects:importRun': (decision) => imports.run(decision),
  'prospects:importCancel': () => imports.cancel(),
  'prospects:importRecords': () => listImports(library.handles().read),
  'prospects:importUndo': ({ importId }) =>
    undoImport(library.handles().write, importId, now().toISOString()),
  'prospects:export': async ({ prospectIds, withMark }) => {
    library.handles()
    const path = await chooseSavePath('Prospects.csv', 'csv')
    if (path === null) return { path, count: 0 }
    return { path, count: await imports.exportTo(path, prospectIds, withMark) }
  }
})
