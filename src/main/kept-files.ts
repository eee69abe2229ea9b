import { randomUUID } from 'node:crypto'
import { readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CodedError, type ErrorCode } from '../shared/errors.ts'
import { coded } from './disk-errors.ts'

/** Lets `write` make a file or folder beside its place and moves it there: it is there whole or not at all. */
const whole = async <Result>(path: string, write: (part: string) => Promise<Result>): Promise<Result> => {
  const part = `${path}.${randomUUID()}.part`
  try {
    const result = await write(part)
    await rename(part, path)
    return result
  } catch (error) {
    await rm(part, { recursive: true, force: true }).catch(() => undefined)
    throw error
  }
}

/** Writes a file of the program's own, whole or not at all; disk failures are coded. */
export const writeWhole = async (path: string, content: Uint8Array | string): Promise<void> => {
  try {
    await whole(path, (part) => writeFile(part, content))
  } catch (error) {
    throw coded(error)
  }
}

/** Writes a file or folder where the rep chose, whole or not at all; whatever fails is coded as `otherwise`. */
export const writeChosen = async <Result>(
  path: string,
  otherwise: ErrorCode,
  write: (part: string) => Promise<Result>
): Promise<Result> => {
  try {
    return await whole(path, write)
  } catch (error) {
    throw new CodedError(otherwise, error instanceof Error ? error.message : String(error), error)
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
