import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { CodedError, type Failure } from '../../shared/errors.ts'
import type { SayRequest } from '../../shared/voice.ts'
import { useSettings } from '../app/settings.ts'
import { failureOf, invoke } from '../bridge.ts'

type Saying = { speaking: string | null; failed: { what: string; failure: Failure } | null }

const silent: Saying = { speaking: null, failed: null }

/** Has the voice say something, one thing at a time; `what` is the caller's name for it. */
export const useSay = () => {
  const audio = useMemo(() => new Audio(), [])
  const [saying, setSaying] = useState<Saying>(silent)
  const newest = useRef(0)
  const volume = useSettings((settings) => settings.playbackVolume)

  useEffect(() => {
    audio.volume = volume
  }, [audio, volume])

  useEffect(() => {
    const ended = () => setSaying(silent)
    audio.addEventListener('ended', ended)
    return () => {
      audio.removeEventListener('ended', ended)
      newest.current += 1
      audio.pause()
    }
  }, [audio])

  const hush = useCallback((): void => {
    newest.current += 1
    audio.pause()
    setSaying(silent)
  }, [audio])

  /** Says it from its beginning, in the place of what is being said. */
  const say = async (what: string, request: SayRequest): Promise<void> => {
    hush()
    const own = newest.current
    setSaying({ speaking: what, failed: null })
    try {
      const { audioUrl } = await invoke('voice:say', request)
      if (own !== newest.current) return
      audio.src = audioUrl
      await audio.play().catch((cause: unknown) => {
        throw new CodedError('voice-failed', cause instanceof Error ? cause.message : String(cause))
      })
    } catch (error) {
      if (own === newest.current) setSaying({ speaking: null, failed: { what, failure: failureOf(error) } })
    }
  }

  return { ...saying, say, hush }
}
