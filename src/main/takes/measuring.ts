import { storeMeasures, type TakeRow } from '../db/takes.ts'
import type { TakesContext } from './context.ts'
import { storedSound } from './files.ts'

/** Never measured, or by an older Ringback, which looked for no fillers yet. */
const isDue = ({ peaks, measures }: TakeRow): boolean =>
  peaks === null || (measures !== null && measures.fillerCandidates === null)

/**
 * Measures a sealed recording once and keeps the result, also for a take whose program was killed before it was
 * measured, and once more where an older Ringback measured less. The take's grade stays as it was given. A fault here
 * costs the measures only: it is logged, and tried again when the take is read again.
 */
export const ensureMeasured = async (context: TakesContext, take: TakeRow): Promise<void> => {
  const { folder, library, log } = context
  const sound = isDue(take) ? storedSound(folder, take) : null
  if (sound === null) return
  try {
    const { measures, peaks } = await context.measure(sound.path)
    // What was known stays where the file can no longer be read.
    if (measures === null && take.measures !== null) return
    storeMeasures(library.handles().write, take.seq, measures, peaks)
  } catch (error) {
    log.fault('measuring a take', error)
  }
}
