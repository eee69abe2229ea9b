import { open, readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { CodedError } from '../../shared/errors.ts'
import { type BrokenScenario, type ScenarioPack, scenarioId } from '../../shared/scenario.ts'
import { parseWav } from '../../speech/wav.ts'
import { readScenario, scenarioMaxBytes, toldProblems } from './read-scenario.ts'

/** Where scenarios lie: those that are shipped, and the rep's own. */
export type ScenarioFolders = { shipped: string; own: string }

/** A scenario with the folder of its audio and the exact text of its file. */
export type LoadedScenario = { pack: ScenarioPack; folder: string; source: string; isOwn: boolean }
export type Scenarios = { scenarios: LoadedScenario[]; broken: BrokenScenario[] }

/** One line of a greeting is a sentence or two, not a recording. */
const lineMaxBytes = 12 * 1_024 * 1_024
const beginningBytes = 4_096
const fileNames = ['scenario.json', 'scenario.yaml', 'scenario.yml']

/** Thrown with one sentence about what is wrong with a scenario's files. */
class Broken extends Error {}

const megabytes = (bytes: number): string => `${(bytes / 1_048_576).toFixed(1)} MB`

/** Which file of a folder holds its scenario; throws one sentence where that is not clear. */
export const fileOf = async (folder: string): Promise<string> => {
  const names = await readdir(folder).catch(() => {
    throw new Broken('The folder cannot be read.')
  })
  const [first, second] = fileNames.filter((name) => names.includes(name))
  if (first === undefined) throw new Broken('There is no scenario.json or scenario.yaml in it.')
  if (second !== undefined) throw new Broken(`It has ${first} and ${second}: keep one of the two.`)
  return first
}

const decoded = (bytes: Uint8Array, name: string): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Broken(`${name}: It is not UTF-8 text. Save it as UTF-8.`)
  }
}

/** The text of a scenario's file; throws one sentence where there is none to read. */
export const textOf = async (folder: string, name: string): Promise<string> => {
  const path = join(folder, name)
  const { size } = await stat(path)
  if (size > scenarioMaxBytes)
    throw new Broken(
      `${name}: It has ${megabytes(size)}; a scenario has at most ${scenarioMaxBytes / 1_024} KB.`
    )
  const bytes = await readFile(path).catch(() => {
    throw new Broken(`${name}: It cannot be read.`)
  })
  return decoded(bytes, name)
}

/** Every audio file that a scenario names. */
export const audioFilesOf = ({ greetings }: ScenarioPack): string[] => [
  ...new Set(
    greetings.flatMap(({ before, after, nameless }) =>
      [...before, ...after, nameless].map(({ file }) => file)
    )
  )
]

const beginningOf = async (path: string): Promise<Uint8Array> => {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(beginningBytes), 0, beginningBytes, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

const checkSound = async (folder: string, file: string): Promise<void> => {
  const path = join(folder, file)
  const found = await stat(path).catch(() => null)
  if (found?.isFile() !== true) throw new Broken(`${file}: This audio file is missing.`)
  if (found.size > lineMaxBytes)
    throw new Broken(
      `${file}: It has ${megabytes(found.size)}; a line has at most ${lineMaxBytes / 1_048_576} MB.`
    )
  try {
    // The list waits for every sound of every scenario: what a file is stands at its beginning, nearly always.
    if (parseWav(await beginningOf(path)).ok) return
    const sound = parseWav(await readFile(path))
    if (!sound.ok) throw new Broken(sound.reason)
  } catch (error) {
    throw new Broken(`${file}: ${error instanceof Broken ? error.message : 'It cannot be read.'}`)
  }
}

/** The scenario in a folder, whatever the folder is called; throws one sentence about what is wrong with it. */
export const readFolder = async (folder: string): Promise<Omit<LoadedScenario, 'isOwn'>> => {
  const fileName = await fileOf(folder)
  const source = await textOf(folder, fileName)
  const reading = readScenario(source)
  if (!reading.ok) throw new Broken(toldProblems(fileName, reading.problems))
  const { pack } = reading
  await Promise.all(audioFilesOf(pack).map((file) => checkSound(folder, file)))
  return { pack, folder, source }
}

/** One of a folder's scenarios by its folder's name; throws one sentence about what is wrong with it. */
export const loadScenario = async (root: string, name: string, isOwn: boolean): Promise<LoadedScenario> => {
  const folder = join(root, name)
  const loaded = await readFolder(folder)
  const { id } = loaded.pack
  if (id !== name)
    throw new Broken(`${await fileOf(folder)}: Its id is “${id}”, but its folder is “${name}”.`)
  return { ...loaded, isOwn }
}

/** The folders in a folder, those with a dot before their names left out. */
export const folderNames = async (root: string): Promise<string[]> => {
  try {
    const entries = await readdir(root, { withFileTypes: true })
    const folders = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    return folders.map(({ name }) => name).toSorted()
  } catch {
    return []
  }
}

const loadFolder = async (root: string, isOwn: boolean, taken: ReadonlySet<string>): Promise<Scenarios> => {
  const result: Scenarios = { scenarios: [], broken: [] }
  for (const folder of await folderNames(root)) {
    try {
      if (taken.has(folder)) throw new Broken(takenReason(folder))
      result.scenarios.push(await loadScenario(root, folder, isOwn))
    } catch (error) {
      result.broken.push({ folder, isOwn, reason: (error as Error).message })
    }
  }
  return result
}

/** Why an own scenario may not have a shipped one's id. */
export const takenReason = (id: string): string =>
  `A scenario of Ringback’s own has the id “${id}”. Give yours another id and its folder the same name.`

/**
 * Reads every scenario, the shipped ones first, each kind in the order of their names; a broken one is named with its
 * reason. Never throws.
 */
export const loadScenarios = async ({ shipped, own }: ScenarioFolders): Promise<Scenarios> => {
  const taken = new Set(await folderNames(shipped))
  const both = await Promise.all([
    loadFolder(shipped, false, new Set<string>()),
    loadFolder(own, true, taken)
  ])
  return {
    scenarios: both.flatMap(({ scenarios }) => scenarios),
    broken: both.flatMap(({ broken }) => broken)
  }
}

/** One scenario by its id; throws `scenario-broken` or `scenario-missing`. */
export const findScenario = async (
  { shipped, own }: ScenarioFolders,
  id: string
): Promise<LoadedScenario> => {
  const isThere = async (root: string): Promise<boolean> => (await folderNames(root)).includes(id)
  const root = (await isThere(shipped)) ? shipped : (await isThere(own)) ? own : null
  if (root === null || !scenarioId.safeParse(id).success) throw new CodedError('scenario-missing', id)
  try {
    return await loadScenario(root, id, root === own)
  } catch (error) {
    throw new CodedError('scenario-broken', `${id}: ${(error as Error).message}`)
  }
}
