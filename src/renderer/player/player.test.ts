import { describe, expect, test } from 'vitest'
import type WaveSurfer from 'wavesurfer.js'
import { createPlayer } from './player.ts'

type Listener = (...given: never[]) => void

/** As much of a wave as the player touches; time moves only when the test says so. */
const fakeWave = (refuse?: Error) => {
  const listeners = new Map<string, Listener[]>()
  const emit = (event: string, ...given: unknown[]) => {
    for (const listener of listeners.get(event) ?? []) listener(...(given as never[]))
  }
  const calls: string[] = []
  const wave = {
    on: (event: string, listener: Listener) =>
      listeners.set(event, [...(listeners.get(event) ?? []), listener]),
    play: async (from?: number, to?: number) => {
      calls.push(`play ${from ?? '-'} ${to ?? '-'}`)
      if (refuse) throw refuse
      emit('play')
    },
    pause: () => {
      calls.push('pause')
      emit('pause')
    },
    setTime: (seconds: number) => {
      calls.push(`to ${seconds}`)
      emit('timeupdate', seconds)
    }
  }
  return { wave: wave as unknown as WaveSurfer, emit, calls }
}

const attached = (refuse?: Error) => {
  const player = createPlayer(20_000)
  const fake = fakeWave(refuse)
  player.attach(fake.wave)
  return { player, ...fake }
}

describe('playing', () => {
  test('keys before the wave is there do nothing', () => {
    const player = createPlayer(20_000)
    player.playPause()
    player.skip(3_000)
    expect(player.state.getState()).toMatchObject({ playing: false, positionMs: 0 })
  })

  test('play and pause alternate', () => {
    const { player, calls } = attached()
    player.playPause()
    player.playPause()
    expect(calls).toEqual(['play - -', 'pause'])
  })

  test('at the end, play begins again', () => {
    const { player, calls, emit } = attached()
    emit('timeupdate', 20)
    player.playPause()
    expect(calls).toEqual(['play 0 -'])
  })

  test('skipping stays inside the recording', () => {
    const { player, calls } = attached()
    player.skip(-3_000)
    player.skip(30_000)
    expect(calls).toEqual(['to 0', 'to 20'])
  })

  test('a stretch plays with a little air and stops behind it', () => {
    const { player, calls } = attached()
    player.playStretch({ startMs: 2_000, endMs: 4_000 })
    expect(calls).toEqual(['play 1.85 4.25'])
  })

  test('a file that cannot be read is told, an interrupted start is not', async () => {
    const broken = attached(new Error('no such file'))
    broken.player.playPause()
    await Promise.resolve()
    await Promise.resolve()
    expect(broken.player.state.getState().failed).toBe(true)
    const interrupted = attached(new DOMException('interrupted', 'AbortError'))
    interrupted.player.playPause()
    await Promise.resolve()
    await Promise.resolve()
    expect(interrupted.player.state.getState().failed).toBe(false)
  })
})

describe('looping', () => {
  test('a loop set while it plays leaves the playback where it is', () => {
    const { player, calls } = attached()
    player.playPause()
    player.setLoop({ startMs: 1_000, endMs: 3_000 })
    expect(calls).toEqual(['play - -'])
  })

  test('playback jumps back at the end of the loop', () => {
    const { player, calls, emit } = attached()
    player.setLoop({ startMs: 1_000, endMs: 3_000 })
    player.playPause()
    emit('timeupdate', 2.9)
    emit('timeupdate', 3.01)
    expect(calls).toEqual(['to 1', 'play - -', 'to 1'])
  })

  test('a loop to the very end starts over when the file ends', () => {
    const { player, calls, emit } = attached()
    player.setLoop({ startMs: 18_000, endMs: 20_000 })
    emit('finish')
    expect(calls).toEqual(['to 18', 'play 18 -'])
  })

  test('playing another stretch moves the loop there', () => {
    const { player, calls } = attached()
    player.setLoop({ startMs: 0, endMs: 1_000 })
    player.playStretch({ startMs: 5_000, endMs: 6_000 })
    expect(player.state.getState().loop).toEqual({ startMs: 4_850, endMs: 6_250 })
    expect(calls).toEqual(['to 0', 'play 4.85 -'])
  })

  test('without a loop the end stops', () => {
    const { player, calls, emit } = attached()
    player.playPause()
    emit('finish')
    expect(player.state.getState().playing).toBe(false)
    expect(calls).toEqual(['play - -'])
  })
})
