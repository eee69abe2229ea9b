import type { Entry } from 'yauzl'

/** The folders and the name that an entry's path goes through; null for every path that leads elsewhere. */
export const partsOf = (path: string): string[] | null => {
  const parts = path.split('/').filter((part) => part !== '' && part !== '.')
  const leadsOut = path.startsWith('/') || parts.includes('..') || /[\\:\p{Cc}]/u.test(path)
  return leadsOut || parts.length > 8 ? null : parts
}

const fileKindMask = 0o170000
const regularFile = 0o100000
const folderFile = 0o040000

/** False for links and devices: Unix keeps a file's kind in the upper half; 0 = made elsewhere, with files and folders only. */
export const isPlain = ({ externalFileAttributes }: Pick<Entry, 'externalFileAttributes'>): boolean =>
  [0, regularFile, folderFile].includes((externalFileAttributes >>> 16) & fileKindMask)
