import type { Prospect } from '../../../shared/prospect.ts'
import type { TakeDetail } from '../../../shared/take.ts'
import type { Touch } from '../../../shared/touch.ts'
import { channelLooks, touchWhen } from '../../touches/touch-words.ts'
import { whenText } from '../../ui/time-text.ts'
import type { EarlierWords } from './overlaps.ts'

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

type Spoken = {
  take: TakeDetail | null
  touches: readonly Touch[]
  prospect: Pick<Prospect, 'script'>
}

/** The voicemail to stay in step with: the rehearsal it is written from, the last one left, or the one prepared. */
export const spokenWords = ({ take, touches, prospect }: Spoken, now: Date): EarlierWords | null => {
  if (take?.transcript)
    return { label: `Your take, ${whenText(take.startedAt, { now })}`, words: take.transcript.text }
  const left = touches.findLast(
    ({ channel, planned, words }) => channel === 'voicemail' && !planned && words.trim() !== ''
  )
  if (left) return { label: `The voicemail you left, ${touchWhen(left, now)}`, words: left.words }
  if (prospect.script.trim() === '') return null
  return { label: 'The voicemail you prepared', words: prospect.script }
}
