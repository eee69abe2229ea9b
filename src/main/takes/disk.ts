import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'

/** What the recorder does to files; tests put a failing disk in its place. */
export type Disk = { open: typeof open; rename: typeof rename; rm: typeof rm }
export const realDisk: Disk = { open, rename, rm }

/** Makes the names in a file's folder survive a power cut; Windows has no such call and does not need it. */
export const syncFolderOf = async (path: string, disk: Disk): Promise<void> => {
  if (process.platform === 'win32') return
  const folder = await disk.open(dirname(path), 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
