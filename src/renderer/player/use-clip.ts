import { useEffect, useMemo, useState } from 'react'
import { CodedError } from '../../shared/errors.ts'
import { useSettings } from '../app/settings.ts'
import { useSoundUse } from '../app/sound-use.ts'
import { toastFailure } from '../app/toasts.ts'
import { invoke } from '../bridge.ts'

/** Plays takes out of a list, one at a time, without leaving it. */
export const useClip = () => {
  const audio = useMemo(() => new Audio(), [])
  const [playingId, setPlayingId] = useState<string | null>(null)
  const volume = useSettings((settings) => settings.playbackVolume)

  useEffect(() => {
    audio.volume = volume
  }, [audio, volume])

  useEffect(() => {
    useSoundUse.setState({ clipTakeId: playingId })
    return () => useSoundUse.setState({ clipTakeId: null })
  }, [playingId])

  useEffect(() => {
    const silent = () => setPlayingId(null)
    const events = ['ended', 'pause', 'error'] as const
    for (const event of events) audio.addEventListener(event, silent)
    return () => {
      for (const event of events) audio.removeEventListener(event, silent)
      audio.pause()
    }
  }, [audio])

  /** Starts the take from its beginning, or stops it when it is the one that plays. */
  const toggle = async (takeId: string): Promise<void> => {
    audio.pause()
    if (playingId === takeId) return
    try {
      const { audioUrl } = await invoke('takes:read', { takeId })
      if (audioUrl === null) throw new CodedError('audio-missing')
      audio.src = audioUrl
      await audio.play()
      setPlayingId(takeId)
    } catch (error) {
      toastFailure(error)
    }
  }

  return { playingId, toggle }
}
