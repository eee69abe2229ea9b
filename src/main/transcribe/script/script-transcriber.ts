import type { Transcriber } from '../transcriber.ts'
import type { Follower } from './follower.ts'
import { hintsOf } from './hints.ts'
import { draftOf } from './reading.ts'

/** How the rep reads where the words come from. */
const engine = 'your script'

/** Follows what was said along the script that was prepared for it. */
export const createScriptTranscriber = (follower: Pick<Follower, 'follow'>): Transcriber => ({
  step: 'script',
  hear: async ({ take, path, script }) => {
    if (script.trim() === '') return null
    const reading = await follower.follow({ path, text: script, hints: hintsOf(take.card) })
    if (reading.outcome !== 'followed') return { outcome: reading.outcome }
    return {
      outcome: 'heard',
      origin: 'script',
      engine,
      words: draftOf(script, reading.units, reading.extras)
    }
  }
})
