import type { CallbackBand } from '../../shared/listening.ts'
import type { AttentionCurve } from './attention.ts'
import { attention, callbackPoints } from './parameters.ts'

type Judgement = 'pass' | 'warn' | 'fail' | 'not-applicable' | 'needs-input' | 'error'

/** Whether the listener could pass the message on: the rule's verdict, and enough attention left at the end. */
export const couldForward = (
  forwardable: Judgement,
  { deletedAtMs, endAttention }: AttentionCurve
): 'yes' | 'maybe' | 'no' => {
  if (deletedAtMs !== null) return 'no'
  if (forwardable === 'warn') return 'maybe'
  return forwardable === 'pass' && endAttention >= attention.skips ? 'yes' : 'no'
}

/** What speaks for a call back, as the rules found it. */
export type CallbackSigns = {
  readonly reason: Judgement
  readonly promise: boolean
  readonly research: boolean
  readonly peer: boolean
  readonly sameNumber: boolean
  /** With a text or an e-mail. */
  readonly paired: boolean
  /** Earlier takes of the series that had a hook. */
  readonly earlierInteresting: number
  readonly touches: number
}

/** Shown with every band: 003_b942076dc7c1b7f2.txt, item 4. */
export const callbackReminder = 'Most people never call a sales voicemail back, however good it is.'

/** How likely a call back is, in words only: nobody has a percentage. */
export const callbackBand = (signs: CallbackSigns, { deletedAtMs }: AttentionCurve): CallbackBand => {
  if (deletedAtMs !== null || signs.reason === 'fail') return 'very unlikely'
  const points =
    (signs.reason === 'pass' ? callbackPoints.reason : 0) +
    (signs.promise ? callbackPoints.promise : 0) +
    (signs.research ? callbackPoints.research : 0) +
    (signs.peer ? callbackPoints.peer : 0) +
    (signs.sameNumber ? callbackPoints.sameNumber : 0) +
    (signs.paired ? callbackPoints.paired : 0) +
    Math.min(callbackPoints.mostEarlier, Math.max(0, signs.earlierInteresting)) *
      callbackPoints.earlierInteresting +
    (signs.touches >= callbackPoints.touches ? callbackPoints.manyTouches : 0)
  if (points >= callbackPoints.goodFrom) return 'as good as a cold voicemail gets'
  return points >= callbackPoints.possibleFrom ? 'possible' : 'unlikely'
}
