import { useEffect } from 'react'
import { CodedError } from '../../shared/errors.ts'
import { useSoundUse } from '../app/sound-use.ts'
import { invoke } from '../bridge.ts'
import { playFailure } from '../recordings/sound-failure.ts'
import { useOneSound } from './use-one-sound.ts'

/** Plays takes out of a list, one at a time, without leaving it. */
export const useClip = () => {
  const { playing, toggle } = useOneSound(playFailure)

  useEffect(() => {
    useSoundUse.setState({ clipTakeId: playing })
    return () => useSoundUse.setState({ clipTakeId: null })
  }, [playing])

  return {
    playingId: playing,
    /** Starts the take from its beginning, or stops it when it is the one that plays. */
    toggle: (takeId: string): Promise<void> =>
      toggle(takeId, async () => {
        const { audioUrl } = await invoke('takes:read', { takeId })
        if (audioUrl === null) throw new CodedError('audio-missing')
        return audioUrl
      })
  }
}
