import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { CodedError } from '../../../shared/errors.ts'
import type { KeyBinding } from '../../app/keys.ts'
import { useSettings } from '../../app/settings.ts'
import { toastFailure } from '../../app/toasts.ts'
import { invoke } from '../../bridge.ts'
import type { Player } from '../../player/player.ts'
import { soundFaultAt } from '../../recordings/sound-failure.ts'

/** `deleted`: it stopped at the moment of delete, and the reason is on the screen. */
type Phase = 'quiet' | 'making' | 'playing' | 'deleted'

export type HeardSound = {
  phase: Phase
  /** From the beep; null while nothing plays. */
  positionMs: number | null
  /** From the start up to the moment of delete; stops where it plays. */
  toggle: () => void
  /** What was never heard: from the moment of delete to the end. */
  playOn: () => void
  stop: () => void
}

/** The take as it came to the listener: down the telephone, in their surroundings, up to the moment of delete. */
export const useHeardSound = (takeId: string, cutMs: number | null, player: Player): HeardSound => {
  const audio = useMemo(() => new Audio(), [])
  const [phase, setPhase] = useState<Phase>('quiet')
  const [positionMs, setPositionMs] = useState<number | null>(null)
  const volume = useSettings((settings) => settings.playbackVolume)
  const asked = useRef(0)
  const endMs = useRef(Number.POSITIVE_INFINITY)

  const stop = useCallback(() => {
    asked.current += 1
    audio.pause()
    setPhase('quiet')
    setPositionMs(null)
  }, [audio])

  useEffect(() => {
    audio.volume = volume
  }, [audio, volume])
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is stopped is the sound of the take before.
  useEffect(() => stop, [stop, takeId])
  // Other words are deleted elsewhere or not at all; what sounds already is heard out.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new moment of delete is what ends the phase.
  useEffect(() => setPhase((now) => (now === 'deleted' ? 'quiet' : now)), [cutMs])
  // One voice at a time.
  useEffect(
    () => player.state.subscribe(({ playing }, { playing: before }) => playing && !before && stop()),
    [player, stop]
  )
  useEffect(() => {
    if (phase !== 'playing') return
    let frame = 0
    const follow = () => {
      // Behind the click there is only silence.
      setPositionMs(Math.min(endMs.current, audio.currentTime * 1_000))
      frame = requestAnimationFrame(follow)
    }
    follow()
    return () => cancelAnimationFrame(frame)
  }, [audio, phase])

  const play = async (untilMs: number | null, fromMs: number) => {
    asked.current += 1
    const mine = asked.current
    player.pause()
    setPhase('making')
    endMs.current = untilMs ?? Number.POSITIVE_INFINITY
    try {
      const { audioUrl } = await invoke('takes:asHeard', { takeId, cutMs: untilMs })
      if (asked.current !== mine) return
      audio.src = audioUrl
      audio.currentTime = fromMs / 1_000
      audio.onended = () => {
        setPhase(untilMs === null ? 'quiet' : 'deleted')
        setPositionMs(untilMs)
      }
      audio.onerror = () => {
        stop()
        void soundFaultAt(audioUrl).then((fault) => toastFailure(new CodedError(fault)))
      }
      await audio.play()
      if (asked.current === mine) setPhase('playing')
    } catch (error) {
      if (asked.current !== mine) return
      stop()
      toastFailure(error)
    }
  }

  return {
    phase,
    positionMs: phase === 'quiet' ? null : positionMs,
    stop,
    toggle: () => (phase === 'playing' || phase === 'making' ? stop() : void play(cutMs, 0)),
    playOn: () => void play(null, cutMs ?? 0)
  }
}

/** The keys of the take as it was heard. */
export const heardKeys = ({ phase, toggle, playOn }: HeardSound, enabled: boolean): KeyBinding[] => [
  { keys: 'h', label: 'as they heard it', enabled, run: toggle },
  { keys: 'o', label: 'play on anyway', enabled: enabled && phase === 'deleted', run: playOn }
]
