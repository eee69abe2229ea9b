import { readFile } from 'node:fs/promises'
import { measureTake } from '../../speech/measure.ts'
import { peaks } from '../../speech/peaks.ts'
import { parseWav } from '../../speech/wav.ts'
import { storeMeasures, type TakeRow } from '../db/takes.ts'
import type { TakesContext } from './context.ts'
import { recordingPath, soundFile } from './files.ts'

/** How many slices the wave of a take is drawn from. */
export const peakCount = 1_200

/**
 * Measures a sealed recording once and keeps the result, also for a take whose program was killed before it was
 * measured. A fault here costs the measures only: it is logged, and tried again when the take is read again.
 */
export const ensureMeasured = async (context: TakesContext, take: TakeRow): Promise<void> => {
  const { folder, library, log } = context
  if (take.peaks !== null || soundFile(folder, take.id)?.isSealed !== true) return
  try {
    const sound = parseWav(await readFile(recordingPath(folder, take.id)))
    const { write } = library.handles()
    // A take that ended before its first sample has nothing to measure.
    if (!sound.ok) return storeMeasures(write, take.seq, null, new Float32Array(0))
    const { samples, sampleRate } = sound.value
    storeMeasures(write, take.seq, measureTake(samples, sampleRate), peaks(samples, peakCount))
  } catch (error) {
    log.fault('measuring a take', error)
  }
}
