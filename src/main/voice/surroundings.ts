import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Surroundings } from '../../shared/scenario.ts'
import { parseWav } from '../../speech/wav.ts'

/** The loop of somebody's surroundings; null where they sit in the quiet or its file cannot be read. */
export const readSurroundings = async (folder: string, name: Surroundings): Promise<Float32Array | null> => {
  if (name === 'quiet') return null
  const sound = parseWav(await readFile(join(folder, `${name}.wav`)).catch(() => new Uint8Array(0)))
  return sound.ok ? sound.value.samples : null
}
