import { CodedError } from '../../../shared/errors.ts'
import type { TalkTurn } from '../../../shared/talk.ts'
import { useOneSound } from '../../player/use-one-sound.ts'
import { playFailure } from '../../recordings/sound-failure.ts'

/** Plays the rep's turns of a talk, one at a time. */
export const useTurnSound = () => {
  const { playing, toggle } = useOneSound(playFailure)
  return {
    playing: playing === null ? null : Number(playing),
    /** Starts the turn from its beginning, or stops it when it is the one that plays. */
    toggle: ({ turn, audioUrl }: TalkTurn): Promise<void> =>
      toggle(String(turn), async () => {
        if (audioUrl === null) throw new CodedError('audio-missing')
        return audioUrl
      })
  }
}
