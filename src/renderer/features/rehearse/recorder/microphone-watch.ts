import type { Scope } from 'wavesurfer.js/dist/scope.js'

/** How long a silent track may stay silent before the microphone counts as gone. */
const lostAfterMs = 1_000
const lookEveryMs = 250

type Watched = {
  track: EventTarget & { readonly readyState: MediaStreamTrackState; readonly muted: boolean }
  devices: EventTarget | undefined
  /** Milliseconds on a clock that never jumps. */
  now: () => number
  onLost: () => void
}

/**
 * Tells once when the microphone went away: its track ended, stayed muted, or gave no frames for a second. Returns
 * the function to call at each batch of frames. A track can end or mute without any error, so all three are watched.
 */
export const watchMicrophone = (scope: Scope, { track, devices, now, onLost }: Watched): (() => void) => {
  let lastFramesMs = now()
  let mutedSinceMs = track.muted ? now() : null
  let staleLooks = 0
  let isTold = false

  const tell = () => {
    if (isTold || scope.disposed) return
    isTold = true
    onLost()
  }
  const look = () => {
    // Twice in a row: after the window itself hung, the first look comes before the frames that were waiting.
    staleLooks = now() - lastFramesMs > lostAfterMs ? staleLooks + 1 : 0
    const isMutedTooLong = mutedSinceMs !== null && now() - mutedSinceMs > lostAfterMs
    if (staleLooks >= 2 || isMutedTooLong || track.readyState === 'ended') tell()
  }

  scope.listen(track, 'ended', tell)
  scope.listen(track, 'mute', () => {
    mutedSinceMs = now()
  })
  scope.listen(track, 'unmute', () => {
    mutedSinceMs = null
  })
  if (devices !== undefined) scope.listen(devices, 'devicechange', look)
  scope.interval(look, lookEveryMs)
  return () => {
    lastFramesMs = now()
  }
}
