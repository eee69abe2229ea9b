import type { TakesContext } from '../takes/context.ts'
import { savedTake } from '../takes/detail.ts'
import { storedSound } from '../takes/files.ts'
import { ensureMeasured } from '../takes/measuring.ts'
import type { Transcriber } from '../transcribe/transcriber.ts'
import type { HearTurn } from './context.ts'

/** Nobody on a telephone waits longer for words; the rep taps then. */
const patienceMs = 6_000

/**
 * Hears the words of a turn by dictation. `isReady` says whether there is anything to dictate with, so that without it
 * the rep is asked at once.
 */
export const createHearTurn = (
  context: TakesContext,
  dictation: Transcriber,
  isReady: () => boolean
): HearTurn => {
  const { folder, library, log } = context
  const heard = async (takeId: string, signal: AbortSignal): Promise<string | null> => {
    await ensureMeasured(context, savedTake(library.handles().read, takeId))
    const take = savedTake(library.handles().read, takeId)
    const sound = storedSound(folder, take)
    if (sound === null || take.measures === null || take.measures.firstSpeechMs === null) return null
    const draft = await dictation.hear(
      { take, path: sound.path, measures: take.measures, script: '' },
      { signal, onProgress: () => undefined }
    )
    return draft?.outcome === 'heard' ? draft.words.map(({ text }) => text).join(' ') : null
  }
  return async (takeId) => {
    if (!isReady()) return null
    const signal = AbortSignal.timeout(patienceMs)
    const tooLong = new Promise<null>((resolve) => signal.addEventListener('abort', () => resolve(null)))
    try {
      return await Promise.race([heard(takeId, signal), tooLong])
    } catch (error) {
      log.fault('hearing a turn', error)
      return null
    }
  }
}
