import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Scope } from 'wavesurfer.js/dist/scope.js'
import { watchMicrophone } from './microphone-watch.ts'

class FakeTrack extends EventTarget {
  readyState: MediaStreamTrackState = 'live'
  muted = false
}

const watched = () => {
  const scope = new Scope()
  const track = new FakeTrack()
  const devices = new EventTarget()
  const onLost = vi.fn()
  const sounded = watchMicrophone(scope, { track, devices, now: Date.now, onLost })
  const soundFor = (ms: number, peak = 0.01) => {
    for (let passed = 0; passed < ms; passed += 20) {
      vi.advanceTimersByTime(20)
      sounded(peak)
    }
  }
  return { scope, track, devices, onLost, soundFor }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('frames keep it', () => {
  const { onLost, soundFor } = watched()
  soundFor(10_000)
  expect(onLost).not.toHaveBeenCalled()
})

test('no frames, seen twice, is lost within a second, and told once', () => {
  const { onLost, soundFor } = watched()
  soundFor(1_000)
  vi.advanceTimersByTime(500)
  expect(onLost).not.toHaveBeenCalled()
  vi.advanceTimersByTime(500)
  expect(onLost).toHaveBeenCalledExactlyOnceWith('stalled')
  vi.advanceTimersByTime(5_000)
  expect(onLost).toHaveBeenCalledOnce()
})

test('a window that hung for two seconds and then gets its frames has lost nothing', () => {
  const { onLost, soundFor } = watched()
  soundFor(1_000)
  vi.setSystemTime(Date.now() + 2_000)
  vi.advanceTimersByTime(90)
  soundFor(2_000)
  expect(onLost).not.toHaveBeenCalled()
})

test('a track that ended is lost at once', () => {
  const { track, onLost } = watched()
  track.dispatchEvent(new Event('ended'))
  expect(onLost).toHaveBeenCalledExactlyOnceWith('ended')
})

test('a short mute passes, a mute that stays is lost within a second', () => {
  const { track, onLost, soundFor } = watched()
  track.dispatchEvent(new Event('mute'))
  soundFor(400)
  track.dispatchEvent(new Event('unmute'))
  soundFor(2_000)
  expect(onLost).not.toHaveBeenCalled()
  track.dispatchEvent(new Event('mute'))
  soundFor(1_000)
  expect(onLost).toHaveBeenCalledExactlyOnceWith('muted')
})

test('nothing but zeros after it sounded is lost within a second', () => {
  const { onLost, soundFor } = watched()
  soundFor(2_000)
  soundFor(500, 0)
  expect(onLost).not.toHaveBeenCalled()
  soundFor(500, 0)
  expect(onLost).toHaveBeenCalledExactlyOnceWith('silent')
})

test('a very quiet room is no loss', () => {
  const { onLost, soundFor } = watched()
  soundFor(2_000)
  soundFor(10_000, 1 / 32_768)
  expect(onLost).not.toHaveBeenCalled()
})

test('a device that has not sounded yet, or that closes between words, may be silent', () => {
  const unheard = watched()
  unheard.soundFor(5_000, 0)
  expect(unheard.onLost).not.toHaveBeenCalled()
  const gated = watched()
  gated.soundFor(500)
  gated.soundFor(200, 0)
  gated.soundFor(500)
  gated.soundFor(5_000, 0)
  expect(gated.onLost).not.toHaveBeenCalled()
})

test('a change of devices looks whether the track still lives', () => {
  const { track, devices, onLost } = watched()
  devices.dispatchEvent(new Event('devicechange'))
  expect(onLost).not.toHaveBeenCalled()
  track.readyState = 'ended'
  devices.dispatchEvent(new Event('devicechange'))
  expect(onLost).toHaveBeenCalledOnce()
})

test('after the scope is disposed nothing is told', () => {
  const { scope, track, onLost } = watched()
  scope.dispose()
  track.dispatchEvent(new Event('ended'))
  vi.advanceTimersByTime(5_000)
  expect(onLost).not.toHaveBeenCalled()
})
