import type { Services } from '../services.ts'
import type { HandlersOf } from './answer.ts'

/** The recordings' files: compressed when nobody talks, and let go when the rep wants no old ones. */
export const recordingHandlers = ({ takes }: Services): HandlersOf<'archive' | 'retention'> => ({
  'archive:next': ({ except }) => takes.nextToCompress(except),
  'archive:store': async ({ takeId, opus }) => ({ audioUrl: await takes.storeCompressed(takeId, opus) }),
  'archive:settle': takes.settleCompressed,
  'retention:preview': ({ days }) => takes.retentionPreview(days),
  'retention:apply': async () => ({ recordings: await takes.letOldSoundGo() })
})
