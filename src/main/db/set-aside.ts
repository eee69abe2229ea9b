import { existsSync, readdirSync, renameSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileStamp } from '../file-stamp.ts'

const prefix = 'library-damaged-'

/** A name for a damaged library that nothing has yet. */
const freePath = (folder: string, stamp: string): string => {
  const named = (count: number): string =>
    join(folder, `${prefix}${stamp}${count === 0 ? '' : `-${count}`}.sqlite`)
  let count = 0
  while (existsSync(named(count))) count += 1
  return named(count)
}

/** Renames a damaged library with the files that SQLite keeps beside it; answers where it is now. */
export const setAside = (library: string, now: Date): string => {
  const target = freePath(dirname(library), fileStamp(now))
  // The WAL goes first: killed in between, the damaged file is found again and set aside at the next start.
  for (const suffix of ['-wal', '-shm', ''])
    if (existsSync(`${library}${suffix}`)) renameSync(`${library}${suffix}`, `${target}${suffix}`)
  return target
}

/** The newest library that was set aside, if any. */
export const newestSetAside = (library: string): string | null => {
  const folder = dirname(library)
  const names = readdirSync(folder).filter((name) => name.startsWith(prefix) && name.endsWith('.sqlite'))
  const newest = names.toSorted().at(-1)
  return newest === undefined ? null : join(folder, basename(newest))
}
