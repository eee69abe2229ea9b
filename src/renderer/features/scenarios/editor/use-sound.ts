import { useEffect, useMemo, useState } from 'react'
import { useSettings } from '../../../app/settings.ts'
import { toast, toastFailure } from '../../../app/toasts.ts'

/** One sound at a time: a second press stops it. */
export const useSound = () => {
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

  /** `key` says what plays; null from `find` = the voice failed. */
  const toggle = async (key: string, find: () => Promise<string | null>): Promise<void> => {
    audio.pause()
    if (playing === key) return
    try {
      const url = await find()
      if (url === null) return toast('The voice cannot say this. Write it in plain letters.')
      audio.src = url
      await audio.play()
      setPlaying(key)
    } catch (error) {
      toastFailure(error)
    }
  }
  return { playing, toggle: (key: string, find: () => Promise<string | null>) => void toggle(key, find) }
}
export type Sound = ReturnType<typeof useSound>
