import { useEffect, useMemo, useState } from 'react'
import { useSettings } from '../app/settings.ts'
import { toastFailure } from '../app/toasts.ts'

/** What to say of a sound at a URL that refused to play; null = nothing. */
type FailureAt = (url: string, error: unknown) => Promise<unknown>

/** Plays one sound at a time; `playing` is the key of the one that sounds. */
export const useOneSound = (failureAt: FailureAt = async (_, error) => error) => {
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
    let url: string | null
    try {
      url = await find()
    } catch (error) {
      toastFailure(error)
      return
    }
    if (url === null) return
    try {
      audio.src = url
      await audio.play()
      setPlaying(key)
    } catch (error) {
      const failure = await failureAt(url, error)
      if (failure !== null) toastFailure(failure)
    }
  }

  return { playing, toggle }
}
