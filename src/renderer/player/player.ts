import type WaveSurfer from 'wavesurfer.js'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { audible, type Stretch } from './timeline.ts'

type PlayerState = {
  playing: boolean
  positionMs: number
  /** The stretch that repeats while playing. */
  loop: Stretch | null
  /** The recording's file could not be read. */
  failed: boolean
}

/** Plays one recording; does nothing until a wave is attached, so that keys pressed early are harmless. */
export type Player = {
  state: StoreApi<PlayerState>
  durationMs: number
  attach: (wave: WaveSurfer) => void
  playPause: () => void
  pause: () => void
  seek: (positionMs: number) => void
  skip: (byMs: number) => void
  /** Plays these words and stops behind them; a running loop moves there instead. */
  playStretch: (stretch: Stretch) => void
  /** A recording at rest goes to the beginning of its loop. */
  setLoop: (loop: Stretch | null) => void
}

export const createPlayer = (durationMs: number): Player => {
  const state = createStore<PlayerState>(() => ({ playing: false, positionMs: 0, loop: null, failed: false }))
  let wave: WaveSurfer | null = null

  const seek = (positionMs: number): void =>
    wave?.setTime(Math.min(durationMs, Math.max(0, positionMs)) / 1000)

  const start = (fromMs?: number, toMs?: number): void => {
    wave
      ?.play(fromMs === undefined ? undefined : fromMs / 1000, toMs === undefined ? undefined : toMs / 1000)
      .catch((error: unknown) => {
        // A pause or a seek while the file is still opening interrupts play(); only a refused file is a failure.
        if (!(error instanceof DOMException && error.name === 'AbortError')) state.setState({ failed: true })
      })
  }

  const attach = (attached: WaveSurfer): void => {
    wave = attached
    attached.on('play', () => state.setState({ playing: true }))
    attached.on('pause', () => state.setState({ playing: false }))
    attached.on('error', () => state.setState({ playing: false, failed: true }))
    attached.on('timeupdate', (seconds) => {
      const positionMs = seconds * 1000
      state.setState({ positionMs })
      const { loop, playing } = state.getState()
      if (loop && playing && positionMs >= loop.endMs) seek(loop.startMs)
    })
    attached.on('finish', () => {
      const { loop } = state.getState()
      state.setState({ playing: false })
      if (loop) start(loop.startMs)
    })
    attached.on('destroy', () => {
      wave = null
      state.setState({ playing: false })
    })
  }

  const playPause = (): void => {
    const { playing, loop, positionMs } = state.getState()
    if (playing) wave?.pause()
    else if (loop && (positionMs < loop.startMs || positionMs >= loop.endMs)) start(loop.startMs)
    else start(positionMs >= durationMs - 50 ? 0 : undefined)
  }

  return {
    state,
    durationMs,
    attach,
    playPause,
    pause: () => wave?.pause(),
    seek,
    skip: (byMs) => seek(state.getState().positionMs + byMs),
    playStretch: (stretch) => {
      const { startMs, endMs } = audible(stretch, durationMs)
      if (state.getState().loop === null) {
        start(startMs, endMs)
      } else {
        state.setState({ loop: { startMs, endMs } })
        start(startMs)
      }
    },
    setLoop: (loop) => {
      state.setState({ loop })
      if (loop && !state.getState().playing) seek(loop.startMs)
    }
  }
}
