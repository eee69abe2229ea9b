import { randomUUID } from 'node:crypto'
import { readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { coded } from './disk-errors.ts'

/** Writes a file so that it is there whole or not at all; disk failures are coded. */
export const writeWhole = async (path: string, content: Uint8Array | string): Promise<void> => {
  const part = `${path}.${randomUUID()}.part`
  try {
    await writeFile(part, content)
    await rename(part, path)
  } catch (error) {
    await rm(part, { force: true })
    throw coded(error)
  }
}

/**
 * Lets all but the newest sounds of a folder go, each with the JSON beside it. Files that a kill left half-written grow
 * old with the others and go with them.
 */
export const keepNewest = async (folder: string, count: number): Promise<void> => {
  const names = (await readdir(folder)).filter((name) => /\.(wav|part)$/.test(name))
  const aged = await Promise.all(
    names.map(async (name) => ({ name, at: (await stat(join(folder, name))).mtimeMs }))
  )
  for (const { name } of aged.toSorted((a, b) => b.at - a.at).slice(count)) {
    await rm(join(folder, name), { force: true })
    await rm(join(folder, name.replace(/wav$/, 'json')), { force: true })
  }
}
