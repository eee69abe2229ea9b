import type { Prospect } from '../../../shared/prospect.ts'
import type { TakeDetail } from '../../../shared/take.ts'
import type { Touch } from '../../../shared/touch.ts'
import type { EarlierWords } from '../../touches/overlaps.ts'
import { touchWhen } from '../../touches/touch-words.ts'
import { whenText } from '../../ui/time-text.ts'

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
