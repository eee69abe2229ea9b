import { randomUUID } from 'node:crypto'
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { CodedError } from '../../shared/errors.ts'
import { scenarioId } from '../../shared/scenario.ts'
import { coded } from '../disk-errors.ts'
import { audioFilesOf, folderNames, loadScenarios, type ScenarioFolders } from './packs.ts'

/** Where removed scenarios wait for their undo, and where new ones grow; a name with a dot is never a scenario's. */
const removedFolder = '.removed'
const growing = '.growing-'
/** Sounds that Ringback put into a scenario itself; one that nothing names any more is its own to take away. */
const ownSound = /^(?:said|own)-[0-9a-f]{32}\.wav$/

/** "My scenario!" becomes "my-scenario". */
export const idFrom = (text: string): string => {
  const id = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '')
  return scenarioId.safeParse(id).success ? id : 'scenario'
}

/** The folders of the rep's own scenarios; names that come in are only used when such a folder is there. */
export const createOwnFolders = ({ shipped, own }: ScenarioFolders) => {
  const placeOf = (name: string): string => join(own, name)
  const removedPlace = (name: string): string => join(own, removedFolder, name)
  const isThere = async (name: string): Promise<boolean> => (await folderNames(own)).includes(name)
  const removedNames = (): Promise<string[]> => folderNames(join(own, removedFolder))

  /** The folder's full path; throws `scenario-missing`. */
  const find = async (name: string): Promise<string> => {
    if (!(await isThere(name))) throw new CodedError('scenario-missing', name)
    return placeOf(name)
  }

  /** The wanted id, with a number where another scenario has it, also one that may still come back. */
  const freeId = async (wanted: string): Promise<string> => {
    const names = await Promise.all([folderNames(shipped), folderNames(own), removedNames()])
    const taken = new Set(names.flat().map((name) => name.toLowerCase()))
    let id = wanted
    for (let count = 2; taken.has(id); count += 1) id = `${wanted.slice(0, 36)}-${count}`
    return id
  }

  /** Fills a new folder, which nobody sees before it is whole; a failure leaves nothing behind. */
  const grow = async <T>(fill: (folder: string) => Promise<T>): Promise<{ folder: string; value: T }> => {
    const folder = placeOf(`${growing}${randomUUID()}`)
    try {
      await mkdir(folder, { recursive: true })
      return { folder, value: await fill(folder) }
    } catch (error) {
      await rm(folder, { recursive: true, force: true })
      throw coded(error)
    }
  }

  const remove = async (name: string): Promise<void> => {
    const place = await find(name)
    await mkdir(join(own, removedFolder), { recursive: true })
    await rm(removedPlace(name), { recursive: true, force: true })
    await rename(place, removedPlace(name))
  }

  /** Brings back what was removed last under this name; what has taken its place since goes. */
  const restore = async (name: string): Promise<void> => {
    if (!(await removedNames()).includes(name)) throw new CodedError('scenario-missing', name)
    await rm(placeOf(name), { recursive: true, force: true })
    await rename(removedPlace(name), placeOf(name))
  }

  /** Puts a folder that grew in its place; one that is there is removed first, and can be restored. */
  const settle = async (folder: string, id: string): Promise<void> => {
    if (await isThere(id)) await remove(id)
    await rename(folder, placeOf(id))
  }

  /** At start: lets go of what was removed, of what never became whole, and of sounds that no scenario names. */
  const tidy = async (): Promise<void> => {
    const names = await readdir(own).catch(() => [])
    for (const name of names)
      if (name === removedFolder || name.startsWith(growing))
        await rm(placeOf(name), { recursive: true, force: true })
    for (const { pack, folder, isOwn } of (await loadScenarios({ shipped, own })).scenarios) {
      if (!isOwn) continue
      const named = new Set(audioFilesOf(pack))
      for (const name of await readdir(folder))
        if (ownSound.test(name) && !named.has(name)) await rm(join(folder, name), { force: true })
    }
  }

  return { find, isThere, freeId, grow, settle, remove, restore, tidy }
}
export type OwnFolders = ReturnType<typeof createOwnFolders>
