import { useEffect, useMemo, useState } from 'react'
import { useSettings } from '../../app/settings.ts'
import { toastFailure } from '../../app/toasts.ts'
import { playFailure } from '../../recordings/sound-failure.ts'

/** One recording out of a rep's file: plays, pauses, goes to a place in it. */
export const useTakeSound = (url: string | null, lengthS: number) => {
  const audio = useMemo(() => new Audio(), [])
  const [playing, setPlaying] = useState(false)
  const [positionMs, setPosition] = useState(0)
  const volume = useSettings((settings) => settings.playbackVolume)

  useEffect(() => {
    audio.volume = volume
  }, [audio, volume])

  useEffect(() => {
    setPosition(0)
    setPlaying(false)
    if (url === null) return
    const moved = () => setPosition(audio.currentTime * 1_000)
    const started = () => setPlaying(true)
    const rested = () => setPlaying(false)
    audio.addEventListener('timeupdate', moved)
    audio.addEventListener('play', started)
    for (const event of ['pause', 'ended', 'error']) audio.addEventListener(event, rested)
    audio.src = url
    return () => {
      audio.pause()
      audio.removeEventListener('timeupdate', moved)
      audio.removeEventListener('play', started)
      for (const event of ['pause', 'ended', 'error']) audio.removeEventListener(event, rested)
      audio.removeAttribute('src')
    }
  }, [audio, url])

  const seek = (toMs: number): void => {
    const place = Math.max(0, Math.min(lengthS * 1_000, toMs))
    audio.currentTime = place / 1_000
    setPosition(place)
  }
  const play = (): void => {
    audio.play().catch(async (error: unknown) => {
      const failure = await playFailure(url ?? '', error)
      if (failure !== null) toastFailure(failure)
    })
  }
  return {
    canPlay: url !== null,
    playing,
    positionMs,
    seek,
    skip: (byMs: number) => seek(audio.currentTime * 1_000 + byMs),
    toggle: () => {
      if (audio.paused) play()
      else audio.pause()
    },
    playFrom: (fromMs: number) => {
      seek(fromMs)
      play()
    }
  }
}

export type TakeSound = ReturnType<typeof useTakeSound>
