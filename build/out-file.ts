import { realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative, sep } from 'node:path'

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

/** What the system's codes mean to whoever named the file. */
const meaningOf = (path: string, error: unknown): string => {
  switch (codeOf(error)) {
    case 'ENOENT':
      return `there is no folder ${dirname(path)}.`
    case 'ENOTDIR':
      return `${dirname(path)} is not a folder.`
    case 'EISDIR':
      return 'it is a folder. Name a file in it.'
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return `you may not write to ${dirname(path)}.`
    case 'ENOSPC':
    case 'EDQUOT':
      return 'the disk is full.'
    case 'ENAMETOOLONG':
      return 'its name is too long.'
    default:
      return error instanceof Error ? error.message : String(error)
  }
}

const sentence = (path: string, error: unknown): string =>
  `${path} cannot be written: ${meaningOf(path, error)}`

const isInside = (path: string, folder: string): boolean => {
  const way = relative(folder, path)
  return way === '' || !(way === '..' || way.startsWith(`..${sep}`) || way === path)
}

/** Why a file cannot go there, as one can see before it is made; null = nothing is in its way. `kept` = the data folder. */
export const whyNotThere = (path: string, kept: string): string | null => {
  try {
    const place = join(realpathSync(dirname(path)), basename(path))
    if (isInside(place, realpathSync(kept)))
      return `${path} lies in Ringback’s own folder, where it could overwrite your takes. Name a place outside of ${kept}.`
    if (!statSync(dirname(place)).isDirectory())
      return sentence(path, Object.assign(new Error(), { code: 'ENOTDIR' }))
    if (statSync(place, { throwIfNoEntry: false })?.isDirectory() === true)
      return sentence(path, Object.assign(new Error(), { code: 'EISDIR' }))
    return null
  } catch (error) {
    return sentence(path, error)
  }
}

/** Writes a file that is there whole or not at all; answers why it is not, null = it is. */
export const writeOut = (path: string, content: string | Uint8Array): string | null => {
  const part = `${path}.part`
  try {
    writeFileSync(part, content)
    renameSync(part, path)
    return null
  } catch (error) {
    rmSync(part, { force: true })
    return sentence(path, error)
  }
}
