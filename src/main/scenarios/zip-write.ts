import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import yazl from 'yazl'
import { CodedError } from '../../shared/errors.ts'
import { audioFilesOf, fileOf, type LoadedScenario } from './packs.ts'
import { zipLimits } from './zip-read.ts'

const papers = /^(readme|licen[cs]es?|notice|copying)\.(txt|md)$/i

/** The files that make up a scenario, by name: its text, the sounds that it names, and its papers. */
export const filesOf = async ({ folder, pack }: Omit<LoadedScenario, 'isOwn'>): Promise<string[]> => {
  const beside = (await readdir(folder, { withFileTypes: true })).filter(
    (entry) => entry.isFile() && papers.test(entry.name)
  )
  const names = [await fileOf(folder), ...audioFilesOf(pack), ...beside.map(({ name }) => name)]
  return names.toSorted()
}

/** The first moment that a zip can tell: the same scenario always gives the same bytes. */
const atAnyTime = { mtime: new Date(1980, 0, 1), forceDosTimestamp: true, mode: 0o100644 }

/** A scenario as a zip, to the byte the same each time; throws `scenario-refused` where it would not be taken back. */
export const zipScenario = async (scenario: Omit<LoadedScenario, 'isOwn'>): Promise<Buffer> => {
  const { folder, pack } = scenario
  const names = await filesOf(scenario)
  const sizes = await Promise.all(names.map(async (name) => (await stat(join(folder, name))).size))
  if (sizes.reduce((sum, size) => sum + size, 0) > zipLimits.totalBytes)
    throw new CodedError('scenario-refused', 'Its sounds have more than 100 MB. Shorten some of them.')
  const zip = new yazl.ZipFile()
  for (const name of names)
    zip.addBuffer(await readFile(join(folder, name)), `${pack.id}/${basename(name)}`, atAnyTime)
  zip.end()
  const pieces: Buffer[] = []
  for await (const piece of zip.outputStream) pieces.push(piece as Buffer)
  return Buffer.concat(pieces)
}
