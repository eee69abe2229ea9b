import type { Scope } from 'wavesurfer.js/dist/scope.js'

/** How long a microphone may give nothing before it counts as gone; the rep is told within a second. */
const lostAfterMs = 600
const lookEveryMs = 100
/** A device that falls silent to the bit and comes back after so long has a gate of its own, and rests between words. */
const gateMs = 100

/** What became of a microphone that can no longer be heard. */
export type MicrophoneLoss = 'ended' | 'muted' | 'stalled' | 'silent'

type Watched = {
  track: EventTarget & { readonly readyState: MediaStreamTrackState; readonly muted: boolean }
  devices: EventTarget | undefined
  /** Milliseconds on a clock that never jumps. */
  now: () => number
  onLost: (why: MicrophoneLoss) => void
}

/** Follows runs of samples that are 0 to the bit, which no room and no converter gives by itself. */
const createSilenceWatch = () => {
  let hasSounded = false
  let isGated = false
  let sinceMs: number | null = null
  return {
    push: (peak: number, atMs: number): void => {
      if (peak === 0) {
        sinceMs ??= atMs
        return
      }
      if (hasSounded && sinceMs !== null && atMs - sinceMs >= gateMs) isGated = true
      hasSounded = true
      sinceMs = null
    },
    isLost: (atMs: number): boolean =>
      hasSounded && !isGated && sinceMs !== null && atMs - sinceMs > lostAfterMs
  }
}

/**
 * Tells once when the microphone went away: its track ended or stayed muted, it gave no frames, or after sounding it
 * gave nothing but zeros. Returns the function to call with the peak of each batch of frames. A track can end or mute
 * without any error, so all of them are watched.
 */
export const watchMicrophone = (
  scope: Scope,
  { track, devices, now, onLost }: Watched
): ((peak: number) => void) => {
  const silence = createSilenceWatch()
  let lastFramesMs = now()
  let mutedSinceMs = track.muted ? now() : null
  let staleLooks = 0
  let isTold = false

  const tell = (why: MicrophoneLoss) => {
    if (isTold || scope.disposed) return
    isTold = true
    onLost(why)
  }
  const look = () => {
    // Twice in a row: after the window itself hung, the first look comes before the frames that were waiting.
    staleLooks = now() - lastFramesMs > lostAfterMs ? staleLooks + 1 : 0
    if (track.readyState === 'ended') tell('ended')
    if (mutedSinceMs !== null && now() - mutedSinceMs > lostAfterMs) tell('muted')
    if (silence.isLost(now())) tell('silent')
    if (staleLooks >= 2) tell('stalled')
  }

  scope.listen(track, 'ended', () => tell('ended'))
  scope.listen(track, 'mute', () => {
    mutedSinceMs = now()
  })
  scope.listen(track, 'unmute', () => {
    mutedSinceMs = null
  })
  if (devices !== undefined) scope.listen(devices, 'devicechange', look)
  scope.interval(look, lookEveryMs)
  return (peak) => {
    lastFramesMs = now()
    silence.push(peak, lastFramesMs)
  }
}
