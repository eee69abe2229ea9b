import { CodedError } from '../../shared/errors.ts'
import { findTalk, type TalkRow } from '../db/talks.ts'
import type { Library } from '../library.ts'

/** A talk that the rep can still see; throws `talk-missing` for any other. */
export const knownTalk = (library: Library, talkId: string): TalkRow => {
  const talk = findTalk(library.handles().read, talkId)
  if (talk === null || talk.removedAt !== null) throw new CodedError('talk-missing', talkId)
  return talk
}
