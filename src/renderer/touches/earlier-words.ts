import type { Touch } from '../../shared/touch.ts'
import type { EarlierWords } from './overlaps.ts'
import { channelLooks, touchWhen } from './touch-words.ts'

const labelled = (touch: Touch, now: Date): EarlierWords => ({
  label: `${channelLooks[touch.channel].word}, ${touchWhen(touch, now)}`,
  words: touch.words
})

/** What they got before with its words, the newest first; the message's own touch left out. */
export const earlierWords = (
  touches: readonly Touch[],
  ownTouchId: string | undefined,
  now: Date
): EarlierWords[] =>
  touches
    .filter(({ id, planned, words }) => id !== ownTouchId && !planned && words.trim() !== '')
    .toReversed()
    .map((touch) => labelled(touch, now))
