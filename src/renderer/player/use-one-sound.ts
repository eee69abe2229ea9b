import { useEffect, useMemo, useState } from 'react'
import { useSettings } from '../app/settings.ts'
import { toastFailure } from '../app/toasts.ts'

/** Plays one sound at a time; `playing` is the key of the one that sounds. */
export const useOneSound = () => {
  const audio = useMemo(() => new Audio(), [])
  const [playing, setPlaying] = useState<string | null>(null)
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

  /** Plays what `find` leads to from its beginning (null = nothing), or stops it when it is what plays. */
  const toggle = async (key: string, find: () => Promise<string | null>): Promise<void> => {
    audio.pause()
    if (playing === key) return
    try {
      const url = await find()
      if (url === null) return
      audio.src = url
      await audio.play()
      setPlaying(key)
    } catch (error) {
      toastFailure(error)
    }
  }

  return { playing, toggle }
}
