import { useEffect, useMemo, useState } from 'react'
import { CodedError } from '../../../shared/errors.ts'
import type { TalkTurn } from '../../../shared/talk.ts'
import { useSettings } from '../../app/settings.ts'
import { toastFailure } from '../../app/toasts.ts'

/** Plays the rep's turns of a talk, one at a time. */
export const useTurnSound = () => {
  const audio = useMemo(() => new Audio(), [])
  const [playing, setPlaying] = useState<number | null>(null)
  const volume = useSettings((settings) => settings.playbackVolume)

  useEffect(() => {
    audio.volume = volume
  }, [audio, volume])

  useEffect(() => {
    const silent = () => setPlaying(null)
    const events = ['ended', 'pause', 'error'] as const
    for (const event of events) audio.addEventListener(event, silent)
    return () => {
      for (const event of events) audio.removeEventListener(event, silent)
      audio.pause()
    }
  }, [audio])

  /** Starts the turn from its beginning, or stops it when it is the one that plays. */
  const toggle = async ({ turn, audioUrl }: TalkTurn): Promise<void> => {
    audio.pause()
    if (playing === turn) return
    try {
      if (audioUrl === null) throw new CodedError('audio-missing')
      audio.src = audioUrl
      await audio.play()
      setPlaying(turn)
    } catch (error) {
      toastFailure(error)
    }
  }

  return { playing, toggle }
}
