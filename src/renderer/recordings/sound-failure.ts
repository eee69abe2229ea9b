import { CodedError } from '../../shared/errors.ts'

/** Why a recording did not play: the player says the same of a file that is gone and of one that holds no sound. */
export type SoundFault = 'audio-missing' | 'audio-unreadable'

/** Asks whether the file is there; one that is and did not play cannot be read. */
export const soundFaultAt = async (url: string): Promise<SoundFault> => {
  const isThere = await fetch(url, { method: 'HEAD' }).then(
    ({ ok }) => ok,
    () => false
  )
  return isThere ? 'audio-unreadable' : 'audio-missing'
}

/** What a refused `play()` of a recording means; null where a pause or another recording interrupted it. */
export const playFailure = async (url: string, error: unknown): Promise<CodedError | null> =>
  error instanceof DOMException && error.name === 'AbortError'
    ? null
    : new CodedError(await soundFaultAt(url))
