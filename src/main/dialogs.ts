import { dialog, type OpenDialogOptions } from 'electron'
import type { ChooseSavePath } from './takes/export.ts'
import type { ChooseModel } from './transcribe/models/store.ts'

/** What the rep is asked by the system's own dialogs; null = they think better of it. */
export type Dialogs = {
  chooseSavePath: ChooseSavePath
  chooseModel: ChooseModel
  /** Which list of prospects. */
  chooseTable: () => Promise<string | null>
  /** Which scenario's zip. */
  chooseScenario: () => Promise<string | null>
  /** Which reports of others. */
  chooseBundles: () => Promise<string[] | null>
  /** Which file of notes. */
  chooseNotes: () => Promise<string | null>
  /** Which folder, under this title. */
  chooseFolder: (title: string) => Promise<string | null>
}

const fileKinds = {
  wav: 'WAV sound',
  opus: 'Opus sound',
  zip: 'Zip archive',
  pdf: 'PDF',
  csv: 'CSV table',
  html: 'Web page',
  json: 'Ringback file'
}

const choose = async (options: OpenDialogOptions): Promise<string[] | null> => {
  const { canceled, filePaths } = await dialog.showOpenDialog(options)
  return canceled ? null : filePaths
}

const chooseOne = async (options: OpenDialogOptions): Promise<string | null> =>
  (await choose(options))?.[0] ?? null

const chooseFile = (title: string, kind: string, extensions: string[]): Promise<string | null> =>
  chooseOne({ title, properties: ['openFile'], filters: [{ name: kind, extensions }] })

export const dialogs: Dialogs = {
  chooseSavePath: async (fileName, kind) => {
    const { canceled, filePath } = await dialog.showSaveDialog({
      defaultPath: fileName,
      filters: [{ name: fileKinds[kind], extensions: [kind] }]
    })
    return canceled || filePath === '' ? null : filePath
  },
  chooseModel: (from) =>
    from === 'folder'
      ? chooseOne({ title: 'Choose a speech model’s folder', properties: ['openDirectory'] })
      : chooseFile('Choose a speech model’s archive', 'Archives', ['bz2', 'gz', 'tgz', 'tar', 'zip']),
  chooseTable: () => chooseFile('Choose a list of prospects', 'Tables', ['csv', 'tsv', 'txt', 'tab']),
  chooseScenario: () => chooseFile('Choose a scenario’s zip', 'Zip archives', ['zip']),
  chooseBundles: () =>
    choose({
      title: 'Choose the reports of your reps',
      properties: ['openFile', 'multiSelections'],
      filters: [{ name: fileKinds.json, extensions: ['json'] }]
    }),
  chooseNotes: () => chooseFile('Choose your manager’s notes', fileKinds.json, ['json']),
  chooseFolder: (title) => chooseOne({ title, properties: ['openDirectory', 'createDirectory'] })
}
