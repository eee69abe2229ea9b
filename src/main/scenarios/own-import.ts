import { randomUUID } from 'node:crypto'
import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Output } from '../../shared/contract.ts'
import { CodedError } from '../../shared/errors.ts'
import type { ScenarioPack } from '../../shared/scenario.ts'
import { parseWav } from '../../speech/wav.ts'
import type { OwnFolders } from './own-folders.ts'
import { longestLineMs } from './own-sounds.ts'
import { writePack } from './own-text.ts'
import { audioFilesOf, findScenario, readFolder, type ScenarioFolders } from './packs.ts'
import { unpackScenario, zipRefused } from './zip-read.ts'
import { filesOf } from './zip-write.ts'

type Pending = { importId: string; folder: string; pack: ScenarioPack }

/** Looks at a whole sound, which the list of scenarios has no time for. */
const checkWhole = async (folder: string, file: string): Promise<void> => {
  const sound = parseWav(await readFile(join(folder, file)))
  if (!sound.ok) throw zipRefused(`${file}: ${sound.reason}`)
  if (sound.value.durationMs > longestLineMs)
    throw zipRefused(`${file}: It is longer than a minute. A line is a sentence or two.`)
}

/** Unpacks a zip and checks everything in it; what the scenario does not name is left out. */
const fill = async (path: string, folder: string): Promise<ScenarioPack> => {
  await unpackScenario(path, folder)
  const loaded = await readFolder(folder).catch((cause: unknown) => {
    throw zipRefused(cause instanceof Error ? cause.message : String(cause), cause)
  })
  for (const file of audioFilesOf(loaded.pack)) await checkWhole(folder, file)
  const wanted = new Set(await filesOf(loaded))
  for (const name of await readdir(folder)) if (!wanted.has(name)) await rm(join(folder, name))
  return loaded.pack
}

/** Brings scenarios in from zips; one whose id is taken waits for the rep's word. */
export const createOwnImport = (folders: ScenarioFolders, own: OwnFolders) => {
  let pending: Pending | null = null

  const drop = async (): Promise<void> => {
    const folder = pending?.folder
    pending = null
    if (folder !== undefined) await rm(folder, { recursive: true, force: true })
  }

  const begin = async (path: string): Promise<Output<'scenarios:import'>> => {
    await drop()
    const { folder, value: pack } = await own.grow((place) => fill(path, place))
    const { id, name } = pack
    if ((await own.freeId(id)) === id) {
      await own.settle(folder, id)
      return { state: 'imported', scenarioId: id, name }
    }
    pending = { importId: randomUUID(), folder, pack }
    const there = await findScenario(folders, id).catch(() => null)
    return {
      state: 'taken',
      importId: pending.importId,
      name,
      nameThere: there?.pack.name ?? id,
      // A folder of the rep's own that is broken can be replaced as well.
      canReplace: there?.isOwn ?? (await own.isThere(id))
    }
  }

  const settle = async (
    importId: string,
    how: 'both' | 'replace'
  ): Promise<Output<'scenarios:settleImport'>> => {
    if (pending?.importId !== importId) throw new CodedError('scenario-missing', 'It is no longer waiting.')
    const { folder, pack } = pending
    const free = await own.freeId(pack.id)
    if (how === 'replace') {
      if (free !== pack.id && !(await own.isThere(pack.id)))
        throw new CodedError('input-invalid', 'A scenario of Ringback’s own stays as it is.')
      await own.settle(folder, pack.id)
      pending = null
      return { scenarioId: pack.id, name: pack.name }
    }
    const name = free === pack.id ? pack.name : `${pack.name.slice(0, 56)} (2)`
    await writePack(folder, { ...pack, id: free, name })
    await own.settle(folder, free)
    pending = null
    return { scenarioId: free, name }
  }

  return { begin, settle, drop }
}
