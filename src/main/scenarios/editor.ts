import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Output } from '../../shared/contract.ts'
import { newScenario, type ScenarioPack } from '../../shared/scenario.ts'
import { writeChosen, writeWhole } from '../kept-files.ts'
import type { Log } from '../log.ts'
import { createTurns } from '../takes/turns.ts'
import { nameSentence } from '../voice/name-sentence.ts'
import type { Speak, Speaker, Speech, VoiceStyle } from '../voice/speaker.ts'
import { createOwnFolders, idFrom } from './own-folders.ts'
import { createOwnImport } from './own-import.ts'
import { copySounds, dropUnspoken, keepSound, speakLines, Unspeakable } from './own-sounds.ts'
import { writePack } from './own-text.ts'
import {
  fileOf,
  findScenario,
  folderNames,
  loadScenario,
  readFolder,
  type ScenarioFolders,
  takenReason,
  textOf
} from './packs.ts'
import { readScenario } from './read-scenario.ts'
import { zipScenario } from './zip-write.ts'

type EditorSetup = {
  folders: ScenarioFolders
  speakLine: Speak
  lineOf: Speaker['lineOf']
  /** Renders a line that is only tried out; null when the voice fails. */
  clip: (text: string, style: VoiceStyle) => Promise<{ lineUrl: string } | null>
  log: Log
}

/** Who is called where a voice is tried out. */
const someone = { firstName: 'Priya', lastName: 'Raman', company: 'Northgate Haulage', pronunciation: '' }

/** Makes, changes, copies, removes, brings in and gives away the rep's own scenarios. */
export const createScenarioEditor = ({ folders, speakLine, lineOf, clip, log }: EditorSetup) => {
  const own = createOwnFolders(folders)
  const imports = createOwnImport(folders, own)
  const inTurn = createTurns()
  const one = <T>(work: () => Promise<T>): Promise<T> => inTurn('own scenarios', work)

  const open = async (name: string): Promise<Output<'scenarios:open'>> => {
    const folder = await own.find(name)
    try {
      if ((await folderNames(folders.shipped)).includes(name)) throw new Error(takenReason(name))
      return { state: 'ready', pack: (await loadScenario(folders.own, name, true)).pack }
    } catch (error) {
      const fileName = await fileOf(folder).catch(() => 'scenario.json')
      const text = await textOf(folder, fileName).catch(() => null)
      return { state: 'broken', folder: name, fileName, text, reason: (error as Error).message }
    }
  }

  const grown = async (wanted: string, make: (folder: string, id: string) => Promise<ScenarioPack>) => {
    const id = await own.freeId(wanted)
    const { folder, value } = await own.grow(async (place) => {
      const pack = await make(place, id)
      await writePack(place, pack)
      return pack
    })
    await own.settle(folder, id)
    return { scenarioId: id, name: value.name }
  }

  const duplicate = async (scenarioId: string) => {
    const { pack, folder, isOwn } = await findScenario(folders, scenarioId)
    return grown(idFrom(`${scenarioId.slice(0, 35)}-copy`), async (place, id) => ({
      ...(await copySounds(pack, folder, place, !isOwn)),
      id,
      name: `${pack.name.slice(0, 54)}, copy`
    }))
  }

  const save = async (pack: ScenarioPack): Promise<Output<'scenarios:save'>> => {
    const folder = await own.find(pack.id)
    const reading = readScenario(JSON.stringify(pack))
    const [problem] = reading.ok ? [] : reading.problems
    if (problem !== undefined)
      return { state: 'refused', place: problem.place.map(String).join('.'), message: problem.message }
    try {
      const spoken = await speakLines(pack, folder, speakLine)
      await writePack(folder, spoken)
      await dropUnspoken(spoken, folder)
      return { state: 'kept', pack: spoken }
    } catch (error) {
      if (error instanceof Unspeakable)
        return { state: 'refused', place: error.place, message: error.message }
      throw error
    }
  }

  /** A mended text may name another folder, and sounds that are not there yet. */
  const mend = async (name: string, text: string): Promise<Output<'scenarios:open'>> => {
    const folder = await own.find(name)
    const fileName = await fileOf(folder).catch(() => 'scenario.json')
    await writeWhole(join(folder, fileName), text)
    const reading = readScenario(text)
    if (!reading.ok) return open(name)
    const { id } = reading.pack
    await speakLines(reading.pack, folder, speakLine).catch((error: unknown) =>
      log.fault('speaking the lines of a mended scenario', error)
    )
    if (id === name || (await own.freeId(id)) !== id) return open(name)
    await own.settle(folder, id)
    return open(id)
  }

  return {
    open: (name: string) => one(() => open(name)),
    create: () =>
      one(() => grown('my-scenario', (folder, id) => speakLines(newScenario(id), folder, speakLine))),
    duplicate: (scenarioId: string) => one(() => duplicate(scenarioId)),
    save: (pack: ScenarioPack) => one(() => save(pack)),
    mend: (name: string, text: string) => one(() => mend(name, text)),
    remove: (name: string) => one(() => own.remove(name)),
    restore: (name: string) => one(() => own.restore(name)),
    /** The rep's own sound for a line; it is part of the scenario once a line names it. */
    addSound: (scenarioId: string, given: Speech | Uint8Array): Promise<Output<'scenarios:addSound'>> =>
      one(async () => {
        const kept = await keepSound(await own.find(scenarioId), given, lineOf)
        if (!kept.ok) return { state: 'refused', message: kept.reason }
        const { file, durationMs } = kept
        return { state: 'kept', file, durationMs, audioUrl: `scenarios/${scenarioId}/${file}` }
      }),
    /** How words sound by a voice; a name's sentence is said to a made-up prospect. */
    say: async (text: string, style: VoiceStyle): Promise<Output<'scenarios:say'>> => {
      const said = text.includes('{') ? (nameSentence(text, someone)?.spoken ?? '') : text
      return { audioUrl: (await clip(said, style))?.lineUrl ?? null }
    },
    /** The zip's bytes and the name to offer for it. */
    zip: async (scenarioId: string): Promise<{ fileName: string; bytes: Uint8Array }> => {
      const { folder } = await findScenario(folders, scenarioId)
      return { fileName: `${scenarioId}.zip`, bytes: await zipScenario(await readFolder(folder)) }
    },
    importFrom: (path: string) => one(() => imports.begin(path)),
    settleImport: (importId: string, how: 'both' | 'replace' | 'cancel') =>
      one(async () => {
        if (how !== 'cancel') return imports.settle(importId, how)
        await imports.drop()
        return null
      }),
    tidy: () => one(own.tidy)
  }
}
export type ScenarioEditor = ReturnType<typeof createScenarioEditor>

/** Writes a scenario's zip where the rep wants it. */
export const writeZip = (path: string, bytes: Uint8Array): Promise<void> =>
  writeChosen(path, 'scenario-export', (part) => writeFile(part, bytes))
