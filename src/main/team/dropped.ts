import { randomUUID } from 'node:crypto'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { DroppedFile } from '../../shared/team.ts'
import { coded } from '../disk-errors.ts'
import { writeWhole } from '../kept-files.ts'

/** A file to be opened, and what it is called where it came from. */
export type Source = { path: string; fileName: string }

/**
 * Writes files that were dropped on the window into a folder of their own in `folder`, under names of ours; `forget`
 * deletes them. What a kill leaves goes when the folder is tidied.
 */
export const keepDropped = async (
  folder: string,
  files: readonly DroppedFile[]
): Promise<{ sources: Source[]; forget: () => Promise<void> }> => {
  const own = join(folder, `dropped-${randomUUID()}`)
  const forget = (): Promise<void> => rm(own, { recursive: true, force: true })
  try {
    await mkdir(own)
    const sources: Source[] = []
    for (const [at, { fileName, bytes }] of files.entries()) {
      const path = join(own, `${at}.json`)
      await writeWhole(path, bytes)
      sources.push({ path, fileName })
    }
    return { sources, forget }
  } catch (error) {
    await forget().catch(() => undefined)
    throw coded(error)
  }
}
