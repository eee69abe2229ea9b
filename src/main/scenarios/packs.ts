import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { z } from 'zod'
import { CodedError } from '../../shared/errors.ts'
import { type ScenarioPack, scenarioPack } from '../../shared/scenario.ts'

/** A scenario with the folder of its audio and the exact text of its file. */
export type LoadedScenario = { pack: ScenarioPack; folder: string; source: string }
type BrokenScenario = { folder: string; reason: string }
export type Scenarios = { scenarios: LoadedScenario[]; broken: BrokenScenario[] }

/** Thrown with one sentence about what is wrong with a scenario's files. */
class Broken extends Error {}

const described = ({ issues }: z.ZodError): string =>
  issues.map(({ path, message }) => `${path.join('.') || 'the file'}: ${message}`).join('; ')

const parsed = (source: string): ScenarioPack => {
  let content: unknown
  try {
    content = JSON.parse(source)
  } catch (error) {
    throw new Broken(`scenario.json is not JSON: ${(error as Error).message}`)
  }
  const pack = scenarioPack.safeParse(content)
  if (!pack.success) throw new Broken(`scenario.json does not fit: ${described(pack.error)}`)
  return pack.data
}

const loadScenario = async (folder: string, name: string): Promise<LoadedScenario> => {
  const source = await readFile(join(folder, 'scenario.json'), 'utf8').catch(() => {
    throw new Broken('scenario.json cannot be read.')
  })
  const pack = parsed(source)
  if (pack.id !== name) throw new Broken(`Its id is "${pack.id}", but its folder is "${name}".`)
  const { before, after, nameless } = pack.greeting
  const lines = [...(before === undefined ? [] : [before]), ...after, nameless]
  const missing = lines.map(({ file }) => file).filter((file) => !existsSync(join(folder, file)))
  if (missing.length > 0) throw new Broken(`Its audio is missing: ${missing.join(', ')}`)
  return { pack, folder, source }
}

const folderNames = async (root: string): Promise<string[]> => {
  try {
    const entries = await readdir(root, { withFileTypes: true })
    const folders = entries.filter((entry) => entry.isDirectory())
    return folders.map(({ name }) => name).toSorted()
  } catch {
    return []
  }
}

/** Reads every scenario of a folder in the order of their names; a broken one is named with its reason. */
export const loadScenarios = async (root: string): Promise<Scenarios> => {
  const result: Scenarios = { scenarios: [], broken: [] }
  for (const name of await folderNames(root)) {
    try {
      result.scenarios.push(await loadScenario(join(root, name), name))
    } catch (error) {
      result.broken.push({ folder: name, reason: (error as Error).message })
    }
  }
  return result
}

/** One scenario by its id; throws `scenario-broken` or `scenario-missing`. */
export const findScenario = async (root: string, id: string): Promise<LoadedScenario> => {
  const { scenarios, broken } = await loadScenarios(root)
  const found = scenarios.find(({ pack }) => pack.id === id)
  if (found !== undefined) return found
  const fault = broken.find(({ folder }) => folder === id)
  if (fault !== undefined) throw new CodedError('scenario-broken', `${fault.folder}: ${fault.reason}`)
  throw new CodedError('scenario-missing', id)
}
