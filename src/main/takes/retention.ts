import { statSync } from 'node:fs'
import type { Output } from '../../shared/contract.ts'
import { readSettings } from '../db/settings.ts'
import { markSound, type TakeRow, takesWithOldSound } from '../db/takes.ts'
import type { TakesContext } from './context.ts'
import { deleteSound, storedSound } from './files.ts'

const dayMs = 24 * 3_600_000

const outlived = ({ library, now }: TakesContext, days: number): TakeRow[] =>
  takesWithOldSound(library.handles().read, new Date(now().getTime() - days * dayMs).toISOString())

/** What would go at once if recordings were kept for so many days; favourites are not in it. */
export const retentionPreview = (context: TakesContext, days: number): Output<'retention:preview'> => {
  const stored = outlived(context, days).flatMap((take) => storedSound(context.folder, take) ?? [])
  const sizes = stored.map(({ path }) => statSync(path, { throwIfNoEntry: false })?.size ?? 0)
  return { recordings: stored.length, bytes: sizes.reduce((sum, size) => sum + size, 0) }
}

/**
 * Lets go of the recordings that are older than the rep wants them kept; words, measures and grades stay. The row is
 * committed first: a kill in between leaves a file that the next start deletes.
 */
export const letOldSoundGo = async (context: TakesContext): Promise<number> => {
  const { folder, library, disk, log } = context
  const { read, write } = library.handles()
  const { keepAudioDays } = readSettings(read)
  if (keepAudioDays === null) return 0
  const old = outlived(context, keepAudioDays)
  for (const take of old) {
    markSound(write, take.seq, 'removed')
    await deleteSound(folder, take.id, disk)
  }
  if (old.length > 0) log.note(`recordings let go after ${keepAudioDays} days: ${old.length}`)
  return old.length
}
