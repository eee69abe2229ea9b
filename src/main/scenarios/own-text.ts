import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import type { ScenarioPack } from '../../shared/scenario.ts'
import { writeWhole } from '../kept-files.ts'
import { fileOf } from './packs.ts'

/** Writes a pack as `scenario.json`; a YAML file, whose remarks would be lost, is set aside as `.old`. */
export const writePack = async (folder: string, pack: ScenarioPack): Promise<void> => {
  const before = await fileOf(folder).catch(() => 'scenario.json')
  await writeWhole(join(folder, 'scenario.json'), `${JSON.stringify(pack, null, 2)}\n`)
  if (before !== 'scenario.json') await rename(join(folder, before), join(folder, `${before}.old`))
}
