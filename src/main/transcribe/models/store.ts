import { rm } from 'node:fs/promises'
import { CodedError } from '../../../shared/errors.ts'
import type { ModelShelf, ModelTest, SuggestedModel } from '../../../shared/model.ts'
import type { ModelsContext } from './context.ts'
import { installedFolder, installModel, layoutOf, listInstalled, tidyModels } from './install.ts'
import type { ModelLayout } from './layout.ts'
import { createModelDownloads } from './model-downloads.ts'
import { createModelImport } from './model-import.ts'

/** Asks the rep which folder or archive; null when they think better of it. */
export type ChooseModel = (from: 'folder' | 'archive') => Promise<string | null>

/** The speech models of dictation: what is there, what is on its way, and what can be done with them. */
export type Models = {
  read: () => Promise<ModelShelf>
  /** Begins a download or goes on with one; it runs on by itself. */
  download: (id: string) => Promise<ModelShelf>
  /** Stops a download; what came in stays, also when Ringback is closed. */
  pause: (id: string) => Promise<ModelShelf>
  /** Stops a download and lets go of what came in. */
  cancel: (id: string) => Promise<ModelShelf>
  /** Begins to bring a model in from a folder or an archive. */
  importFrom: (path: string) => Promise<ModelShelf>
  cancelImport: () => Promise<ModelShelf>
  use: (id: string | null) => Promise<ModelShelf>
  test: (id: string) => Promise<ModelTest>
  remove: (id: string) => Promise<ModelShelf>
  /** At start: lets go of what an end in the middle left. */
  tidy: () => Promise<void>
  /** Stops everything that is on its way. */
  close: () => void
}

type ModelsSetup = Omit<ModelsContext, 'install'> & {
  inUse: () => string | null
  setInUse: (id: string | null) => void
  trySample: (layout: ModelLayout) => Promise<ModelTest>
}

export const createModels = (setup: ModelsSetup): Models => {
  const { folder, catalogue, inUse, setInUse } = setup
  const context: ModelsContext = {
    ...setup,
    install: async (id, fill) => {
      await installModel(folder, id, fill)
      if (inUse() === null) setInUse(id)
    }
  }
  const downloads = createModelDownloads(context)
  const importing = createModelImport(context)

  const suggestionOf = (id: string): SuggestedModel => {
    const found = catalogue.find((one) => one.id === id)
    if (found === undefined) throw new CodedError('model-missing', id)
    return found
  }
  const nameOf = (id: string): string => catalogue.find((one) => one.id === id)?.name ?? id

  const read: Models['read'] = async () => {
    // Before the list: what ends meanwhile is then told as still on its way, never as over and not there.
    const underWay = importing.state()
    const [installed, suggested] = await Promise.all([
      listInstalled(folder, nameOf),
      Promise.all(catalogue.map(async (one) => ({ ...one, download: await downloads.stateOf(one) })))
    ])
    const used = inUse()
    return {
      installed,
      suggested,
      inUse: installed.some(({ id }) => id === used) ? used : null,
      importing: underWay
    }
  }

  return {
    read,
    download: async (id) => {
      downloads.start(suggestionOf(id))
      return read()
    },
    pause: async (id) => {
      await downloads.pause(id)
      return read()
    },
    cancel: async (id) => {
      await downloads.drop(suggestionOf(id).id)
      return read()
    },
    importFrom: async (path) => {
      importing.start(path)
      return read()
    },
    cancelImport: async () => {
      await importing.cancel()
      return read()
    },
    use: async (id) => {
      if (id !== null) await installedFolder(folder, id)
      setInUse(id)
      return read()
    },
    test: async (id) => setup.trySample(await layoutOf(await installedFolder(folder, id))),
    remove: async (id) => {
      await rm(await installedFolder(folder, id), { recursive: true, force: true })
      if (inUse() === id) setInUse(null)
      return read()
    },
    tidy: () => tidyModels(folder, new Set(catalogue.map(({ id }) => id))),
    close: () => {
      downloads.close()
      importing.close()
    }
  }
}
