import type { TakesContext } from '../takes/context.ts'
import type { TurnTakes } from '../takes/takes.ts'
import type { LineClips } from './line-clips.ts'

/** The words of a turn's recording; null = nobody could make out any. */
export type HearTurn = (takeId: string) => Promise<string | null>

/** What everything about talks works with. */
export type TalksContext = TakesContext & {
  turnTakes: TurnTakes
  clips: LineClips
  hearTurn: HearTurn
  /** The system's voice that speaks for the rep's own personas; null = Ringback's voices. */
  systemVoiceId: () => string | null
  /** A whole number for a new talk, from 0. */
  drawSeed: () => number
}
